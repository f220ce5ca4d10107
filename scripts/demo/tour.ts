/** The demo without a window: each page's findings as a table, and pictures of page, card and popup. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PageState } from '../../src/messages/contract.ts';
import type { Driven } from '../../tests/browser/harness/driven.ts';
import type { Scheme } from '../../tests/browser/harness/hands.ts';
import type { Page } from '../../tests/browser/harness/page.ts';
import { until } from '../../tests/browser/harness/until.ts';
import { findingsTable } from './table.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The popup's width is its own; the height is about what browsers give it at most. */
const POPUP_SIZE = { width: 400, height: 600 } as const;

export async function tour(browser: Driven, addresses: readonly string[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const address of addresses) {
    const page = await browser.open(address);
    const tab = await browser.tabId(page);
    const state = await checked(browser, tab, address);
    console.log(`\n${address}\n${findingsTable(state)}`);
    const name = join(folder, `${browser.kind}-${new URL(address).pathname.slice(1).replace(/\.html$/, '')}`);
    await picturePage(browser, page, name, flaggedWords(state));
    await picturePopup(browser, tab, name);
    await page.close();
  }
  console.log(`\nPictures: ${folder}`);
}

async function checked(browser: Driven, tab: number, address: string): Promise<PageState> {
  return until(async () => {
    const state = await browser.ask('page.findings', { tab });
    return state.state !== 'reading' && state.state !== 'not-granted' && state;
  }, `the findings on ${address}`);
}

function flaggedWords(state: PageState): string | undefined {
  return state.state === 'checked' ? state.rows.find((row) => row.flagged)?.surface : undefined;
}

async function picturePage(
  browser: Driven,
  page: Page,
  name: string,
  flagged: string | undefined,
): Promise<void> {
  for (const scheme of SCHEMES) {
    await browser.showScheme(scheme);
    await page.bringToFront();
    await page.screenshot(`${name}-${scheme}.png`);
    if (flagged === undefined) continue;
    await openCard(page, flagged);
    await page.screenshot(`${name}-card-${scheme}.png`);
    await page.press('Escape');
    await page.hoverNothing();
  }
}

async function openCard(page: Page, words: string): Promise<void> {
  await page.hoverText(words);
  const said = async () =>
    (await page.overlay()).some((root) => root.frames.some(({ text }) => text.trim() !== ''));
  await until(said, `the card of ${words}`);
}

async function picturePopup(browser: Driven, tab: number, name: string): Promise<void> {
  const popup = await browser.extensionPage(`src/popup/index.html?tab=${tab}`);
  await popup.resize(POPUP_SIZE.width, POPUP_SIZE.height);
  for (const scheme of SCHEMES) {
    await browser.showScheme(scheme);
    await until(async () => (await popup.text()).trim() !== '', 'the words of the popup');
    await popup.screenshot(`${name}-popup-${scheme}.png`);
  }
  await popup.close();
}
