/**
 * Work on packs, unless another context of the extension does such work at this moment; then null, at once. The browser
 * keeps the lock, and lets go of it when the one that holds it is killed.
 */
export function exclusively<T>(work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request('packs', { ifAvailable: true }, async (lock) =>
    lock === null ? null : work(),
  );
}
