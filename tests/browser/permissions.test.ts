/** What the shipped build may read, as a person gives it and takes it: by the button, by a grant, and back. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from './harness/page.ts';
import { type AtShipped, inBothBrowsersAsShipped } from './harness/shipped.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { press } from './popup-hands.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>Labelling</title>
  <p>Meta Platforms holds a stake in Scale AI, Inc., which labels data.</p>`;

/** The smallest that both viewers open: one empty sheet. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>`;

const STORE = {
  chromium: 'https://chromewebstore.google.com/detail/beholden',
  firefox: 'https://addons.mozilla.org/firefox/addon/beholden',
} as const;

/** No test reaches the real ones. */
const optionsFor = () => ({ localHosts: Object.values(STORE).map((address) => new URL(address).hostname) });

/** What "Always on 127.0.0.1" asks for. */
const SITE = '*://127.0.0.1/*';

const TIE = 'Substantial stake or influence: Meta';

inBothBrowsersAsShipped(
  'the shipped build',
  (at) => {
    const article = () => at.browser.open(at.site.put('/article.html', ARTICLE));

    beforeAll(async () => {
      await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    });

    describe('after its installation', () => {
      it('is granted no site, and waits on none', async () => {
        expect(await granted(at)).toEqual([]);
        expect(await registered(at)).toEqual([]);
      });

      it('leaves a page alone, and cannot check it without a click on its button', async () => {
        const page = await article();
        const tab = await at.browser.tabId(page);
        expect(await at.browser.ask('page.findings', { tab })).toMatchObject({ state: 'not-granted' });
        await expect(at.browser.ask('page.check', { tab })).rejects.toMatchObject({
          problem: { code: 'not-readable', sentence: expect.stringContaining('lets no extension read') },
        });
        expect(await page.overlay()).toEqual([]);
        await page.close();
      });

      it('checks the page in front, once, by "Check this page" in the popup of its button', async () => {
        const page = await article();
        const popup = await at.browser.clickToolbar(page);
        await popup.untilText('This page has not been read');
        await press(popup, 'Check this page');
        await popup.untilText(TIE);
        await untilMarked(at, page);
        expect(await granted(at)).toEqual([]);
        await popup.close();
        await page.goto(page.url());
        await popupSays(at, page, 'This page has not been read');
        expect(await marksOn(page)).toBe(0);
        await page.close();
      });
    });

    describe('granted one site, by a click in its popup', () => {
      beforeAll(async () => {
        const page = await article();
        const popup = await at.browser.clickToolbar(page);
        await press(popup, 'Always on 127.0.0.1');
        // The page that is open need not be loaded again.
        await untilMarked(at, page);
        await popup.close();
        await page.close();
      });

      it('reads its pages from then on, and those of no other site', async () => {
        expect(await granted(at)).toEqual([SITE]);
        expect(await registered(at)).toEqual([SITE]);
        const page = await article();
        await untilMarked(at, page);
        const other = await at.browser.open(page.url().replace('127.0.0.1', 'localhost'));
        await popupSays(at, other, 'This page has not been read');
        expect(await marksOn(other)).toBe(0);
        await other.close();
        await page.close();
      });

      it('still does when its background was killed', async () => {
        await at.browser.killBackground();
        await pageIsMarked(at, await article());
        expect(await registered(at)).toEqual([SITE]);
      });

      it('makes good at its next wake a grant of which it never heard, also in the page that is open', async () => {
        await at.browser.killBackground();
        await at.browser.inExtension((api) => api.scripting.unregisterContentScripts());
        const page = await article();
        await at.browser.ask('pause.read', {});
        await untilMarked(at, page);
        expect(await registered(at)).toEqual([SITE]);
        await page.close();
      });

      it('makes good at its next wake a withdrawal of which it never heard', async () => {
        await at.browser.killBackground();
        const before = await at.browser.inExtension(
          async (api, matches) => {
            await api.scripting.updateContentScripts([{ id: 'reader', matches: [...matches] }]);
            return (await api.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches);
          },
          [SITE, '*://withdrawn.example/*'],
        );
        expect(before).toHaveLength(2);
        await at.browser.ask('pause.read', {});
        await at.until(async () => (await registered(at)).join() === SITE, 'the site alone to be waited on');
      });

      it('still does when the browser was started again', async () => {
        await at.browser.restart();
        await pageIsMarked(at, await article());
        expect(await registered(at)).toEqual([SITE]);
        expect(await at.browser.ask('viewpoint.read', {})).toMatchObject({ viewpoint: { own: 'google' } });
      });

      it('still does after an update, also in the page that is open', async () => {
        const page = await article();
        await untilMarked(at, page);
        const before = await version(at);
        await at.update();
        expect(await version(at)).not.toBe(before);
        await untilMarked(at, page);
        expect(await page.overlay()).toHaveLength(1);
        await page.close();
        await pageIsMarked(at, await article());
        expect(await registered(at)).toEqual([SITE]);
      });

      it.each([
        ['paused', 'pause.switch', { paused: true }, { paused: false }],
        ['switched off', 'site.switch', { host: '127.0.0.1', on: false }, { host: '127.0.0.1', on: true }],
      ] as const)('%s there, leaves the page alone until switched on again', async (_what, ask, off, on) => {
        const page = await article();
        await untilMarked(at, page);
        await at.browser.ask(ask, off);
        await untilLeftAlone(at, page);
        await at.browser.ask(ask, on);
        await untilMarked(at, page);
        await page.close();
      });

      it('loses the page at once when the grant is withdrawn, and comes back with it', async () => {
        const page = await article();
        await untilMarked(at, page);
        await at.browser.revokeSite(SITE);
        await untilLeftAlone(at, page);
        expect(await registered(at)).toEqual([]);
        await popupSays(at, page, 'This page has not been read');
        const next = await article();
        await popupSays(at, next, 'This page has not been read');
        expect(await marksOn(next)).toBe(0);
        await next.close();

        await at.browser.killBackground();
        await at.browser.grantSite(SITE);
        await untilMarked(at, page);
        expect(await registered(at)).toEqual([SITE]);
        await page.close();
      });

      it('has forgotten it after the next start, once withdrawn', async () => {
        await at.browser.revokeSite(SITE);
        await at.browser.restart();
        expect(await granted(at)).toEqual([]);
        await at.until(async () => (await registered(at)).length === 0, 'no site to be waited on');
      });
    });

    describe('says that nobody may read', () => {
      let page: Page;
      afterEach(() => page.close());

      it.each([
        ['an empty page', 'about:blank', 'about:blank'],
        ['a page of the browser', 'chrome://version/', 'about:license'],
      ])('%s', async (_what, inChromium, inFirefox) => {
        page = await at.browser.open(at.browser.kind === 'chromium' ? inChromium : inFirefox);
        await popupSays(at, page, 'This page cannot be read');
      });

      it('the browser’s own store, or whatever else stands there in its place', async () => {
        page = await at.browser.open(at.site.home);
        // Nobody answers on this machine: the browser shows a page of its own under the store's address.
        await page.goto(STORE[at.browser.kind]).catch(() => undefined);
        await popupSays(at, page, 'This page cannot be read');
      });

      it('a document in the viewer, granted or not', async () => {
        page = await at.browser.open(at.site.put('/report.pdf', PDF, { 'content-type': 'application/pdf' }));
        await popupSays(at, page, 'This page cannot be read');
        await at.browser.grantSite(SITE);
        await popupSays(at, page, 'This page cannot be read');
        await at.browser.revokeSite(SITE);
      });
    });
  },
  optionsFor,
);

