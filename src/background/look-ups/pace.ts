/** When a source may be asked: one request at a time, as far apart as it likes, and not before the time that it has said. */
import { type Ask, NotAnswered } from '../../sources/live/ask.ts';
import type { LookUp, LookUpSource } from '../../store/look-ups.ts';
import { oneAtATime } from '../../store/settings-record.ts';
import type { LookUpShell } from './shell.ts';
import { LIVE } from './sources.ts';

/** One request at a time, whichever look-up makes it, and none to a source before its time. */
export function inTurns({ ask, clock }: Pick<LookUpShell, 'ask' | 'clock'>): (source: LookUpSource) => Ask {
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

/** Tells `keep` before which time a source does not want to be asked again, where it says so. */
export function noting(
  ask: Ask,
  keep: (notBefore: string) => Promise<void>,
  { time }: Pick<LookUpShell, 'time'>,
): Ask {
  return async (question) => {
    try {
      return await ask(question);
    } catch (error) {
      if (error instanceof NotAnswered && error.retryAfter !== null)
        await keep(new Date(Date.parse(time()) + error.retryAfter * 1000).toISOString());
      throw error;
    }
  };
}

/** A source that asked to be left alone is, though the worker that heard it is dead. */
export async function untilFree(
  { notBefore }: LookUp,
  signal: AbortSignal,
  { clock, time }: LookUpShell,
): Promise<void> {
  if (notBefore === null) return;
  await clock.wait(Math.max(0, Date.parse(notBefore) - Date.parse(time())), signal);
}
