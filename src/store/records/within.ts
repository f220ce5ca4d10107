/** What `work` yields, once its transaction is on disk; fails if either does. Both are awaited from the start, or a
 * transaction that aborts while `work` fails would be an unhandled rejection beside it. */
export async function within<T>(done: Promise<void>, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), done]);
  return result;
}
