/**
 * Look-ups, one after the other, each from where it stood when the worker last died.
 *
 *   start ──► open ──► being done ──┬──► its pack on the shelf ──► done
 *               ▲         │ killed  ├──► failed: what was found so far is kept for another try
 *               └─────────┘         └──► stopped: as if it had not been begun
 *
 * Nothing is looked up by itself: every look-up was begun by a click, which also brought the leave for its host.
 */
import { type Ask, politely } from '../../sources/live/ask.ts';
import { keyOf, type LookUp, type LookUpKey, type LookUpSource } from '../../store/look-ups.ts';
import { onStore } from '../../store/on-store.ts';
import { lookUpOnce } from './look-up-once.ts';
import { inTurns } from './pace.ts';
import type { LookUpShell } from './shell.ts';
import { begin, type LookUpWish, takeBack } from './standing.ts';

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

/** The look-ups of one wake of the worker. */
export function openLookUps(shell: LookUpShell): LookUps {
  const spaced = inTurns(shell);
  const stops = new Map<string, AbortController>();
  let working: Promise<void> | null = null;

  const nextOpen = async () =>
    (await onStore(shell.store, (store) => store.all())).find(({ state }) => state === 'open');

  async function work(): Promise<void> {
    for (let lookUp = await nextOpen(); lookUp !== undefined; lookUp = await nextOpen()) {
      const stop = new AbortController();
      const key = keyOf(lookUp);
      stops.set(key, stop);
      // Where the store fails, it stays open; what is taken up later is stopped by a controller of its own.
      await lookUpOnce(lookUp, spaced(lookUp.source), stop.signal, shell).finally(() => stops.delete(key));
    }
    await shell.wake(false);
    // Whoever began one in this very moment has left it to this work, and the waking has been called off.
    if ((await nextOpen()) === undefined) return;
    await shell.wake(true);
    await work();
  }

  const goOn = () => {
    working ??= work().finally(() => {
      working = null;
    });
    return working;
  };

  const takeUp = () => void goOn().catch(shell.report);

  return {
    all: () => onStore(shell.store, (store) => store.all()),
    async start(wish) {
      await onStore(shell.store, (store) => begin(store, wish, shell.time()));
      await shell.wake(true);
      takeUp();
    },
    async stop(key) {
      const running = stops.get(keyOf(key));
      if (running === undefined) await onStore(shell.store, (store) => takeBack(store, key));
      else running.abort();
      await goOn();
    },
    forget: (key) => onStore(shell.store, (store) => store.remove(key)),
    goOn,
    takeUp,
    ask: (source) =>
      politely(spaced(source), { apart: 0, clock: shell.clock, signal: new AbortController().signal }),
  };
}
