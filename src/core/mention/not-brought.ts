/** What is read only when somebody asks for it, and has not been read yet. */
import type { Steps } from './steps.ts';

/** Somebody was asked for whose block has not been brought. Bring the blocks, and ask again. */
export class NotBrought extends Error {
  override readonly name = 'NotBrought';
  constructor(
    /** Who was asked: dossiers, or an index of names. */
    readonly from: object,
    readonly blocks: readonly number[],
  ) {
    super(`Blocks ${blocks.join(', ')} have to be brought first.`);
  }
}

/** So many dossiers are parsed in two milliseconds. */
const ITEMS_A_STEP = 128;

/**
 * What `work` yields for each of the items; where blocks are missing, all are asked before any is brought, so that it costs
 * one trip and not one an item.
 * @throws NotBrought, naming what all of them miss
 */
export function* eachInSteps<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Steps<readonly Result[]> {
  const results: Result[] = [];
  const missing = new Set<number>();
  let from: object | null = null;
  for (const [at, item] of items.entries()) {
    try {
      results.push(work(item));
    } catch (error) {
      if (!(error instanceof NotBrought)) throw error;
      from = error.from;
      for (const block of error.blocks) missing.add(block);
    }
    if (at % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield;
  }
  if (from !== null) throw new NotBrought(from, [...missing]);
  return results;
}
