/** The shelf of packs in a real browser, as one of the extension's own pages sees it. */
import type { At } from '../harness/both.ts';

export interface ShelfSeen {
  /** Version of each pack that holds. */
  readonly versions: readonly number[];
  /** Files that are there but are not what their name, a hash, says. */
  readonly spoilt: readonly string[];
  readonly files: number;
}

/** What is on the shelf. */
export function shelfIn({ browser }: At): Promise<ShelfSeen> {
  return browser.inExtension(async () => {
    const opening = indexedDB.open('beholden-packs');
    const of = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await of(opening);
    const reading = database.transaction(['shelf', 'files']);
    const [record, names, files] = await Promise.all([
      of(reading.objectStore('shelf').get('current')),
      of(reading.objectStore('files').getAllKeys()),
      of(reading.objectStore('files').getAll()),
    ]);
    database.close();
    const hashes = await Promise.all(
      files.map(async (file) => new Uint8Array(await crypto.subtle.digest('SHA-256', file))),
    );
    const hex = hashes.map((hash) => Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    const packs: readonly { newest: string }[] = record?.packs ?? [];
    return {
      versions: packs.map(({ newest }) => JSON.parse(JSON.parse(newest).manifest).version),
      spoilt: names.map(String).filter((name, at) => name !== hex[at]),
      files: files.length,
    };
  });
}
