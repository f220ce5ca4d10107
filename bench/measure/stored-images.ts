/** Which images the extension has stored for a worker that wakes. */
import type { Driven } from '../../tests/browser/harness/driven.ts';

type Slot = 'packs' | 'language' | 'body';

/** What a slot holds: the id of its image, and what that was made of. */
export interface Holding {
  readonly id: string;
  readonly stamp: string;
}

/** Asked of the store itself: a question to the background would have it build what is missing. */
export function storedImages(browser: Driven): Promise<Readonly<Record<Slot, Holding | null>>> {
  return browser.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('beholden');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const pointers = database.transaction('pointer').objectStore('pointer');
    const slots = ['packs', 'language', 'body'].map((slot) => pointers.get(slot));
    await new Promise((resolve) => {
      pointers.transaction.oncomplete = resolve;
    });
    database.close();
    const [packs = null, language = null, body = null] = slots.map(({ result }) => result ?? null);
    return { packs, language, body };
  });
}
