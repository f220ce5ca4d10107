/** What the desk of the built extension shows: companies on any date, suppliers of a service, levels that changed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { levelsOn, openDesk } from './desk-hands.ts';
import { inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { axeFaults, press, typeInto } from './popup-hands.ts';

inBothBrowsers('the desk', (at) => {
  let desk: Page;

  const show = async (hash: string) => {
    desk = await openDesk(at, hash);
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
      await desk.untilText('No such company on this device');
    });
  });

  it('opens a company on the date that its address names', async () => {
    await show('companies/scale-ai?on=2025-06-12');
    await at.until(
      async () => (await stateOnDate(desk)) === '12 June 2025: Minority stake: Meta',
      'the level on that date',
    );
  });

  it('maps the suppliers of a service, with those of whom nothing is known beside the map', async () => {
    await show('services/data%20annotation');
    await desk.untilElement('.ring-label');
    await desk.untilText('without a tie found');
    await desk.untilText('not on the map and not counted as without a tie');
  });

  // A woken worker works on stored images, which make their lists only when asked.
  it('tells what changed between two dates, also right after the background was killed', async () => {
    await at.browser.killBackground();
    await show('shifts?from=2025-06-12&to=2025-06-20');
    await desk.untilText('12 June 2025 to 20 June 2025: ');
    expect(await levelsOn(desk)).toContain('Scale AI: Minority stake → Substantial stake or influence');
  });

  it('says of nobody that no tie was found while nobody is watched', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: { own: null, watched: [] } });
    await show('companies');
    await desk.untilText('You watch nobody yet');
    expect(await desk.text()).not.toContain('No tie found');
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (scheme) => {
    await at.browser.showScheme(scheme);
    await show('companies/scale-ai');
    await desk.untilElement('.map-node');
    expect(await axeFaults(desk)).toEqual([]);
    await press(desk, 'Watchlist');
    await desk.untilText('Competitors you watch');
    expect(await axeFaults(desk)).toEqual([]);
    // The inks of both schemes are held to their contrast by the tokens' own test; the other faults are the same in both.
    for (const [page, words] of scheme === 'light' ? PAGES : []) {
      await press(desk, page);
      await desk.untilText(words);
      expect(await axeFaults(desk), page).toEqual([]);
    }
    await at.browser.showScheme('light');
  });
});

/** Each page by its name in the menu, with words that stand there once it is drawn. */
const PAGES = [
  ['Neutrality map', 'In the middle: your watchlist'],
  ['Changed levels', 'Companies judged'],
  ['What is new', 'Tell me by a notification'],
  ['What if', 'Suppose a tie'],
  ['Own knowledge', 'Claims you have entered'],
  ['Policy', 'Show a past tie for'],
  ['Corrections', 'Add a correction by hand'],
  ['Settings as a file', 'Bring a file in'],
  ['Sites', 'Groups of sites'],
  ['Match bench', 'Your examples'],
  ['Import', 'Name of the pack'],
  ['Possibly the same', 'No two records are waiting'],
  ['What sources see', 'Does not see'],
  ['Requests', 'Never connect'],
] as const;

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
