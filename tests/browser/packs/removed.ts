/** A pack switched off, on, and taken off on its own page: what a person reads elsewhere follows at once. */
import { describe, expect, it } from 'vitest';
import type { At } from '../harness/both.ts';
import { press } from '../popup-hands.ts';
import { kilns } from './followed.ts';
import { shelfIn } from './shelf.ts';

/** Needs the pack of kilns in use. Takes it away with its host, so comes last. */
export function removedPackCases(at: At): void {
  describe('a pack on the data page', () => {
    it('is switched off and on, and leaves nothing but the news of it when it is taken off', async () => {
      await at.browser.ask('viewpoint.write', { viewpoint: { own: null, watched: ['quarrel'] } });
      const text = '<!doctype html><html lang=en><title>t</title><p>Tessel Glazes fires glazes.</p>';
      const page = await at.browser.open(at.site.put('/glazes.html', text));
      const tab = await at.browser.tabId(page);
      const isFlagged = async () => {
        const state = await at.browser.ask('page.findings', { tab });
        return state.state === 'checked' && state.rows.some(({ name, flagged }) => flagged && name === TIED);
      };
      await at.until(isFlagged, 'the tie to be told');
      const desk = await at.browser.extensionPage('src/desk/index.html#/data/pack-kilns');
      await press(desk, 'Takes part in verdicts');
      await desk.untilText('Switched off');
      await at.until(async () => !(await isFlagged()), 'the tie to be gone from the page');
      expect(await kilns(at)).toEqual([]);
      await press(desk, 'Takes part in verdicts');
      await at.until(isFlagged, 'the tie to be told again');

      await press(desk, 'Take it off this device');
      await desk.untilText('was removed, and its host with it');
      await at.until(async () => !(await isFlagged()), 'the tie to be gone for good');
      expect(await desk.text()).not.toContain('The Gazette');
      expect(await shelfIn(at)).toEqual({ versions: [], spoilt: [], files: 0 });
      expect(await at.browser.askAsDesk('host.list', {})).toEqual([]);
      await desk.evaluate(() => {
        location.hash = '#/digest';
      });
      await desk.untilText('No data in use knows this company any more');
      await desk.untilText(TIED);
      await desk.close();
      await page.close();
    });
  });
}

const TIED = 'Tessel Glazes';
