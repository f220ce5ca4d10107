/**
 * The proof of silence: reading, hovering, looking up and editing with all network watched. Nothing is asked for but the
 * pages that were opened; and a host that was named is asked, so that the watching is seen to work.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './harness/both.ts';
import type { BrowserKind } from './harness/hands.ts';
import { watchedNetwork } from './harness/watched-network.ts';
import { grantedBuild } from './kinds/at-hosts.ts';
import { openPopup } from './popup-hands.ts';

const NETWORKS = { chromium: await watchedNetwork(), firefox: await watchedNetwork() };
afterAll(() => Promise.all(Object.values(NETWORKS).map((network) => network.close())));

const PACKS = 'packs.example';

/** What the browsers ask their own makers for, with or without an extension. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

const optionsFor = (kind: BrowserKind) => ({
  shared: false,
  proxy: NETWORKS[kind].proxy,
  extension: grantedBuild('silence', kind, ['http://127.0.0.1/*', `https://${PACKS}/*`]),
});

inBothBrowsers(
  'all network watched',
  (at) => {
    const askedElsewhere = () =>
      NETWORKS[at.browser.kind].asked().filter((host) => {
        return host !== new URL(at.site.home).host && !BROWSERS_OWN.test(host);
      });

    describe('nothing is asked for', () => {
      it('while a person reads, hovers, looks up, edits and wakes the background anew', async () => {
        await at.browser.ask('viewpoint.write', {
          viewpoint: { own: 'google', watched: ['meta-platforms', 'amazon'] },
        });
        const page = await at.browser.open(`${at.site.home}demo/article.html`);
        await at.until(async () => (await page.overlayBoxes('.strip')).length > 0, 'marks');
        const [strip] = await page.overlayBoxes('.strip');
        const [x, y] = [(strip?.x ?? 0) + 5, strip?.y ?? 0];
        await page.hands.moveMouse(x - 2, y - 5);
        await page.hands.moveMouse(x, y - 4);
        await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
        const popup = await openPopup(at, page);
        await popup.untilText('Scale AI');
        await popup.close();
        await at.browser.ask('company.search', { query: 'anthropic' });
        const { id } = await at.browser.ask('own.add', {
          entry: {
            name: 'Tallowmark',
            otherNames: [],
            domain: 'tallowmark.example',
            service: null,
            role: 'competitor',
            parent: null,
          },
        });
        await at.browser.ask('own.remove', { id });
        await at.browser.killBackground();
        await page.goto(`${at.site.home}demo/suppliers.html`);
        await at.until(async () => (await page.overlayBoxes('.strip')).length > 0, 'marks');
        await at.browser.askAsDesk('company.page', { company: 'scale-ai', asOf: null });
        await at.browser.askAsDesk('update.run', { address: null });
        expect(await at.browser.askAsDesk('request.list', {})).toEqual({ connects: true, entries: [] });
        await page.close();
        // The pages that were opened went through the watching, so it sees what there is to see.
        expect(NETWORKS[at.browser.kind].asked()).toContain(new URL(at.site.home).host);
        expect(askedElsewhere()).toEqual([]);
      });
    });

    describe('a host is asked', () => {
      const host = { address: `https://${PACKS}/manifest.json`, keys: [`${'A'.repeat(43)}=`] };

      it('never while requests are switched off', async () => {
        await at.browser.askAsDesk('connect.switch', { on: false });
        const [row] = await at.browser.askAsDesk('host.add', { host });
        expect(row).toMatchObject({ granted: true, failed: true });
        expect(askedElsewhere()).toEqual([]);
      });

      it('once it is named and requests are on: the watching sees it, and the log has it', async () => {
        await at.browser.askAsDesk('connect.switch', { on: true });
        const [row] = await at.browser.askAsDesk('update.run', { address: host.address });
        expect(row?.outcomeWords).toContain('could not be reached');
        expect(new Set(askedElsewhere())).toEqual(new Set([PACKS]));
        const { entries } = await at.browser.askAsDesk('request.list', {});
        expect(entries).toMatchObject([{ address: host.address, bytes: null, status: null }]);
      });
    });
  },
  optionsFor,
);
