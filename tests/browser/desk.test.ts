/** The desk of the built extension: companies on any date, the watchlist, and sites. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { axeFaults, press, typeInto } from './popup-hands.ts';

const GOOGLE_WATCHES_META = { own: 'google', watched: ['meta-platforms'] };

inBothBrowsers('the desk', (at) => {
  let desk: Page;

  const show = async (hash: string) => {
    desk = await at.browser.extensionPage(`src/desk/index.html#/${hash}`);
    await desk.resize(1280, 900);
  };

  beforeEach(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  afterEach(async () => {
    await desk.close();
  });

  describe('of companies', () => {
    it('lists the tied ones first, says that there are more, and finds one by name', async () => {
      await show('companies');
      await desk.untilText('Tied to your watchlist');
      await desk.untilText('Type to narrow the list.');
      await typeInto(desk, 'Search companies', 'scale ai');
      // Each letter narrows the list, and a line that still moves cannot be hit.
      const lines = () => desk.evaluate(() => document.querySelectorAll('.list-line').length);
      await at.until(async () => (await lines()) === 1, 'one company to be left');
      await press(desk, 'Scale AI');
      await desk.untilText('Substantial stake or influence: Meta');
      await desk.untilText('Who holds Scale AI');
    });

    it.each([
      ['2023-06-20', 'No tie to your watchlist found'],
      ['2025-06-12', 'Minority stake: Meta'],
      ['2025-06-20', 'Substantial stake or influence: Meta'],
    ])('shows how things stood on %s: %s', async (date, headline) => {
      await show('companies/scale-ai');
      await desk.untilText('Who holds Scale AI');
      await setDate(desk, date);
      await at.until(
        async () => (await stateOnDate(desk)).endsWith(`: ${headline}`),
        `the state on ${date} to be ${headline}`,
      );
    });

    it('moves the date by the slider, with the keyboard alone', async () => {
      await show('companies/scale-ai');
      await desk.untilElement('.as-of [type=range]');
      await desk.evaluate(() => document.querySelector<HTMLElement>('.as-of [type=range]')?.focus());
      await desk.press('Home');
      await at.until(async () => (await stateOnDate(desk)).startsWith('1 January'), 'the first day');
      await press(desk, 'Today');
      await desk.untilText('Substantial stake or influence: Meta');
    });

    it('draws who holds whom, tells the same in words, and leads to the neighbour', async () => {
      await show('companies/scale-ai');
      await desk.untilElement('.map-node.watched');
      expect(await desk.evaluate(() => document.querySelectorAll('.map-line').length)).toBeGreaterThan(3);
      await press(desk, 'The picture in words');
      await desk.untilText('Meta to Scale AI: 49');
      await desk.click('.map-node.watched');
      await desk.untilText('Who holds Meta');
    });

    it('tells the stages of claims, the other suppliers with what is known of them, and the legal tests', async () => {
      await show('companies/scale-ai');
      await desk.untilText('Not confirmed lately');
      await desk.untilText('without a tie found');
      await desk.untilText('owners well covered');
      await desk.untilText('they never set the level');
      const loose = await desk.evaluate(
        () => document.querySelectorAll('a[target=_blank]:not([rel~=noreferrer])').length,
      );
      expect(loose).toBe(0);
    });

    it('says of a company that is not there any more what happened', async () => {
      await show('companies/nobody-of-that-id');
      await desk.untilText('It is not there any more');
    });
  });

  it('edits the watchlist, with a way back', async () => {
    await show('watchlist');
    await press(desk, 'Remove Meta');
    await desk.untilText('Meta removed.');
    expect(await watched(at)).toEqual([]);
    await press(desk, 'Undo');
    await at.until(async () => (await watched(at)).length === 1, 'Meta to be watched again');
    await typeInto(desk, 'Add a competitor', 'microsof');
    await desk.untilElement('[role=option]');
    await desk.press('Enter');
    await at.until(async () => (await watched(at)).includes('microsoft'), 'Microsoft to be watched');
    await desk.untilText('Microsoft Corporation');
  });

  it('switches a site off and on, and refuses what is no site', async () => {
    await show('sites');
    await desk.untilText('127.0.0.1');
    await press(desk, 'On 127.0.0.1');
    await desk.untilText('Switched off by you');
    await press(desk, 'On 127.0.0.1');
    await at.until(async () => !(await desk.text()).includes('Switched off by you'), 'the site to be on');
    await typeInto(desk, 'Add a site', 'no site');
    await press(desk, 'Allow');
    await desk.untilText('Write a site such as');
    await desk.untilText('Procurement portals');
  });

  it('opens a company on the date that its address names', async () => {
    await show('companies/scale-ai?on=2025-06-12');
    await desk.untilText('12 June 2025: Minority stake: Meta');
  });

  it('maps the suppliers of a service, with those of whom nothing is known beside the map', async () => {
    await show('services/data%20annotation');
    await desk.untilElement('.ring-label');
    await desk.untilText('without a tie found');
    await desk.untilText('not on the map and not counted as without a tie');
  });

  it('supposes a tie, and tells whose level changes on the page last looked at', async () => {
    const article = await at.browser.open(`${at.site.home}demo/article.html`);
    await show('suppose/labelbox');
    await typeInto(desk, 'Who would hold it', 'meta plat');
    await press(desk, 'Meta');
    await typeInto(desk, 'Share in %', '49');
    await press(desk, 'Suppose it');
    await desk.untilText('Meta holds 49\u00a0% of Labelbox');
    const onPage = () =>
      desk.evaluate(() => document.querySelector('.suppose-world .part:not(.supposed)')?.textContent ?? '');
    await at.until(async () => (await onPage()).includes('127.0.0.1'), 'the page that was looked at');
    expect(await onPage()).toContain('Labelbox');
    expect((await at.browser.ask('claim.list', {})).length).toBe(0);
    await article.close();
  });

  it('tells on the bench why a name is taken', async () => {
    await show('matching');
    await typeInto(desk, 'Text', 'Scale AI said so.');
    await press(desk, 'Match it');
    await desk.untilText('a name as the data writes it: Scale AI');
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (scheme) => {
    await at.browser.showScheme(scheme);
    await show('companies/scale-ai');
    await desk.untilElement('.map-node');
    expect(await axeFaults(desk)).toEqual([]);
    await press(desk, 'Watchlist');
    await desk.untilText('Competitors you watch');
    expect(await axeFaults(desk)).toEqual([]);
    for (const [page, words] of PAGES) {
      await press(desk, page);
      await desk.untilText(words);
      expect(await axeFaults(desk), page).toEqual([]);
    }
    await at.browser.showScheme('light');
  });
});

/** Each page by its name in the menu, with words that stand there once it is drawn. */
const PAGES = [
  ['Sites', 'Groups of sites'],
  ['Neutrality map', 'In the middle: your watchlist'],
] as const;

type At = Parameters<Parameters<typeof inBothBrowsers>[1]>[0];

async function watched(at: At): Promise<readonly string[]> {
  return (await at.browser.ask('viewpoint.read', {})).viewpoint.watched;
}

/** A date field is typed into differently in each browser and language; what it then tells the page is the same. */
async function setDate(desk: Page, date: string): Promise<void> {
  await desk.evaluate((value: string) => {
    const field = document.querySelector<HTMLInputElement>('.as-of .date-field');
    if (field === null) throw new Error('There is no field for the date.');
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, date);
}

async function stateOnDate(desk: Page): Promise<string> {
  return desk.evaluate(() => document.querySelector('.as-of-state')?.textContent ?? '');
}
