/** A pack switched off, on, and taken off on its own page: what a person reads elsewhere follows at once. */
import { describe, expect, it } from 'vitest';
import type { At } from '../harness/both.ts';
import { press } from '../popup-hands.ts';
import { kilns, looksByItself } from './followed.ts';
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
      // On, off and on again, by somebody who does not wait: each press is told, and it is as it was pressed last.
      const told = async () => (await at.browser.askAsDesk('digest.list', {})).entries.length;
      const before = await told();
      for (let presses = 1; presses <= 3; presses++) await press(desk, 'Takes part in verdicts');
      await at.until(async () => (await told()) === before + 3, 'what each press came to');
      await at.until(isFlagged, 'the tie to be told again');
      expect(await at.browser.askAsDesk('pack.list', {})).toContainEqual(
        expect.objectContaining({ id: 'kilns', on: true }),
      );

      await at.browser.askAsDesk('claim.add', { claim: OWN_CLAIM, unverified: false });
      await press(desk, 'Take it off this device');
      await desk.untilText('was removed, and its host with it');
      await at.until(async () => !(await isFlagged()), 'the tie to be gone for good');
      expect(await desk.text()).not.toContain('The Gazette');
      expect(await shelfIn(at)).toEqual({ versions: [], spoilt: [], files: 0 });
      expect(await at.browser.askAsDesk('host.list', {})).toEqual([]);
      expect(await looksByItself(at)).toBe(false);
      await desk.evaluate(() => {
        location.hash = '#/digest';
      });
      await desk.untilText('No data in use knows this company any more');
      await desk.untilText(TIED);
      await desk.evaluate(() => {
        location.hash = '#/own';
      });
      await desk.untilText(`of ${TIED} (your own entry: The Harbour Paper`);
      await desk.untilText(`No data in use knows Quarrel Kilns, ${TIED} any more`);
      await desk.close();
      await page.close();
    });
  });
}

const TIED = 'Tessel Glazes';

/** What a person says of companies that come with the pack of kilns. */
const OWN_CLAIM = {
  ...{ kind: 'adds' as const, owner: 'quarrel', subject: 'tessel-glazes', tie: 'shares' as const },
  ...{ sharePercent: 60, votesPercent: null, start: null, end: null, note: '' },
  source: { publisher: 'The Harbour Paper', date: '2026-11', url: null },
};
