/**
 * Look-ups, one after the other, each from where it stood when the worker last died.
 *
 *   start ──► open ──► being done ──┬──► its pack on the shelf ──► done
 *               ▲         │ killed  ├──► failed: what was found so far is kept for another try
 *               └─────────┘         └──► stopped: as if it had not been begun
 *
 * Nothing is looked up by itself: every look-up was begun by a click, which also brought the leave for its host.
 */
import { type Ask, type Clock, NotAnswered, politely } from '../../sources/live/ask.ts';
import type { LookUp, LookUpKey, LookUpSource, LookUpStore } from '../../store/look-ups.ts';
import { keyOf } from '../../store/look-ups.ts';
import { oneAtATime } from '../../store/settings-record.ts';
import { NotReached } from '../reach.ts';
import { lookUpAtGleif } from './at-gleif.ts';
import { lookUpAtWikidata } from './at-wikidata.ts';
import type { LookedUp, Run } from './run.ts';
import { LIVE } from './sources.ts';

/** What look-ups need from the shell. */
export interface LookUpShell {
  readonly store: () => Promise<LookUpStore>;
  /** The way to the sources, as fast as it is asked. */
  readonly ask: Ask;
  readonly clock: Clock;
  /** ISO time, and ISO date. */
  readonly time: () => string;
  readonly today: () => string;
  readonly suppliers: Run['suppliers'];
  /** Puts what was found on the shelf as a pack. Throws where there is nothing, or no room. */
  readonly land: (lookUp: LookUp, found: LookedUp) => Promise<LookUp['result']>;
  /** Sees to it that the worker is woken while there is something to do, and no longer. */
  readonly wake: (isWanted: boolean) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** One company to be asked about. */
export type LookUpWish = Pick<LookUp, 'source' | 'company' | 'name' | 'subject' | 'isWatched'>;

export interface LookUps {
  all(): Promise<readonly LookUp[]>;
  start(wish: LookUpWish): Promise<void>;
  /** Ends one that is open, as if it had not been begun. */
  stop(key: LookUpKey): Promise<void>;
  /** Forgets one that is done or has failed. */
  forget(key: LookUpKey): Promise<void>;
  /** Takes up what is open; resolves when nothing is. */
  goOn(): Promise<void>;
  /** The same for who does not wait for it: how it goes is read from the store. */
  takeUp(): void;
  /** Asks a source in the same manner for something that is not kept. */
  ask(source: LookUpSource): Ask;
}

/** Nothing in the answers could be used. */
export class NothingFound extends Error {
  override readonly name = 'NothingFound';
}

const LOOK_UP: Readonly<Record<LookUpSource, (run: Run) => Promise<LookedUp>>> = {
  wikidata: lookUpAtWikidata,
  gleif: lookUpAtGleif,
};

/** The look-ups of one wake of the worker. */
export function openLookUps(shell: LookUpShell): LookUps {
  const spaced = inTurns(shell);
  const stops = new Map<string, AbortController>();
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    for (;;) {
      const lookUp = (await onStore(shell, (store) => store.all())).find(({ state }) => state === 'open');
      if (lookUp === undefined) break;
      const stop = new AbortController();
      stops.set(keyOf(lookUp), stop);
      await lookUpOnce(lookUp, spaced(lookUp.source), stop.signal, shell);
      stops.delete(keyOf(lookUp));
    }
    await shell.wake(false);
  }

  const goOn = () => {
    working ??= work().finally(() => {
      working = null;
    });
    return working;
  };

  const takeUp = () => void goOn().catch(shell.report);

  return {
    all: () => onStore(shell, (store) => store.all()),
    async start(wish) {
      await onStore(shell, (store) => begin(store, wish, shell));
      await shell.wake(true);
      takeUp();
    },
    async stop(key) {
      const running = stops.get(keyOf(key));
      if (running === undefined) await onStore(shell, (store) => takeBack(store, key));
      else running.abort();
      await goOn();
    },
    forget: (key) => onStore(shell, (store) => store.remove(key)),
    goOn,
    takeUp,
    ask: (source) =>
      politely(spaced(source), { apart: 0, clock: shell.clock, signal: new AbortController().signal }),
  };
}

/** One request at a time, whichever look-up makes it, and none to a source before its time. */
function inTurns({ ask, clock }: Pick<LookUpShell, 'ask' | 'clock'>): (source: LookUpSource) => Ask {
  const inTurn = oneAtATime();
  const free = new Map<LookUpSource, number>();
  return (source) => (question) =>
    inTurn(async () => {
      const until = (free.get(source) ?? 0) - clock.now();
      await clock.wait(Math.max(0, until), new AbortController().signal);
      free.set(source, clock.now() + LIVE[source].apart);
      return ask(question);
    });
}

