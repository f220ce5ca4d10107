/** Long work of the background in short turns, between which pages are answered. */
import { othersTurn } from '../../browser/turn.ts';
import type { Steps } from '../../core/mention/steps.ts';

/** A page that asks meanwhile waits so long at most, beside what one step takes: less than anybody sees. */
const TURN_MS = 20;

/** The result of the work. Its first turn begins at once. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (let end = performance.now() + TURN_MS; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await othersTurn();
    end = performance.now() + TURN_MS;
  }
}
