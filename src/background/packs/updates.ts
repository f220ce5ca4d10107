/**
 * Keeping packs up to date: every host in its turn, by the button or by the alarm.
 *
 *   host ──due?──► look ──new──► staged, switched ──► knowledge made anew ──► told
 *                    └─ same, refused, not reached: what is here stays, and the next look is later
 */

import type { PackTools } from '../../core/pack/open.ts';
import { PackError } from '../../core/pack/pack.ts';
import { nextLook } from '../../core/pack/schedule.ts';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import type { PackHost } from '../../core/settings/pack-host.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { onStore } from '../../store/on-store.ts';
import { type PackShelf, ShelfMoved, type ShelvedPack } from '../../store/pack-shelf.ts';
import { oneAtATime } from '../../store/settings-record.ts';
import { NotReached, type Reach } from '../reach.ts';
import type { Coverages } from './coverages.ts';
import type { HostState, HostStates } from './host-state.ts';
import { type Looked, lookAt } from './look.ts';

/** What updates rest on. */
export interface UpdateMeans {
  readonly reach: Reach;
  readonly shelf: () => Promise<PackShelf>;
  readonly states: HostStates;
  readonly coverages: Pick<Coverages, 'note' | 'forget'>;
  readonly tools: PackTools;
  readonly settings: () => Promise<Settings>;
  /** Runs `work` unless another context of ours runs such work already; then yields null at once. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** The packs on the shelf will be others in a moment. */
  readonly changing: () => Promise<void>;
  /** The packs on the shelf are others now. */
  readonly changed: () => Promise<void>;
  /** ISO date, and ISO time. */
  readonly today: () => string;
  readonly now: () => string;
  /** Version of the extension. */
  readonly app: string;
}

/**
 * What came of a look, as a code that the catalogue words as `update_…`.
 *
 * `begun` (under way, or cut off), `same`, `updated`, `elsewhere` (another window has changed the shelf meanwhile), `full`, `failed`,
 * `refused_<fault>`, `unreached_<hindrance>`
 */
export type Outcome = string;

/** Refused by the user's own switch, before anything was sent. */
export const SWITCHED_OFF: Outcome = 'unreached_off';

export interface Updates {
  /** Looks at one host, or at all (`null`), now: somebody has pressed the button. False = another window is at it. */
  look(address: string | null): Promise<boolean>;
  /** Looks at the hosts whose time has come. */
  lookWhereDue(): Promise<boolean>;
  /** Takes the pack that came from an address off the shelf, with everything of it. */
  remove(address: string): Promise<boolean>;
}

/** Updates, one after the other: two at once would fetch everything twice. */
export function openUpdates(means: UpdateMeans): Updates {
  const inTurn = oneAtATime();
  const alone = (work: () => Promise<void>): Promise<boolean> =>
    inTurn(async () => {
      const ran = await means.exclusively(async () => {
        await work();
        return true;
      });
      return ran ?? false;
    });
  const underWay = new Map<string | null, Promise<boolean>>();
  return {
    // Two windows that ask at once get one look, and both hear what came of it.
    look(address) {
      const begun = underWay.get(address);
      if (begun !== undefined) return begun;
      const wanted = (host: PackHost) => address === null || host.address === address;
      const look = alone(() => lookAtAll(means, wanted)).finally(() => underWay.delete(address));
      underWay.set(address, look);
      return look;
    },
    lookWhereDue: () =>
      alone(async () => {
        const states = await means.states.read();
        await lookAtAll(means, ({ address }) => means.now() >= (states.get(address)?.next ?? ''));
      }),
    remove: (address) => alone(() => takeOff(means, address)),
  };
}

async function lookAtAll(means: UpdateMeans, wanted: (host: PackHost) => boolean): Promise<void> {
  const { packHosts, connects } = await means.settings();
  // Nobody is asked, and nothing is noted: whose time has come is looked at as soon as requests are wanted again.
  if (!connects) return;
  // One after the other: two large packs at once would need the memory of both.
  for (const host of packHosts.filter(wanted)) await lookAtHost(host, means);
}

