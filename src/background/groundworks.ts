/**
 * Groundwork for the question of the day: kept from the last one, kept in the store, or laid anew and then stored.
 *
 *   question ──same data, parties, days?──► taken as it is: no graph, nobody's rows but the supplier's are read
 *            ──same data, days, own company──► positions that are there are taken over, the others are laid
 *            ──anything else──► laid anew
 */
import { openDossiers } from '../core/ownership/books.ts';
import type { Dossiers } from '../core/ownership/dossiers.ts';
import { isSteadyOn, steadyDays } from '../core/ownership/steady.ts';
import { type Groundwork, layGroundwork } from '../core/verdict/groundwork.ts';
import {
  GROUNDWORK_IMAGE_VERSION,
  groundworkOfImage,
  imageOfGroundwork,
  type KeptGroundwork,
} from '../core/verdict/groundwork-image.ts';
import type { Viewpoint } from '../core/watchlist/viewpoint.ts';
import { unsealed } from '../store/sealed.ts';
import { bringing } from './bringing.ts';
import type { Body } from './knowledge.ts';
import { type Sources, withRecords } from './origin.ts';
import type { Writes } from './writes.ts';

/** The groundwork for a question. `asOf` is an ISO date. */
export type Groundworks = (body: Body, viewpoint: Viewpoint, asOf: string) => Promise<Groundwork>;

/** Kept groundwork and the data that it was laid on. */
interface Held {
  readonly stamp: string;
  readonly kept: KeptGroundwork;
}

export function openGroundworks(sources: Pick<Sources, 'records' | 'report'>, writes: Writes): Groundworks {
  let latest: Promise<Held | null> | null = null;

  return (body, viewpoint, asOf) => {
    const before = (latest ?? readStored(sources)).catch(() => null);
    const answer = before.then(async (held): Promise<Held> => {
      const usable = held?.stamp === stampOf(body) && isSteadyOn(held.kept.days, asOf) ? held : null;
      if (usable !== null && isSame(usable.kept.viewpoint, viewpoint)) return usable;
      const kept = await bringing([body], () => lay(body, viewpoint, asOf, usable?.kept ?? null));
      writes.keep('groundwork', stampOf(body), [imageOfGroundwork(kept)]);
      return { stamp: stampOf(body), kept };
    });
    latest = answer;
    return answer.then(({ kept }) => kept.groundwork);
  };
}

function stampOf({ stamp }: Body): string {
  return JSON.stringify([GROUNDWORK_IMAGE_VERSION, stamp]);
}

async function readStored({ records, report }: Pick<Sources, 'records' | 'report'>): Promise<Held | null> {
  try {
    const stored = await withRecords({ records }, ({ groundwork }) => groundwork.current());
    const [image] = (stored && unsealed(stored.parts)?.parts) ?? [];
    return stored && image ? { stamp: stored.stamp, kept: groundworkOfImage(image) } : null;
  } catch (error) {
    report(error);
    return null;
  }
}

function isSame(a: Viewpoint, b: Viewpoint): boolean {
  return (
    a.own === b.own &&
    a.watched.length === b.watched.length &&
    a.watched.every((id, at) => id === b.watched[at])
  );
}

function lay(
  { knowledge: { dossiers, companies } }: Body,
  viewpoint: Viewpoint,
  asOf: string,
  before: KeptGroundwork | null,
): KeptGroundwork {
  // Whether a party is watched alone hangs on the buyer's own group.
  const kept = before !== null && before.viewpoint.own === viewpoint.own ? before : null;
  const usable = kept === null ? undefined : { ...kept.groundwork, joint: null };
  return {
    groundwork: layGroundwork(openDossiers(dossiers, asOf), viewpoint, companies, usable),
    viewpoint,
    days: kept?.days ?? steadyDays(everyRow(dossiers), asOf),
  };
}

function* everyRow(dossiers: Dossiers) {
  for (const subject of dossiers.subjects()) yield* dossiers.rowsOn(subject);
}
