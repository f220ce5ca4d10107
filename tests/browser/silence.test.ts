/**
 * The proof of silence, on the build that ships: reading, hovering, looking up and editing with all network watched.
 * Nothing is asked for but the pages that were opened. Then a host of packs is named, and is asked, so that the watching
 * is seen to work.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../src/desk/route.ts';
import { PACK_HOST, tlsHost } from '../background/packs/host.ts';
import { KEYS } from '../core/pack/made.ts';
import { type BrowserKind, KINDS } from './harness/hands.ts';
import { inBothBrowsersAsShipped } from './harness/shipped.ts';
import { watchedNetwork } from './harness/watched-network.ts';
import { damagedPackCases } from './packs/damaged.ts';
import { followedHostCases } from './packs/followed.ts';
import { killedUpdateCases } from './packs/killed.ts';
import { removedPackCases } from './packs/removed.ts';
import { openPopup, press } from './popup-hands.ts';

/** For each browser a host of packs, and the network that leads to it. */
const WORLDS = new Map(
  await Promise.all(
    KINDS.map(async (kind) => {
      const host = await tlsHost();
      const network = await watchedNetwork({ [PACK_HOST]: host.port });
      return [kind, { host, network }] as const;
    }),
  ),
);
const worldOf = (kind: BrowserKind) => {
  const world = WORLDS.get(kind);
  if (world === undefined) throw new Error(`${kind} is not tested in this run.`);
  return world;
};
afterAll(async () => {
  for (const { host, network } of WORLDS.values()) await Promise.all([host.close(), network.close()]);
});

/** What the browsers ask their own makers for, with or without an extension. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

const optionsFor = (kind: BrowserKind) => ({
  proxy: worldOf(kind).network.proxy,
  acceptsAnyCertificate: true,
});

/** Whether a page of the desk is there, with what it loads. */
function isShown(hash: string): boolean {
  const here = document.querySelector<HTMLAnchorElement>('nav [aria-current=page]');
  return here?.hash === hash && !document.body.innerText.includes('Loading');
}

inBothBrowsersAsShipped(
  'all network watched',
  (at) => {
    const network = () => worldOf(at.browser.kind).network;
    const host = () => worldOf(at.browser.kind).host;
    const askedElsewhere = () =>
      network()
        .asked()
        .filter((name) => name !== new URL(at.site.home).host && !BROWSERS_OWN.test(name));

    describe('nothing is asked for', () => {
      it('while a person reads, hovers, looks up, edits and wakes the background anew', async () => {
        await at.browser.grantSite('*://127.0.0.1/*');
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
        expect(await at.browser.askAsDesk('request.list', {})).toEqual({
          connects: true,
          entries: [],
          forgotten: 0,
        });
        await page.close();
        // The pages that were opened went through the watching, so it sees what there is to see.
        expect(network().asked()).toContain(new URL(at.site.home).host);
        expect(askedElsewhere()).toEqual([]);
      });

      it('by any page of the desk', async () => {
        const desk = await at.browser.extensionPage('src/desk/index.html');
        for (const name of PAGES) {
          await desk.evaluate((hash) => {
            location.hash = hash;
          }, `#/${name}`);
          await at.until(() => desk.evaluate(isShown, `#/${name}`), `the page ${name}`);
        }
        await desk.close();
        expect(askedElsewhere()).toEqual([]);
      });
    });

    it('a host that was named is never asked while requests are switched off', async () => {
      await at.browser.grantSite(`https://${PACK_HOST}/*`);
      const desk = await at.browser.extensionPage('src/desk/index.html#/requests');
      const connects = async () => (await at.browser.askAsDesk('request.list', {})).connects;
      await press(desk, 'Never connect');
      await at.until(async () => !(await connects()), 'requests to be off');
      const { address } = host();
      await at.browser.askAsDesk('host.add', { host: { address, keys: [KEYS.publicKey] } });
      await desk.evaluate(() => {
        location.hash = '#/data/hosts';
      });
      await press(desk, 'Look now');
      await desk.untilText('You have switched every request off, so this host is not asked.');
      const [row] = await at.browser.askAsDesk('host.list', {});
      expect(row).toMatchObject({ granted: true, failed: false });
      expect(askedElsewhere()).toEqual([]);
      await at.browser.askAsDesk('host.remove', { address });
      await desk.evaluate(() => {
        location.hash = '#/requests';
      });
      await press(desk, 'Never connect');
      await at.until(connects, 'requests to be on');
      await desk.close();
    });

    followedHostCases(at, host, askedElsewhere);
    damagedPackCases(at, host);
    killedUpdateCases(at, host);
    removedPackCases(at);
  },
  optionsFor,
);