async function lookAtHost(host: PackHost, means: UpdateMeans): Promise<void> {
  const { address } = host;
  const before = (await means.states.read()).get(address) ?? null;
  const etag = before?.etag ?? null;
  const note = (came: LookOutcome) =>
    means.states.write(address, stateAfter(came, before?.failures ?? 0, means.now()));
  // Noted first, as one that failed: cut off by the worker's end, it is told of and taken up an hour later.
  await note({ outcome: 'begun', failed: true, etag, retryAfter: null });
  const came = await outcomeOf(host, etag, means);
  if (came.outcome === SWITCHED_OFF) await putBack(address, before, means);
  else await note(came);
  if (came.outcome === 'updated') await means.changed();
}

function stateAfter(
  { outcome, failed, etag, retryAfter }: LookOutcome,
  failedBefore: number,
  looked: string,
): HostState {
  const failures = failed ? failedBefore + 1 : 0;
  return { etag, looked, next: nextLook(looked, failures, retryAfter), failures, outcome };
}

/** Requests were switched off in the middle of it: that is no failure of the host, and nothing is put off for it. */
async function putBack(address: string, before: HostState | null, { states }: UpdateMeans): Promise<void> {
  if (before === null) await states.forget(address);
  else await states.write(address, before);
}

interface LookOutcome {
  readonly outcome: Outcome;
  readonly failed: boolean;
  readonly etag: string | null;
  readonly retryAfter: number | null;
}

async function outcomeOf(host: PackHost, etag: string | null, means: UpdateMeans): Promise<LookOutcome> {
  try {
    const looked = await onStore(means.shelf, (shelf) => lookAndKeep(host, etag, shelf, means));
    const isNew = looked.state === 'new';
    return {
      outcome: isNew ? 'updated' : 'same',
      failed: false,
      etag: isNew ? looked.etag : etag,
      retryAfter: null,
    };
  } catch (error) {
    const retryAfter = error instanceof NotReached ? error.retryAfter : null;
    return { outcome: wordOf(error), failed: true, etag, retryAfter };
  }
}

async function lookAndKeep(
  host: PackHost,
  etag: string | null,
  shelf: PackShelf,
  means: UpdateMeans,
): Promise<Looked> {
  const { revision, packs } = await shelf.read();
  const held = packs.find(({ address }) => address === host.address) ?? null;
  const looked = await lookAt(host, held, etag, { ...means, shelf, today: means.today(), now: means.now() });
  if (looked.state === 'same') return looked;
  refuseTaken(looked.shelved, packs);
  const others = packs.filter(({ address }) => address !== host.address);
  await means.changing();
  await shelf.put(revision, [...others, looked.shelved], looked.files);
  await means.coverages.note(looked.shelved, means.today(), looked.pack);
  return looked;
}

/** Two packs of one id could not be told apart, switched or removed: the first that came has it. The pack that ships
 * may be followed by a newer version of itself; what the user entered by nothing. */
function refuseTaken({ id, address }: ShelvedPack, packs: readonly ShelvedPack[]): void {
  if (id === OWN_PACK || packs.some((other) => other.id === id && other.address !== address))
    throw new PackError(`There is a pack "${id}" here already.`, 'other');
}

function wordOf(error: unknown): Outcome {
  if (error instanceof PackError) return `refused_${error.fault}`.replaceAll('-', '_');
  if (error instanceof NotReached) return `unreached_${error.hindrance}`.replaceAll('-', '_');
  if (error instanceof ShelfMoved) return 'elsewhere';
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'failed';
}

async function takeOff(
  { shelf, states, coverages, changing, changed }: UpdateMeans,
  address: string,
): Promise<void> {
  await changing();
  await onStore(shelf, async (open) => {
    const { revision, packs } = await open.read();
    const others = packs.filter((pack) => pack.address !== address);
    if (others.length < packs.length) await open.put(revision, others, []);
    for (const { id } of packs.filter((pack) => pack.address === address)) await coverages.forget(id);
  });
  await states.forget(address);
  await changed();
}