/** A look-up that failed today goes on where it was; anything older is asked anew. */
async function begin(store: LookUpStore, wish: LookUpWish, { time }: LookUpShell): Promise<void> {
  const before = (await store.all()).find((one) => keyOf(one) === keyOf(wish));
  const begun = time();
  const goesOn =
    before !== undefined &&
    before.state !== 'done' &&
    before.subject === wish.subject &&
    before.isWatched === wish.isWatched &&
    before.begun.slice(0, 10) === begun.slice(0, 10);
  if (goesOn) {
    await store.put({ ...before, state: 'open', problem: null });
    return;
  }
  const { ended, result } = before ?? { ended: null, result: null };
  const fresh = { begun, state: 'open', requests: 0, met: 0, notBefore: null, problem: null } as const;
  await store.finish({ ...wish, ...fresh, ended, result });
}

/** What stood before it was begun: an earlier one that is done, or nothing. */
async function takeBack(store: LookUpStore, key: LookUpKey): Promise<void> {
  const held = (await store.all()).find((one) => keyOf(one) === keyOf(key));
  if (held === undefined || held.state === 'done') return;
  if (held.result === null) await store.remove(key);
  else await store.finish({ ...held, state: 'done', problem: null });
}

async function lookUpOnce(open: LookUp, ask: Ask, signal: AbortSignal, shell: LookUpShell): Promise<void> {
  let now = open;
  const change = (with_: Partial<LookUp>, progress: Readonly<Record<string, unknown>> = {}) => {
    signal.throwIfAborted();
    now = { ...now, ...with_ };
    return onStore(shell, (store) => store.put(now, progress));
  };
  try {
    await untilFree(open, signal, shell);
    const patient = politely(noting(ask, change, shell), { apart: 0, clock: shell.clock, signal });
    const looked = await LOOK_UP[open.source]({
      lookUp: open,
      ask: async (question) => {
        const bytes = await patient(question);
        signal.throwIfAborted();
        now = { ...now, requests: now.requests + 1 };
        return bytes;
      },
      today: shell.today(),
      part: (name) => onStore(shell, (store) => store.part(open, name)),
      keep: (progress, met = now.met) => change({ met }, progress),
      clock: shell.clock.now,
      suppliers: shell.suppliers,
    });
    signal.throwIfAborted();
    const result = await shell.land(now, looked);
    const done = { state: 'done', ended: shell.time(), notBefore: null, problem: null } as const;
    await onStore(shell, (store) => store.finish({ ...now, ...done, result }));
  } catch (error) {
    if (signal.aborted) await onStore(shell, (store) => takeBack(store, open));
    else
      await onStore(shell, (store) =>
        store.put({ ...now, state: 'failed', problem: problemOf(error, shell) }),
      );
  }
}

/** A source that asked to be left alone is, though the worker that heard it is dead. */
async function untilFree(
  { notBefore }: LookUp,
  signal: AbortSignal,
  { clock, time }: LookUpShell,
): Promise<void> {
  if (notBefore === null) return;
  await clock.wait(Math.max(0, Date.parse(notBefore) - Date.parse(time())), signal);
}

function noting(ask: Ask, change: (with_: Partial<LookUp>) => Promise<void>, { time }: LookUpShell): Ask {
  return async (question) => {
    try {
      return await ask(question);
    } catch (error) {
      if (error instanceof NotAnswered && error.retryAfter !== null) {
        const until = Date.parse(time()) + error.retryAfter * 1000;
        await change({ notBefore: new Date(until).toISOString() });
      }
      throw error;
    }
  };
}

/** The catalogue has a sentence for each, `lookup_problem_…`. */
function problemOf(error: unknown, { report }: LookUpShell): string {
  if (error instanceof NotAnswered) return error.state;
  if (error instanceof NotReached) return error.hindrance === 'off' ? 'off' : 'not_granted';
  if (error instanceof NothingFound) return 'nothing';
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'full';
  report(error);
  return 'failed';
}

async function onStore<T>(
  { store }: Pick<LookUpShell, 'store'>,
  work: (open: LookUpStore) => Promise<T>,
): Promise<T> {
  const open = await store();
  try {
    return await work(open);
  } finally {
    open.close();
  }
}
