/** The browser's storage areas behind one small seam, so that what keeps its state in them can be tested without. */
import { browser } from '../browser/polyfill.ts';

/** A storage area: whole values by key. Several keys written together appear together. */
export interface Area {
  /** The value, as stored and not yet parsed; undefined = there is none. */
  read(key: string): Promise<unknown>;
  write(values: Readonly<Record<string, unknown>>): Promise<void>;
  erase(key: string): Promise<void>;
}

/** Kept on disk until the extension is removed; the user's own settings. */
export function localArea(): Area {
  return areaOf(browser.storage.local);
}

/** Kept in memory until the browser closes, and through a restart of the background; never on disk. */
export function sessionArea(): Area {
  return areaOf(browser.storage.session);
}

/** What the browser's administrator has written for the extension, not yet parsed; undefined = nothing. */
export async function readManaged(): Promise<unknown> {
  // Firefox refuses to read where nothing was written; Chromium yields an empty record.
  return browser.storage.managed.get().catch(() => undefined);
}

/** In Chromium the administrator's word comes at any time; in Firefox with the next start. */
export function onManagedChange(changed: () => void): void {
  browser.storage.managed.onChanged.addListener(changed);
}

function areaOf(storage: typeof browser.storage.local): Area {
  return {
    read: async (key) => (await storage.get(key))[key],
    write: (values) => storage.set(values),
    erase: (key) => storage.remove(key),
  };
}
