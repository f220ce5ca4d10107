/** Work on a store that is opened for it and closed after it: an open connection would hold up a later version of its
 * database. */
export async function onStore<S extends { close(): void }, T>(
  open: () => Promise<S>,
  work: (store: S) => Promise<T>,
): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
