/** Long work of the background in short turns, between which pages are answered. */
import { othersTurn } from '../../browser/turn.ts';
import type { Steps } from '../../core/mention/steps.ts';

/** A page that asks meanwhile waits so long at most, beside what one step takes: less than anybody sees. */
const TURN_MS = 20;

/** Work that was given up, because nobody wants what it would have come to: something newer was asked for. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
  constructor() {
    super('Something newer was asked for meanwhile.');
  }
}

const ALWAYS = () => true;

/** The result of the work. Its first turn begins at once. @throws Overtaken when it is not wanted any more */
export async function inTurns<Result>(steps: Steps<Result>, isWanted = ALWAYS): Promise<Result> {
  for (let end = performance.now() + TURN_MS; ; ) {
    if (!isWanted()) throw new Overtaken();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await othersTurn();
    end = performance.now() + TURN_MS;
  }
}
