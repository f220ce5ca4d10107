/** What the browser lets us read, and what becomes of it when the user gives and takes it. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { shippedFolder } from '../../scripts/manifest.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import { type Driven, launch } from './harness/driven.ts';
import { KINDS } from './harness/hands.ts';
import type { Page } from './harness/page.ts';
import { type Site, serve } from './harness/site.ts';
import { until } from './harness/until.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>Labelling</title>
  <p>Meta Platforms holds a stake in Scale AI, Inc., which labels data.</p>`;

const ORIGIN = 'http://127.0.0.1/*';

const registered = (browser: Driven) =>
  browser.inExtension(async (api) => {
    const scripts = await api.scripting.getRegisteredContentScripts();
    return scripts.map(({ id, matches }) => ({ id, matches: matches ?? [] }));
  });

/** Takes the leave for 127.0.0.1 away, as the person does in the browser's own pages. */
async function revoke(browser: Driven): Promise<void> {
  if (browser.kind === 'chromium') return setHostAccess(browser, 'ON_CLICK');
  await browser.inExtension((api, origin) => api.permissions.remove({ origins: [origin] }), ORIGIN);
}

/** Gives it back; Firefox asks for a click in one of our pages. */
async function grant(browser: Driven): Promise<void> {
  if (browser.kind === 'chromium') return setHostAccess(browser, 'ON_ALL_SITES');
  const page = await browser.extensionPage('src/popup/index.html');
  await page.evaluate((origin) => {
    const button = document.createElement('button');
    button.id = 'grant-for-test';
    button.textContent = 'Grant';
    const { permissions } = (globalThis as typeof globalThis & { browser: Browser }).browser;
    button.addEventListener('click', () => void permissions.request({ origins: [origin] }));
    document.body.replaceChildren(button);
  }, ORIGIN);
  await page.click('#grant-for-test');
  const isGranted = () =>
    browser.inExtension((api, origin) => api.permissions.contains({ origins: [origin] }), ORIGIN);
  await until(isGranted, 'the grant');
  await page.close();
}

async function setHostAccess(browser: Driven, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await browser.open('chrome://extensions/');
  const extensionId = new URL(browser.hands.home).host;
  await page.evaluate(
    (id, access) => {
      type Api = { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
      const { developerPrivate } = (globalThis as typeof globalThis & { chrome: Api }).chrome;
      return developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access });
    },
    extensionId,
    hostAccess,
  );
  await page.close();
}

/** The host element of ours holds marks. */
const isMarked = async (page: Page) => {
  const roots = await page.overlay();
  return roots.some((root) => root.html.length > 0);
};

inBothBrowsers('a granted site', (at: At) => {
  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: { own: 'google', watched: ['meta-platforms'] } });
  });

  it('has one reader registered, also after the background was killed', async () => {
    const once = [{ id: 'reader', matches: [ORIGIN] }];
    expect(await registered(at.browser)).toEqual(once);
    await at.browser.killBackground();
    await at.browser.ask('pause.read', {});
    expect(await registered(at.browser)).toEqual(once);
  });

  it('loses its reader at once when the grant is withdrawn, and has it again when it is given back', async () => {
    const page = await at.browser.open(at.site.put('/granted.html', ARTICLE));
    await at.until(async () => (await at.browser.badge(page)) === '1', 'a flag on the badge');
    expect(await isMarked(page)).toBe(true);

    await revoke(at.browser);
    await at.until(async () => !(await isMarked(page)), 'the marks to go');
    await at.until(async () => (await at.browser.badge(page)) === '', 'the badge to go');
    expect(await registered(at.browser)).toEqual([]);
    const tab = await at.browser.tabId(page);
    expect((await at.browser.ask('page.findings', { tab })).state).toBe('not-granted');

    await grant(at.browser);
    await at.until(async () => (await at.browser.badge(page)) === '1', 'the flag to come back');
    expect(await registered(at.browser)).toEqual([{ id: 'reader', matches: [ORIGIN] }]);
    await page.close();
  });

  it.each([
    ['paused', 'pause.switch', { paused: true }, { paused: false }],
    ['switched off', 'site.switch', { host: '127.0.0.1', on: false }, { host: '127.0.0.1', on: true }],
  ] as const)('%s, is left alone until it is switched on again', async (_what, ask, off, on) => {
    const page = await at.browser.open(at.site.put('/switched.html', ARTICLE));
    await at.until(async () => (await at.browser.badge(page)) === '1', 'a flag on the badge');
    await at.browser.ask(ask, off);
    await at.until(async () => !(await isMarked(page)), 'the marks to go');
    await at.until(async () => (await at.browser.badge(page)) === '', 'the badge to go');
    await at.browser.ask(ask, on);
    await at.until(async () => (await at.browser.badge(page)) === '1', 'the flag to come back');
    await page.close();
  });
});

describe.each(KINDS)('the shipped build, in %s', (kind) => {
  let browser: Driven;
  let site: Site;

  beforeAll(async () => {
    site = await serve('tests/pages');
    browser = await launch(kind, { extension: shippedFolder(kind === 'firefox' ? 'firefox' : 'chrome') });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('asks for no site', async () => {
    const { origins } = await browser.inExtension((api) => api.permissions.getAll());
    expect(origins ?? []).toEqual([]);
    expect(await registered(browser)).toEqual([]);
  });

  it('reads no page that was not granted, and says so', async () => {
    const page = await browser.open(site.put('/ungranted.html', ARTICLE));
    const tab = await browser.tabId(page);
    expect((await browser.ask('page.findings', { tab })).state).toBe('not-granted');
    // No toolbar click has given leave for this tab, so the browser refuses, and the person is told in words.
    await expect(browser.ask('page.check', { tab })).rejects.toMatchObject({
      problem: { code: 'not-readable', sentence: expect.stringContaining('lets no extension read') },
    });
    expect(await page.overlay()).toEqual([]);
    await page.close();
  });
});
