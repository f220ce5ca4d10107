/** The popup of the built extension on real pages: whose eyes, what is found, and companies of one's own. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { untilOnDesk } from './card-hands.ts';
import { inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { until } from './harness/until.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { axeFaults, openPopup, press, typed, typeInto } from './popup-hands.ts';

const OWN_PAGE = 'own-company.html';
const NAME = 'Umberfold Reedworks';

inBothBrowsers('the popup', (at) => {
  let page: Page;
  let popup: Page;

  const show = async (path: string, home = at.site.home) => {
    page = await at.browser.open(home + path);
    popup = await openPopup(at, page);
  };

  beforeEach(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: { own: null, watched: [] } });
  });

  afterEach(async () => {
    for (const entry of await at.browser.ask('own.list', {}))
      await at.browser.ask('own.remove', { id: entry.id });
    await popup.close();
    await page.close();
  });

  it('asks on the first run for both sides, and judges the page as soon as they are named', async () => {
    await show('demo/article.html');
    await popup.untilText('Who are you buying for?');
    await typeInto(popup, 'Your company', 'google');
    await press(popup, 'Google');
    await typeInto(popup, 'Competitors you watch', 'meta plat');
    await popup.press('Enter');
    await popup.untilText('watching Meta');
    await popup.untilText('Substantial stake or influence: Meta');
  });

  it('is quiet through other eyes, and back again by undo', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show('demo/article.html');
    await popup.untilText('Substantial stake or influence: Meta');
    await press(popup, 'Edit');
    await press(popup, 'Remove Meta');
    await popup.untilText('Meta removed.');
    await at.until(async () => !(await popup.text()).includes('influence: Meta'), 'no tie to Meta any more');
    await press(popup, 'Undo');
    await popup.untilText('Substantial stake or influence: Meta');
  });

  it('adds an invented company of an invented trade, finds and judges it on the page, and opens its card', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show(OWN_PAGE);
    await popup.untilText('No known company on this page');
    await addCompany(popup);
    await popup.untilText(`${NAME} added.`);
    await popup.untilText('Substantial stake or influence: Meta');
    await popup.untilText('your entry');
    await press(popup, NAME);
    await popup.untilText('your own entry');
    expect(await popup.text()).toMatch(/Economic share\s+30\s%/);
  });

  it('leaves no mark of it on the page: what a page sees must not depend on what was added', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    const text = `<p>${NAME} tunes reeds.</p><p>Scale AI, Inc. labels data.</p>`;
    at.site.put('/reeds.html', `<!doctype html><html lang="en"><title>Reeds</title>${text}`);
    await show('reeds.html');
    await popup.untilText('Scale AI');
    const before = await markedLayerOf(page);
    await popup.bringToFront();
    await addCompany(popup);
    await popup.untilText('your entry');
    expect(await markedLayerOf(page)).toEqual(before);
  });

  it('changes it and takes it away again, each with a way back', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show(OWN_PAGE);
    await addCompany(popup);
    await popup.untilText('Substantial stake or influence: Meta');
    await press(popup, 'Your entries');
    await press(popup, `Change ${NAME}`);
    await press(popup, 'Remove Meta');
    await popup.untilText('Company that holds the stake');
    await press(popup, 'Save');
    await popup.untilText(`${NAME} changed.`);
    await press(popup, `Remove ${NAME}`);
    await popup.untilText('You have added no company yet.');
    await press(popup, 'Undo');
    await popup.untilText('a supplier');
    await press(popup, 'Back');
    await popup.untilText(NAME);
    // What was found before stays on show until the page is judged anew.
    await at.until(async () => !(await popup.text()).includes('Substantial stake'), 'no tie any more');
  });

  it('keeps typed text while the background is killed, and saves it', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show(OWN_PAGE);
    await press(popup, 'Add a company');
    await typeInto(popup, 'Name', NAME);
    await at.browser.killBackground();
    await popup.bringToFront();
    expect(await typed(popup, 'Name')).toBe(NAME);
    await press(popup, 'Add');
    await popup.untilText(`${NAME} added.`);
  });

  it('offers a half-filled form again after it was shut', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show(OWN_PAGE);
    await press(popup, 'Add a company');
    await typeInto(popup, 'Name', NAME);
    await popup.close();
    popup = await openPopup(at, page);
    await popup.untilText(`You were adding ${NAME}.`);
    await press(popup, 'Go on');
    expect(await typed(popup, 'Name')).toBe(NAME);
    await press(popup, 'Cancel');
  });

  it('switches the site and everything off and on', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show('demo/article.html');
    await popup.untilText('Substantial stake or influence: Meta');
    await press(popup, 'Active on 127.0.0.1');
    await popup.untilText('Off on 127.0.0.1');
    await press(popup, 'Switch on here');
    await popup.untilText('Substantial stake or influence: Meta');
    await press(popup, 'Pause on all pages');
    await popup.untilText('Nothing is read or marked on any page.');
    await press(popup, 'Resume');
    await popup.untilText('Substantial stake or influence: Meta');
  });

  it('says of a site that was not allowed that it has not been read, and offers to check it', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    // The demo build may read 127.0.0.1; the same server under its other name is a site like any other.
    await show('demo/article.html', at.site.home.replace('127.0.0.1', 'localhost'));
    await popup.untilText('This page has not been read');
    expect(await popup.text()).toContain('Check this page');
  });

  it('says of a page of the browser’s own that no extension may read it', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    page = await at.browser.extensionPage('icons/mark.svg');
    popup = await openPopup(at, page);
    await popup.untilText('This page cannot be read');
  });

  it('is used by keyboard alone: to a company, into its card, and back to its row', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show('demo/article.html');
    await popup.untilText('Substantial stake or influence: Meta');
    await popup.bringToFront();
    await at.until(async () => {
      await popup.press('Tab');
      return (await focused(popup)).startsWith('Scale AI');
    }, 'the row of Scale AI to take the focus');
    await popup.press('Enter');
    await popup.untilText('Why this level');
    expect(await focused(popup)).toBe('Back');
    await popup.press('Enter');
    await at.until(async () => (await focused(popup)).startsWith('Scale AI'), 'the focus back on the row');
  });

  it('leads from a card to the whole of it on the desk', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show('demo/article.html');
    await popup.untilText('Substantial stake or influence: Meta');
    await press(popup, 'Scale AI');
    await popup.untilText('Why this level');
    await press(popup, 'See in full');
    await untilOnDesk(at, 'companies/scale-ai');
  });

  it('looks back by the slider, with the keyboard alone, and to today again', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show('demo/article.html');
    await popup.untilText('Substantial stake or influence: Meta');
    await press(popup, 'Scale AI');
    await press(popup, 'Another date');
    await popup.untilElement('.date-slider [type=range]');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.date-slider [type=range]')?.focus());
    await popup.press('Home');
    await popup.untilText('As of 1 January');
    await popup.untilText('No tie to your watchlist found');
    await press(popup, 'Today');
    await popup.untilText('As of today');
    await popup.untilText('Substantial stake or influence: Meta');
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (scheme) => {
    await at.browser.showScheme(scheme);
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await show('demo/suppliers.html');
    await popup.untilText('Tied to your watchlist');
    await press(popup, 'Edit');
    await typeInto(popup, 'Competitors you watch', 'a');
    await popup.untilElement('[role=option]');
    expect(await axeFaults(popup)).toEqual([]);
    await press(popup, 'Scale AI');
    await popup.untilText('Why this level');
    expect(await axeFaults(popup)).toEqual([]);
    await press(popup, 'Back');
    await press(popup, 'Add a company');
    await press(popup, 'Add');
    await popup.untilText('Write the company’s name.');
    expect(await axeFaults(popup)).toEqual([]);
    await at.browser.showScheme('light');
  });

  it('leads to the desk, which says whom the data comes from', async () => {
    await show(OWN_PAGE);
    const desk = await at.browser.extensionPage('src/desk/index.html#/data');
    await desk.untilText('Sources and licences');
    await desk.untilText('Companies');
    expect(await axeFaults(desk)).toEqual([]);
    await press(desk, 'About');
    await desk.untilText('What the signs say');
    expect(await axeFaults(desk)).toEqual([]);
    await desk.close();
  });
});

/** Fills the form for the company of the fixture: Meta holds 30 % of it, as the person has read somewhere. */
async function addCompany(popup: Page): Promise<void> {
  await press(popup, 'Add a company');
  await typeInto(popup, 'Name', NAME);
  await typeInto(popup, 'What it supplies', 'reed tuning');
  await typeInto(popup, 'Company that holds the stake', 'meta plat');
  await press(popup, 'Meta');
  await typeInto(popup, 'Stake in per cent', '30');
  await typeInto(popup, 'Where you read it', 'The Harbour Paper, 4 May 2025');
  await press(popup, 'Add');
}

/** What the thing that has the focus is called. */
async function focused(popup: Page): Promise<string> {
  return popup.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

/** Everything our layer draws over the page, markup of each closed root, once the known name has its mark. */
async function markedLayerOf(page: Page): Promise<readonly string[]> {
  // Marks are drawn in frames, and a tab behind another has none.
  await page.bringToFront();
  await until(async () => (await page.overlayBoxes('.strip')).length > 0, 'the mark of the known name');
  return (await page.overlay()).map(({ html }) => html);
}
