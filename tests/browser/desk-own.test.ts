/** What a person does on the desk of the built extension: the watchlist, sites, what if, a policy, corrections, settings. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageState } from '../../src/messages/contract.ts';
import { levelsOn, openDesk, supposeStake } from './desk-hands.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { press, typeInto } from './popup-hands.ts';

inBothBrowsers('on the desk a person', (at) => {
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
    await press(desk, 'Active on 127.0.0.1');
    await desk.untilText('Switched off by you');
    await press(desk, 'Active on 127.0.0.1');
    await at.until(async () => !(await desk.text()).includes('Switched off by you'), 'the site to be on');
    await typeInto(desk, 'Add a site', 'no site');
    await press(desk, 'Allow');
    await desk.untilText('Write a site such as');
    await desk.untilText('Procurement portals');
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
    const changed = `${ENTRY.name}: Minority stake → Substantial stake or influence`;
    // The same words already stand over what the lines in force change, which is nothing.
    await at.until(
      async () => (await levelsOn(desk)).includes(changed),
      'the level that the new line changes',
    );
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
});

/** An invented company of the user's own. */
const ENTRY = {
  name: 'Umberfold Reedworks',
  otherNames: [],
  domain: null,
  service: 'reed tuning',
  role: 'supplier',
} as const;

async function watched(at: At): Promise<readonly string[]> {
  return (await at.browser.ask('viewpoint.read', {})).viewpoint.watched;
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
