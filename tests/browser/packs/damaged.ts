/** A pack whose files a disk has spoilt: left out, told of in its row through a kill of the background, fetched again. */
import { describe, expect, it } from 'vitest';
import { answering, type PackHost } from '../../background/packs/host.ts';
import type { At } from '../harness/both.ts';
import { axeFaults, press } from '../popup-hands.ts';
import { kilns } from './followed.ts';

/** Every file on the shelf cut short. Sent into the extension, so it is whole in itself. */
function spoil(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('beholden-packs');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('files', 'readwrite');
      const files = writing.objectStore('files');
      files.getAllKeys().onsuccess = ({ target }) => {
        for (const key of (target as IDBRequest<IDBValidKey[]>).result)
          files.put(Uint8Array.of(1, 2, 3), key);
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Needs the second version in use, and its host at hand. */
export function damagedPackCases(at: At, host: () => PackHost): void {
  describe('a pack whose files are damaged on this device', () => {
    it('says so in its row, also after the background was killed, and is fetched again there', async () => {
      await at.browser.inExtension(spoil);
      await at.browser.askAsDesk('pack.switch', { pack: 'kilns', on: false });
      await at.browser.askAsDesk('pack.switch', { pack: 'kilns', on: true });
      expect(await kilns(at)).toEqual([]);
      await at.browser.killBackground();
      const desk = await at.browser.extensionPage('src/desk/index.html#/data/pack-kilns');
      await desk.untilText('so nothing of it is used. All other data goes on answering.');
      await desk.untilText('Cannot be used');
      expect(await axeFaults(desk)).toEqual([]);
      const [shipped] = await at.browser.askAsDesk('company.search', { query: 'scale ai' });
      expect(shipped?.id).toBe('scale-ai');
      host().fault(answering(500, ''));
      await press(desk, 'Fetch its files again');
      await desk.untilText('What its host answered is told under Hosts of packs.');
      host().fault(null);
      await press(desk, 'Fetch its files again');
      await desk.untilText('is in use again');
      expect(await kilns(at)).toHaveLength(2);
      await desk.close();
    });
  });
}
