/** One look-up, from where it stood: asked, put on the shelf, and written down as done, failed or never begun. */
import { type Ask, NotAnswered, politely } from '../../sources/live/ask.ts';
import type { LookUp, LookUpSource } from '../../store/look-ups.ts';
import { onStore } from '../../store/on-store.ts';
import { NotReached } from '../reach.ts';
import { lookUpAtGleif } from './at-gleif.ts';
import { lookUpAtWikidata } from './at-wikidata.ts';
import { NothingFound } from './landing.ts';
import { noting, untilFree } from './pace.ts';
import type { LookedUp, Run } from './run.ts';
import type { LookUpShell } from './shell.ts';
import { takeBack } from './standing.ts';

const LOOK_UP: Readonly<Record<LookUpSource, (run: Run) => Promise<LookedUp>>> = {
  wikidata: lookUpAtWikidata,
  gleif: lookUpAtGleif,
};

/** Resolves when it is done, has failed or was stopped; rejects where the store cannot be written. */
export async function lookUpOnce(
  open: LookUp,
  ask: Ask,
  signal: AbortSignal,
  shell: LookUpShell,
): Promise<void> {
  const doing = new Doing(open, signal, shell);
  try {
    await untilFree(open, signal, shell);
    const looked = await LOOK_UP[open.source](runOf(doing, open, ask, signal, shell));
    signal.throwIfAborted();
    await doing.end(await shell.land(doing.now, looked));
  } catch (error) {
    if (signal.aborted) await onStore(shell.store, (store) => takeBack(store, open));
    else await doing.fail(problemOf(error, shell));
  }
}

/** A look-up as it is now. What has been asked for is counted with the next thing that is kept of it. */
class Doing {
  constructor(
    public now: LookUp,
    private readonly signal: AbortSignal,
    private readonly shell: LookUpShell,
  ) {}

  answered(): void {
    this.now = { ...this.now, requests: this.now.requests + 1 };
  }

  /** Throws when it was stopped: what is forgotten must not be written again. */
  async change(changed: Partial<LookUp>, progress: Readonly<Record<string, unknown>> = {}): Promise<void> {
    this.signal.throwIfAborted();
    this.now = { ...this.now, ...changed };
    await onStore(this.shell.store, (store) => store.put(this.now, progress));
  }

  end(result: LookUp['result']): Promise<void> {
    const done = { state: 'done', ended: this.shell.time(), notBefore: null, problem: null } as const;
    return onStore(this.shell.store, (store) => store.finish({ ...this.now, ...done, result }));
  }

  fail(problem: string): Promise<void> {
    return onStore(this.shell.store, (store) => store.put({ ...this.now, state: 'failed', problem }));
  }
}

function runOf(doing: Doing, open: LookUp, ask: Ask, signal: AbortSignal, shell: LookUpShell): Run {
  const noted = noting(ask, (notBefore) => doing.change({ notBefore }), shell);
  const patient = politely(noted, { apart: 0, clock: shell.clock, signal });
  return {
    lookUp: open,
    ask: async (question) => {
      const bytes = await patient(question);
      signal.throwIfAborted();
      doing.answered();
      return bytes;
    },
    today: shell.today(),
    part: (name) => onStore(shell.store, (store) => store.part(open, name)),
    keep: (progress, met = doing.now.met) => doing.change({ met }, progress),
    clock: shell.clock.now,
    suppliers: shell.suppliers,
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
