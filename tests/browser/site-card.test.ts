/** A known company's own site: the slim card, the stealth that leaves it out, and pages that cannot carry a card. */
import { beforeEach, describe, expect, it } from 'vitest';
import { showCard } from './card-hands.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { addressAt, atHosts } from './kinds/at-hosts.ts';
import { keepWatch, observe, type Seen } from './laws/observe.ts';

/** A supplier's own host, which leads to this machine. */
const OWN = 'scale.com';

/** To the one the site's company is tied, to the other it is nobody's. */
const SUSPICIOUS = GOOGLE_WATCHES_META;
const CAREFREE = { own: 'meta-platforms', watched: ['apple'] };

/** Words of the slim card that the page itself does not say. */
const WORDS = ['Substantial stake', 'No tie', 'Your own group', 'The company of this site'];

inBothBrowsers(
  'a company’s own site',
  (at) => {
    beforeEach(async () => {
      await at.browser.ask('viewpoint.write', { viewpoint: SUSPICIOUS });
      await setStealth(at, false);
      await setSilent(at, false);
    });

    it('has the slim card, whose press opens the whole one above it, and Esc leads back to it', async () => {
      const page = await opened(at, OWN);
      await untilLine(at, page);
      const tie = 'Substantial stake or influence: Meta';
      await at.until(async () => (await page.overlayText()).includes(tie), 'the tie');
      const [line] = await page.overlayBoxes('.line');
      await page.clickInOverlay('.line-open');
      await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the whole card');
      const [panel] = await page.overlayBoxes('.panel');
      expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
      await page.press('Escape');
      const isBack = async () => (await page.overlayBoxes('.line-open:focus')).length === 1;
      await at.until(isBack, 'the focus on the slim card');
      expect(await page.overlayBoxes('.panel')).toEqual([]);
      await page.close();
    });

    it('and is rid of it by one press', async () => {
      const page = await opened(at, OWN);
      await untilLine(at, page);
      await page.clickInOverlay('.line-close');
      await at.until(async () => (await page.overlayBoxes('.line')).length === 0, 'it to go');
      await page.close();
    });

    it('which is nowhere else', async () => {
      const page = await opened(at, null);
      await at.until(async () => (await page.overlayBoxes('.strip')).length > 0, 'marks');
      expect(await page.overlayBoxes('.line')).toEqual([]);
      await page.close();
    });

    it('learns nothing by it: opposite watchlists show its script the same', async () => {
      const suspicious = await seenBy(at, SUSPICIOUS);
      const carefree = await seenBy(at, CAREFREE);
      expect(carefree.said).not.toEqual(suspicious.said);
      expect(carefree.seen).toEqual(suspicious.seen);
      expect(suspicious.seen).toMatchObject({ found: [], frames: [0, 0, 0], resources: [], errors: '' });
      // Or the eyes would compare two pages without a card.
      expect(String(suspicious.seen.hits)).toContain('/html0/div2');
    });

    describe('in stealth', () => {
      it.each([
        ['by one choice for all', () => setStealth(at, true), () => setStealth(at, false)],
        ['by a switch for this site', () => setSilent(at, true), () => setSilent(at, false)],
      ])('sees nothing of ours, and the badge counts: %s', async (_how, start, end) => {
        await start();
        const page = await opened(at, OWN);
        await at.until(async () => (await at.browser.badge(page)) === '1', 'the badge');
        const seen = await page.evaluate(observe, WORDS);
        expect(String(seen.markup)).not.toContain('<div');
        expect(String(seen.mutations)).not.toContain('div');
        expect(await at.browser.ask('page.findings', { tab: await at.browser.tabId(page) })).toMatchObject({
          counts: { flagged: 1 },
        });
        await end();
        await untilLine(at, page);
        await page.close();
      });
    });

    it('served with a sandbox of its own cannot carry a card, and says so', async () => {
      const headers = { 'content-security-policy': 'sandbox allow-scripts' };
      const page = await at.browser.open(addressAt(OWN, at.site.home, put(at, '/boxed.html', headers)));
      await at.until(async () => (await page.overlayBoxes('.strip')).length > 0, 'marks');
      expect(await showCard(at, page, 'Scale AI')).toEqual({ ok: true, value: { shown: false } });
      expect(await page.overlayBoxes('.panel')).toEqual([]);
      await page.close();
    });
  },
  atHosts('site-card', [OWN]),
);

const BODY = `<main><h1>We label data</h1><p>Scale AI, Inc. labels data. Scale AI works for many.</p></main>`;

// tsx names functions by a call of __name, which the page does not have.
const WATCH = `<script>const __name = (named) => named; (${keepWatch})();</script>`;

function put(at: At, path: string, headers = {}): string {
  const markup = `<!doctype html><html lang=en><head>${WATCH}<link rel=icon href="data:,"><title>t</title></head><body>${BODY}`;
  at.site.put(path, markup, headers);
  return path.slice(1);
}

async function opened(at: At, host: string | null): Promise<Page> {
  const page = await at.browser.open(addressAt(host, at.site.home, put(at, '/own-site.html')));
  await page.resize(1280, 800);
  return page;
}

function untilLine(at: At, page: Page): Promise<unknown> {
  return at.until(async () => (await page.overlayBoxes('.line-name')).length > 0, 'the slim card');
}

async function seenBy(at: At, viewpoint: typeof SUSPICIOUS): Promise<{ seen: Seen; said: string }> {
  await at.browser.ask('viewpoint.write', { viewpoint });
  const page = await opened(at, OWN);
  await page.hoverNothing();
  await untilLine(at, page);
  await at.until(async () => (await page.overlayBoxes('.strip')).length >= 2, 'all marks');
  const seen = await page.evaluate(observe, WORDS);
  const said = await page.overlayText();
  await page.close();
  return { seen, said };
}

async function setStealth(at: At, stealth: boolean): Promise<void> {
  await at.browser.ask('appearance.write', { appearance: { hover: 'rest', hoverDelay: 300, stealth } });
}

async function setSilent(at: At, on: boolean): Promise<void> {
  await at.browser.ask('site.silence', { host: OWN, on });
}
