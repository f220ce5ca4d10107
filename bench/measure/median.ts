/** The middle of the values; of an even number of them the mean of the two in the middle. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (upper + lower) / 2;
}

/** Does `once` so many times, one after the other, and yields what each came to. */
export async function repeat<T>(times: number, once: (round: number) => Promise<T>): Promise<readonly T[]> {
  const outcomes: T[] = [];
  for (let round = 0; round < times; round++) outcomes.push(await once(round));
  return outcomes;
}
