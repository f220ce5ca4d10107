/** The other ways to a card and through it: a held key, the next mark, another date, another company, a window. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppearanceView } from '../../src/messages/contract.ts';
import { showCard, tellCard, untilOnDesk } from './card-hands.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';

const REST: AppearanceView = { hover: 'rest', hoverDelay: 300, stealth: false };

inBothBrowsers('the way to a card', (at) => {
  beforeEach(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await at.browser.ask('appearance.write', { appearance: REST });
  });

  it('is a key held down, where the person has chosen so', async () => {
    await at.browser.ask('appearance.write', { appearance: { ...REST, hover: 'alt', hoverDelay: 100 } });
    const page = await opened(at);
    await restOnMark(at, page);
    await page.evaluate(halfASecond);
    expect(await page.overlayBoxes('.panel')).toEqual([]);
    await page.press('Alt');
    await untilCard(at, page);
    await page.close();
  });

  it('is no mouse at all, where the person has chosen so', async () => {
    await at.browser.ask('appearance.write', { appearance: { ...REST, hover: 'off' } });
    const page = await opened(at);
    await restOnMark(at, page);
    await page.evaluate(halfASecond);
    expect(await page.overlayBoxes('.panel')).toEqual([]);
    await page.close();
  });

  it('goes from mark to mark by its key, and round at the end', async () => {
    const page = await opened(at);
    await untilMarks(at, page);
    const names: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await tellCard(at, page, 'card.next', {});
      const before = names.at(-1);
      const title = () => page.inClosedRoots(titleIn);
      names.push(await at.until(async () => ((await title()) === before ? '' : title()), 'the next card'));
    }
    expect(names).toEqual(['Scale AI', 'Labelbox', 'Surge AI', 'Scale AI']);
    await page.close();
  });

  it('leads to what is not in the data, and to what the person says it is, which is kept', async () => {
    const page = await opened(at);
    await untilMarks(at, page);
    await showCard(at, page, 'Quillow Brothers');
    await page.clickInOverlay('.corrections-deeds button');
    await page.hands.type('labelb');
    await at.until(async () => (await page.overlayBoxes('.option')).length > 0, 'names to choose from');
    await page.press('Enter');
    await at.until(
      async () => (await page.overlayText()).includes('“Quillow Brothers” is Labelbox'),
      'the word kept',
    );
    await page.press('Escape');
    await showCard(at, page, 'Quillow Brothers');
    await at.until(async () => (await page.inClosedRoots(titleIn)) === 'Labelbox', 'the company meant');
    const said = await at.browser.ask('card.open', { subject: { text: 'Quillow Brothers' }, asOf: null });
    expect(said.state).toBe('unknown');
    await page.close();
  });

  it('goes on to the whole of it on the desk, and leaves the page as it is', async () => {
    const page = await opened(at);
    await untilMarks(at, page);
    await showCard(at, page, 'Scale AI');
    await page.clickInOverlay('.panel-foot > .button');
    await untilOnDesk(at, 'companies/scale-ai');
    expect(await page.overlayBoxes('.strip')).toHaveLength(3);
    await page.close();
  });

  it('looks back: the answer of a day, marked as such, in a card that does not move', async () => {
    const page = await opened(at);
    await restOnMark(at, page);
    await untilCard(at, page);
    await page.clickInOverlay('[aria-label="Another date"]');
    const slider = await at.until(
      async () => (await page.overlayBoxes('.date-slider input'))[0],
      'the slider',
    );
    const before = await page.overlayBoxes('.panel, .as-of-bar');
    await page.hands.click(slider.x + slider.width * 0.2, slider.y + slider.height / 2);
    await at.until(async () => {
      const said = await page.overlayText();
      return /As of \d+ \w+ \d{4}/.test(said) && said.includes('No tie to your watchlist found');
    }, 'the answer of the day');
    expect(await page.overlayBoxes('.panel, .as-of-bar')).toEqual(before);
    await page.press('ArrowRight');
    await page.clickInOverlay('.as-of-row button');
    await at.until(async () => (await page.overlayText()).includes('As of today'), 'today');
    await page.close();
  });

  describe('is a window of its own, where nothing may be put into the page', () => {
    it('which says why, and goes on from there', async () => {
      const page = await opened(at);
      const tab = await at.browser.tabId(page);
      await at.browser.ask('pause.switch', { paused: true });
      const own = await at.browser.extensionPage(`src/popup/index.html?tab=${tab}&text=Scale%20AI`);
      await own.untilText('This answer stands here instead.');
      await own.untilText('Substantial stake or influence: Meta');
      await own.click('.notice button');
      await at.until(async () => !(await at.browser.ask('pause.read', {})).paused, 'the end of the pause');
      await own.close();
      await page.close();
    });
  });
});

const BODY = `<!doctype html><html lang=en><title>t</title><style>p { margin: 120px 20px }</style>
  <p>Scale AI, Inc. labels data.</p><p>Labelbox, Inc. does too.</p><p>So does Surge AI, the data labelling company.</p>`;

function opened(at: At): Promise<Page> {
  return at.browser.open(at.site.put('/ways.html', BODY));
}

async function untilMarks(at: At, page: Page): Promise<void> {
  await at.until(async () => (await page.overlayBoxes('.strip')).length >= 3, 'all marks');
}

async function restOnMark(at: At, page: Page): Promise<void> {
  await untilMarks(at, page);
  const [strip] = await page.overlayBoxes('.strip');
  if (strip === undefined) throw new Error('There is no mark.');
  await page.hands.moveMouse(strip.x + 6, strip.y - 5);
  await page.hands.moveMouse(strip.x + 8, strip.y - 4);
}

function untilCard(at: At, page: Page): Promise<unknown> {
  return at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
}

function titleIn(roots: readonly ShadowRoot[]): string {
  const frames = roots.flatMap((root) => [...root.querySelectorAll('iframe')]);
  const open = frames.filter((frame) => !frame.hidden).map((frame) => frame.contentDocument);
  return open.map((one) => one?.querySelector('.company-name')?.textContent ?? '').join('');
}

/** Longer than any delay here: the page's own clock. */
function halfASecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
