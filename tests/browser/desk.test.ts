/** The desk of the built extension: companies on any date, the watchlist, and sites. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageState } from '../../src/messages/contract.ts';
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

  it('tells on the bench why a name is taken, and keeps the text as an example', async () => {
    await show('matching');
    await typeInto(desk, 'Text', 'Scale AI said so.');
    await press(desk, 'Match it');
    await desk.untilText('a name as the data writes it: Scale AI');
    await press(desk, 'Keep as an example');
    await desk.untilText('read as then');
    await press(desk, 'Remove Scale AI said so.');
    await desk.untilText('You have kept no example.');
  });

  describe('what if', () => {
    let open: Page;

    beforeEach(async () => {
      const article = await at.browser.open(`${at.site.home}demo/article.html`);
      await at.until(async () => (await article.overlayBoxes('.strip')).length > 0, 'the page to be read');
      open = article;
    });

    afterEach(async () => {
      await open.close();
    });

    it('shows what a deal would change everywhere and on the page last looked at, and keeps nothing of it', async () => {
      await show('suppose/labelbox');
      await supposeStake(desk);
      await desk.untilText('Then, of all companies 1');
      await desk.untilText('The page you last looked at (127.0.0.1)');
      expect(await levelsOn(desk)).toEqual([
        'Labelbox: No tie found → Substantial stake or influence',
        'Labelbox: No tie found → Substantial stake or influence',
      ]);
      await press(desk, 'Remove Meta holds');
      await desk.untilText('what follows for your watchlist stands here');
      expect(await at.browser.ask('claim.list', {})).toEqual([]);
    });

    it('hands a supposed tie over to the form for own claims, where it is kept with a source', async () => {
      await show('suppose/labelbox');
      await supposeStake(desk);
      await press(desk, 'Enter it as your own claim');
      await typeInto(desk, 'Who says so', 'The Harbour Paper');
      await press(desk, 'Keep it');
      await desk.untilText('Meta holds 49');
      const [kept] = await at.browser.ask('claim.list', {});
      expect(kept).toMatchObject({
        claim: { owner: 'meta-platforms', subject: 'labelbox', sharePercent: 49 },
      });
      await press(desk, `Remove ${kept?.words}`);
      await desk.untilText('You have entered no claim.');
    });
  });

  it('tells by a tighter policy which levels change, and says on the card whose lines they are', async () => {
    const parent = { company: 'meta-platforms', sharePercent: 15, source: null };
    const { id } = await at.browser.ask('own.add', { entry: { ...ENTRY, parent } });
    await show('policy');
    await setLine(desk, '10');
    await desk.untilText('With these lines: ');
    expect(await levelsOn(desk)).toContain(`${ENTRY.name}: Minority stake → Substantial stake or influence`);
    await press(desk, 'Keep this policy');
    await desk.untilText('Policy kept.');
    await press(desk, 'Companies');
    await typeInto(desk, 'Search companies', ENTRY.name);
    await press(desk, ENTRY.name);
    await desk.untilText('Your own lines are in force');
    await press(desk, 'Policy');
    await press(desk, 'Fill in the defaults');
    await press(desk, 'Keep this policy');
    await desk.untilText('Policy kept.');
    await at.browser.ask('own.remove', { id });
  });

  // A woken worker works on stored images, which make their lists only when asked.
  it('tells what changed between two dates, also right after the background was killed', async () => {
    await at.browser.killBackground();
    await show('shifts?from=2025-06-12&to=2025-06-20');
    await desk.untilText('12 June 2025 to 20 June 2025: ');
    expect(await levelsOn(desk)).toContain('Scale AI: Minority stake → Substantial stake or influence');
  });

  it('takes a correction by hand, which the page follows, and takes it back', async () => {
    const text = '<!doctype html><html lang=en><title>t</title><p>Scale AI labels data.</p>';
    const page = await at.browser.open(at.site.put('/one-name.html', text));
    const tab = await at.browser.tabId(page);
    const isFlagged = async () =>
      flaggedOn(await at.browser.ask('page.findings', { tab })).includes('Scale AI');
    await at.until(isFlagged, 'Scale AI to be found');
    await show('corrections');
    await press(desk, 'Add a correction by hand');
    await typeInto(desk, 'Name as it stands on pages', 'Scale AI');
    await typeInto(desk, 'Company', 'scale ai');
    await desk.untilElement('[role=option]');
    await desk.press('Enter');
    await press(desk, 'Add');
    await desk.untilText('Said on');
    await at.until(async () => !(await isFlagged()), 'the name to be no company');
    await press(desk, 'Take back what you said of Scale AI');
    await desk.untilText('Taken back: Scale AI.');
    await at.until(isFlagged, 'it to be one again');
    await page.close();
  });

  it('brings settings in from a file, says first what it adds, and undoes it', async () => {
    const { text } = await at.browser.askAsDesk('settings.export', {});
    await at.browser.ask('viewpoint.write', { viewpoint: { own: 'google', watched: [] } });
    await show('settings');
    await desk.untilElement('[type=file]');
    await desk.evaluate(putFile, text);
    await desk.untilText('your company and watchlist: 1 to add');
    await press(desk, 'Add it');
    await desk.untilText('Added to your settings.');
    expect(await watched(at)).toEqual(['meta-platforms']);
    await press(desk, 'Undo');
    await at.until(async () => (await watched(at)).length === 0, 'it to be undone');
    await desk.evaluate(putFile, 'no settings');
    await desk.untilText('This file holds no settings');
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
  ['Requests', 'Never connect'],
] as const;

/** An invented company of the user's own. */
const ENTRY = {
  name: 'Umberfold Reedworks',
  otherNames: [],
  domain: null,
  service: 'reed tuning',
  role: 'supplier',
} as const;

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

/** "If Meta held 49 % of it", of the company that the address names. */
async function supposeStake(desk: Page): Promise<void> {
  await typeInto(desk, 'Who would hold it', 'meta plat');
  await desk.untilElement('[role=option]');
  await desk.press('Enter');
  await typeInto(desk, 'Share in %', '49');
  await press(desk, 'Suppose it');
  await desk.untilText('Then, of all companies');
}

/** Each line of a list of shifts: "Acme: before → after". */
async function levelsOn(desk: Page): Promise<readonly string[]> {
  return desk.evaluate(() =>
    [...document.querySelectorAll('.shift')].map((line) => {
      const levels = [...line.querySelectorAll('.badge')].map((badge) => badge.textContent?.trim());
      return `${line.querySelector('.list-name')?.textContent}: ${levels.join(' → ')}`;
    }),
  );
}

/** Draws the line of economic shares at so many per cent. */
async function setLine(desk: Page, percent: string): Promise<void> {
  await typeInto(desk, 'The same from an economic share of at least', '');
  await desk.evaluate(() => (document.activeElement as HTMLInputElement).select());
  await desk.hands.type(percent);
}

/** As if the person had chosen a file of that text. */
function putFile(text: string): void {
  const field = document.querySelector<HTMLInputElement>('[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
  if (field === null) throw new Error('There is no field for a file.');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Names of the companies on a page that are tied. */
function flaggedOn(state: PageState): readonly string[] {
  return state.state === 'checked' ? state.rows.filter(({ flagged }) => flagged).map(({ name }) => name) : [];
}
