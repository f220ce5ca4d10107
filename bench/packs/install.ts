/**
 * A large pack in the real browsers, from its bytes on the shelf to the images that a woken worker answers from:
 *
 *   signed files on the shelf ──► verified, judged, joined to what ships ──► index and images stored ──► first flag, cold
 *                                        └─ answers meanwhile, from what ships
 */

import type { Driven } from '../../tests/browser/harness/driven.ts';
import { KINDS } from '../../tests/browser/harness/hands.ts';
import { serve } from '../../tests/browser/harness/site.ts';
import { until } from '../../tests/browser/harness/until.ts';
import type { Served } from '../../tests/core/pack/made.ts';
import { NAMES, withBrowser } from '../measure/browsers.ts';
import type { Report } from '../measure/report.ts';
import { storedImages } from '../measure/stored-images.ts';
import { measureFirstFlag } from '../page/first-flag.ts';
import { measureAsking } from './asking.ts';
import { measureEditing } from './editing.ts';

/** Far above what a busy machine takes. */
const PATIENCE_MS = 180_000;

/** Measures the installation of `pack`, of which nothing is to be fetched, and edits beside it. */
export async function measureInstalling(pack: Served, say: Report): Promise<void> {
  for (const kind of KINDS) await withBrowser(kind, (browser) => measureIn(browser, pack, say));
}

async function measureIn(browser: Driven, pack: Served, say: Report): Promise<void> {
  const name = `${NAMES[browser.kind]}, 184,000 companies`;
  await measureTaking(browser, name, pack, say);
  const site = await serve('tests/pages');
  try {
    await measureFirstFlag({ browser, name, site, say });
    await measureAsking({ browser, name, site, say });
    await measureEditing({ browser, name, site, say });
  } finally {
    await site.close();
  }
}

/** From bytes on the shelf until a woken worker has the images to answer from. */
export async function measureTaking(browser: Driven, name: string, pack: Served, say: Report): Promise<void> {
  await browser.askAsDesk('pack.list', {});
  const before = await until(() => imageOf(browser), 'the image of what ships');
  await shelve(browser, pack);
  await browser.killBackground();
  const start = Date.now();
  const longest = await askUntilKnown(browser, pack.manifest.id);
  say(name, 'stored bytes to the first answer from them', Date.now() - start, 'ms', 4_000);
  say(name, 'longest that a question waited meanwhile', longest, 'ms');
  await until(async () => (await imageOf(browser)) !== before, 'the new image', PATIENCE_MS);
  say(name, 'stored bytes to the stored image', Date.now() - start, 'ms');
}

/** Asks until the pack is among those that are known, and says how long the slowest answer took. */
async function askUntilKnown(browser: Driven, pack: string): Promise<number> {
  let longest = 0;
  const isKnown = async () => {
    const asked = Date.now();
    const { packs } = await browser.ask('data.about', {});
    longest = Math.max(longest, Date.now() - asked);
    return packs.some(({ id }) => id === pack);
  };
  await until(isKnown, 'an answer from the pack', PATIENCE_MS);
  return longest;
}

/** Puts the files on the shelf as an import does, from one of the extension's own pages. */
async function shelve(browser: Driven, { manifestText, manifest, files }: Served): Promise<void> {
  for (const { file, sha256 } of manifest.parts)
    await browser.inExtension(put, 'files', sha256, Buffer.from(files.get(file) ?? []).toString('base64'));
  const address = 'https://packs.example/manifest.json';
  const held = { base: manifestText, newest: manifestText, chain: [], installed: '2026-11-22T00:00:00Z' };
  const shelf = { revision: 1, packs: [{ id: manifest.id, address, ...held }] };
  await browser.inExtension(put, 'shelf', 'current', JSON.stringify(shelf));
}

/** Writes bytes (in base64) or a record (in JSON). Sent into the extension, so it is whole in itself. */
function put(_api: unknown, store: string, key: string, text: string): Promise<void> {
  const value =
    store === 'files' ? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) : JSON.parse(text);
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('beholden-packs');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(store, 'readwrite');
      writing.objectStore(store).put(value, key);
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Id of the image of the packs in use; null = none is stored yet. */
async function imageOf(browser: Driven): Promise<string | null> {
  return (await storedImages(browser)).body?.id ?? null;
}
