/**
 * Groundwork for the question of the day: kept from the last one, kept in the store, or laid, with as little as can be.
 *
 *   question ──same data, parties, days?──► taken as it is: no graph, nobody's rows but the supplier's are read
 *            ──others──► graph of the rows within reach of the parties; positions stay that nothing of what changed can touch
 */
import type { CompanyId } from '../../core/company/company.ts';
import type { Steps } from '../../core/mention/steps.ts';
import { openDossiers } from '../../core/ownership/books.ts';
import type { Dossiers } from '../../core/ownership/dossiers.ts';
import { isSteadyOn, steadyDaysInSteps } from '../../core/ownership/steady.ts';
import {
  FOOTING_IMAGE_VERSION,
  type Footing,
  footingInSteps,
  footingOfImage,
  imageOfFooting,
} from '../../core/verdict/footing.ts';
import { type Groundwork, layGroundwork } from '../../core/verdict/groundwork.ts';
import {
  GROUNDWORK_IMAGE_VERSION,
  groundworkOfImage,
  imageOfGroundwork,
  type KeptGroundwork,
} from '../../core/verdict/groundwork-image.ts';
import { refreshInSteps } from '../../core/verdict/refresh.ts';
import { withinReachInSteps } from '../../core/verdict/within-reach.ts';
import type { Viewpoint } from '../../core/watchlist/viewpoint.ts';
import { unsealed } from '../../store/sealed.ts';
import { bringing } from './bringing.ts';
import type { Body } from './knowledge.ts';
import type { Sources } from './origin.ts';
import { inTurns } from './turns.ts';
import type { Writes } from './writes.ts';

export interface Groundworks {
  /** Begins to read what is kept, for those who have to wait for something else before they can ask. */
  begin(): void;
  /** The groundwork for a question. `asOf` is an ISO date. */
  of(body: Body, viewpoint: Viewpoint, asOf: string): Promise<Groundwork>;
}

/** Kept groundwork and the data that it was laid on. */
interface Held {
  readonly stamp: string;
  readonly kept: KeptGroundwork;
  /** null = it is in the store, or nowhere. */
  readonly footing: Footing | null;
}

type Store = Pick<Sources, 'records' | 'report' | 'stamp'>;

export function openGroundworks(store: Store, writes: Writes): Groundworks {
  let latest: Promise<Held | null> | null = null;

  function begin(): Promise<Held | null> {
    latest ??= readHeld(store);
    return latest;
  }

  function of(body: Body, viewpoint: Viewpoint, asOf: string): Promise<Groundwork> {
    const before = begin().catch(() => null);
    const answer = before.then(async (held) => {
      const stamp = stampOf(store, body);
      const isOfThese = held?.stamp === stamp && isSteadyOn(held.kept.days, asOf);
      if (isOfThese && isSame(held.kept.viewpoint, viewpoint)) return held;
      const footing = held && (held.footing ?? (await readFooting(store, held)));
      const stands = held !== null && footing !== null ? { ...held, footing } : null;
      const next = { ...(await laid(body, viewpoint, asOf, stands)), stamp };
      keep(next, writes);
      return next;
    });
    latest = answer;
    return answer.then(({ kept }) => kept.groundwork);
  }

  return { begin: () => void begin(), of };
}

/** Of the form of the image, and of the extension: another one may work positions out otherwise, so that none of them
 * is taken over. */
function versionOf({ stamp }: Store): string {
  return `${GROUNDWORK_IMAGE_VERSION} ${stamp} `;
}

function stampOf(store: Store, { stamp }: Body): string {
  return `${versionOf(store)}${stamp}`;
}

/** A footing serves only the groundwork that was laid on it, whichever of the two was written last: it has the rows
 * within reach of these parties and of no others. */
function footingStamp({ stamp, kept: { viewpoint, days } }: Held): string {
  return JSON.stringify([FOOTING_IMAGE_VERSION, stamp, viewpoint, days]);
}

function keep(held: Held & Standing, writes: Writes): void {
  writes.keep('groundwork', held.stamp, () => [imageOfGroundwork(held.kept)]);
  writes.keep('footing', footingStamp(held), () => imageOfFooting(held.footing));
}

/** Of whatever data, because it is begun with. */
async function readHeld(store: Store): Promise<Held | null> {
  return read(store, 'groundwork', ([image], stamp) =>
    image === undefined || !stamp.startsWith(versionOf(store))
      ? null
      : { stamp, kept: groundworkOfImage(image), footing: null },
  );
}

async function readFooting(store: Store, held: Held): Promise<Footing | null> {
  return read(store, 'footing', (parts, stamp) =>
    stamp === footingStamp(held) ? footingOfImage(parts) : null,
  );
}

/** What a slot holds; null where it is empty, not whole, or cannot be read. */
async function read<Of>(
  { records, report }: Store,
  slot: 'groundwork' | 'footing',
  of: (parts: readonly ArrayBuffer[], stamp: string) => Of | null,
): Promise<Of | null> {
  try {
    const stored = await (await records())[slot].current();
    const parts = stored && unsealed(stored.parts)?.parts.filter((part) => part !== undefined);
    return stored && parts ? of(parts, stored.stamp) : null;
  } catch (error) {
    report(error);
    return null;
  }
}

/** Held, with what it was laid on at hand. */
interface Standing {
  readonly footing: Footing;
}

/** Other data, other parties or other days: of the rows within reach, in turns, so that pages are answered meanwhile. */
async function laid(
  body: Body,
  viewpoint: Viewpoint,
  asOf: string,
  held: (Held & Standing) | null,
): Promise<Omit<Held & Standing, 'stamp'>> {
  return bringing([body], () => inTurns(laidInSteps(body, viewpoint, asOf, held)));
}

function* laidInSteps(
  { knowledge: { dossiers, companies } }: Body,
  viewpoint: Viewpoint,
  asOf: string,
  held: (Held & Standing) | null,
): Steps<Omit<Held & Standing, 'stamp'>> {
  const within = yield* withinReachInSteps(dossiers, viewpoint);
  const footing = yield* footingInSteps(openDossiers(dossiers, asOf), companies, within);
  yield;
  const groundwork =
    held === null
      ? layGroundwork(footing, viewpoint)
      : yield* refreshInSteps({ ...held.kept, footing: held.footing }, footing, viewpoint);
  yield;
  const days = yield* steadyDaysInSteps(rowsOn(within, dossiers), asOf);
  return { kept: { groundwork, viewpoint, days }, footing };
}

function* rowsOn(companies: Iterable<CompanyId>, dossiers: Dossiers) {
  for (const company of companies) yield* dossiers.rowsOn(company);
}

function isSame(a: Viewpoint, b: Viewpoint): boolean {
  return (
    a.own === b.own &&
    a.watched.length === b.watched.length &&
    a.watched.every((id, at) => id === b.watched[at])
  );
}