function registered(at: AtShipped): Promise<readonly string[]> {
  return at.browser.inExtension(async (api) => {
    const scripts = await api.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches ?? []);
  });
}

function granted(at: AtShipped): Promise<readonly string[]> {
  return at.browser.inExtension(async (api) => (await api.permissions.getAll()).origins ?? []);
}

function version(at: AtShipped): Promise<string> {
  return at.browser.inExtension((api) => api.runtime.getManifest().version);
}

async function marksOn(page: Page): Promise<number> {
  return (await page.overlayBoxes('.strip')).length;
}

function untilMarked(at: AtShipped, page: Page): Promise<unknown> {
  return at.until(async () => (await marksOn(page)) > 0, `marks on ${page.url()}`);
}

async function pageIsMarked(at: AtShipped, page: Page): Promise<void> {
  await untilMarked(at, page);
  await page.close();
}

/** Waits until the page is as if we had never been there, and the button says nothing of it. */
async function untilLeftAlone(at: AtShipped, page: Page): Promise<void> {
  await at.until(async () => (await page.overlay()).length === 0, 'the page without anything of ours');
  await at.until(async () => (await at.browser.badge(page)) === '', 'the badge to go');
}

async function popupSays(at: AtShipped, page: Page, words: string): Promise<void> {
  const popup = await at.browser.clickToolbar(page);
  await popup.untilText(words);
  await popup.close();
}
