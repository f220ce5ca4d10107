/** The card in real browsers: opened by a resting mouse or by asking, kept, left, closed; and what it says. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { showCard } from './card-hands.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Box } from './harness/closed-roots.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';

inBothBrowsers('the card', (at) => {
  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it('opens where the mouse rests on a name, under the line and not over it', async () => {
    const page = await article(at);
    await openCard(at, page);
    const name = await lineOf(page);
    const [panel] = await panels(page);
    expect(panel?.y).toBeGreaterThanOrEqual(name.y + name.height);
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  it('says the level, the sentence, the chain, stake and votes, claims with sources, the statement, why, alternatives', async () => {
    const page = await article(at);
    await openCard(at, page);
    const said = await page.overlayText();
    const parts = [
      'Scale AI',
      'Substantial stake or influence: Meta',
      'Economic share',
      'Votes',
      'Who says so',
    ];
    for (const part of [...parts, 'The supplier says', 'Why this level', 'Other suppliers of', 'Data of']) {
      expect(said).toContain(part);
    }
    expect((await page.overlayBoxes('.chain svg')).length).toBeGreaterThan(0);
    await page.close();
  });

  it('leads to its sources in a tab of their own, which learn nothing of the page', async () => {
    const page = await article(at);
    await openCard(at, page);
    const links = await page.inClosedRoots((roots) =>
      roots.flatMap((root) => {
        const frame = root.querySelector('iframe')?.contentDocument;
        return [...(frame?.querySelectorAll('a') ?? [])].map(({ protocol, target, rel }) => ({
          protocol,
          target,
          rel,
        }));
      }),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toEqual({ protocol: 'https:', target: '_blank', rel: 'noopener noreferrer' });
    }
    await page.close();
  });

  describe('closes', () => {
    it.each<[string, (page: Page) => Promise<void>]>([
      ['by Esc', (page) => page.press('Escape')],
      ['when the mouse goes away', (page) => page.hoverNothing()],
      ['by a press outside', (page) => page.hands.click(3, 3)],
      ['by its button', (page) => page.clickInOverlay('.tools button:last-child')],
    ])('%s', async (_, act) => {
      const page = await article(at);
      await openCard(at, page);
      await act(page);
      await untilClosed(at, page);
      await page.close();
    });
  });

  it('stays while the mouse is in it', async () => {
    const page = await article(at);
    await openCard(at, page);
    await enterCard(page);
    await page.evaluate(halfASecond);
    expect(await panels(page)).toHaveLength(1);
    await page.hoverNothing();
    await untilClosed(at, page);
    await page.close();
  });

  it('stays for good once it is pinned, until Esc', async () => {
    const page = await article(at);
    await openCard(at, page);
    await page.clickInOverlay('.tools [aria-label="Keep open"]');
    await at.until(async () => (await page.overlayBoxes('[aria-pressed="true"]')).length === 1, 'the pin');
    await page.hoverNothing();
    await page.hands.click(3, 3);
    await page.evaluate(halfASecond);
    expect(await panels(page)).toHaveLength(1);
    await page.press('Escape');
    await untilClosed(at, page);
    await page.close();
  });

  it('takes "not this company" and takes it back, by the look of the marks alone', async () => {
    const page = await article(at);
    await openCard(at, page);
    const before = await page.overlayBoxes('.strip');
    await page.clickInOverlay('.corrections button');
    await untilLook(at, page, 'NOT_THIS');
    expect(await page.overlayBoxes('.strip')).toEqual(before);
    await page.clickInOverlay('.corrections button');
    await untilLook(at, page, 'SIGNIFICANT_INFLUENCE');
    expect(await page.overlayBoxes('.strip')).toEqual(before);
    await page.close();
  });

  it('opens pinned and focused when it is asked for, also for a company of the user’s own, which has no mark', async () => {
    const parent = { company: 'meta-platforms', sharePercent: 60, source: null };
    const { id } = await at.browser.ask('own.add', {
      entry: { ...SUPPLIER, name: 'Zyntrella Components', parent },
    });
    const page = await at.browser.open(
      at.site.put(
        '/own.html',
        `<!doctype html><p>Our parts come from Zyntrella Components.</p>${ARTICLE_LINK}`,
      ),
    );
    await untilRead(at, page);
    await showCard(at, page, 'Zyntrella Components');
    await at.until(
      async () => (await page.overlayText()).includes('Majority control'),
      'the own company’s card',
    );
    expect(await page.overlayBoxes('.strip')).toEqual([]);
    await at.until(
      async () => (await page.overlayBoxes('.panel:focus')).length === 1,
      'the card to be in focus',
    );
    await page.press('Escape');
    await untilClosed(at, page);
    await at.browser.ask('own.remove', { id });
    await page.close();
  });

  it('breaks the longest of names, and cuts nothing off beside it', async () => {
    const name = `${'Donaukiesgewinnungs'.repeat(4)}gesellschaft`;
    const { id } = await at.browser.ask('own.add', { entry: { ...SUPPLIER, name } });
    const page = await article(at);
    await untilRead(at, page);
    await showCard(at, page, name);
    await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
    const [body] = await page.overlayBoxes('.panel-body');
    const [card] = await page.overlayBoxes('.company-card');
    expect(card?.width).toBeLessThan(body?.width ?? 0);
    await at.browser.ask('own.remove', { id });
    await page.close();
  });

  it('says that a selected name is not in the data, and guesses nothing', async () => {
    const page = await article(at);
    await untilRead(at, page);
    await showCard(at, page, 'Quillow Brothers');
    await at.until(
      async () => (await page.overlayText()).includes('“Quillow Brothers” is not in the data'),
      'it',
    );
    await page.close();
  });

  it('has room for name, level and answer where 1280 × 1024 are shown at four times their size', async () => {
    const page = await article(at);
    await untilRead(at, page);
    await page.resize(320, 256);
    await showCard(at, page, 'Scale AI');
    await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
    const [answer] = await page.overlayBoxes('.company-account p');
    const [foot] = await page.overlayBoxes('.panel-foot');
    const end = (answer?.y ?? 256) + (answer?.height ?? 0);
    expect(end).toBeLessThan(Math.min(256, foot?.y ?? 0));
    await page.resize(1280, 800);
    await page.close();
  });

  it.each([
    [360, 640],
    [1280, 420],
  ])('stays within a window of %i × %i', async (width, height) => {
    const page = await article(at);
    await page.resize(width, height);
    await openCard(at, page);
    const [panel] = await panels(page);
    const { x = -1, y = -1 } = panel ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + (panel?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(y + (panel?.height ?? 0)).toBeLessThanOrEqual(height);
    await page.resize(1280, 800);
    await page.close();
  });

  it.each([
    [
      'a strict content security policy',
      { 'content-security-policy': "default-src 'none'; frame-src 'none'" },
    ],
    [
      'trusted types',
      { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    ],
  ])('opens under %s, in its own style', async (what, headers) => {
    const path = `/${what.replaceAll(' ', '-')}.html`;
    const page = await at.browser.open(at.site.put(path, PLAIN_ARTICLE, headers));
    await openCard(at, page);
    const scrolling = await page.inClosedRoots((roots) => {
      const frame = roots[0]?.querySelector('iframe');
      const body = frame?.contentDocument?.querySelector('.panel-body');
      return body ? frame?.contentWindow?.getComputedStyle(body).overflowY : null;
    });
    expect(scrolling).toBe('auto');
    await page.close();
  });

  it.each<[string, (page: Page) => Promise<void>]>([
    ['as it opens', async () => undefined],
    [
      'with the bar for another date and the field for another company',
      async (page) => {
        await page.clickInOverlay('[aria-label="Another date"]');
        await at.until(async () => (await page.overlayBoxes('.date-slider input')).length > 0, 'the slider');
        await page.clickInOverlay('.corrections-deeds button:last-child');
        await page.hands.type('lab');
        await at.until(async () => (await page.overlayBoxes('.option')).length > 0, 'names to choose from');
      },
    ],
  ])('has nothing that axe would mend, %s', async (_state, reach) => {
    const page = await article(at);
    await openCard(at, page);
    await reach(page);
    const markup = await page.inClosedRoots((roots) => {
      const frame = roots[0]?.querySelector('iframe')?.contentDocument;
      const sheets = [...(frame?.adoptedStyleSheets ?? [])].flatMap((sheet) => [...sheet.cssRules]);
      return { body: frame?.body.innerHTML ?? '', style: sheets.map((rule) => rule.cssText).join('\n') };
    });
    // The same words and styles on a page of their own, because axe cannot look into the closed root.
    const copy = `<!doctype html><html lang=en><title>Card</title><style>${markup.style}</style><body>${markup.body}`;
    const open = await at.browser.open(at.site.put('/card-copy.html', copy));
    expect(await violations(open)).toEqual([]);
    await open.close();
    await page.close();
  });
});

const SUPPLIER = {
  otherNames: [],
  domain: null,
  service: null,
  role: 'supplier',
  parent: null,
} as const;

const ARTICLE_LINK = '<p><a href="#">Back</a></p>';
const PLAIN_ARTICLE =
  '<!doctype html><html lang=en><title>t</title><p>Scale AI, Inc. is a data labelling company. Shares in Scale AI.';

const article = (at: At) => at.browser.open(`${at.site.home}demo/article.html`);

const FLAGGED = '.strip.SIGNIFICANT_INFLUENCE';

const panels = (page: Page) => page.overlayBoxes('.panel');

/** Rests the mouse on a flagged name until the card has its answer. */
async function openCard(at: At, page: Page): Promise<void> {
  const firstStrip = async () => (await page.overlayBoxes(FLAGGED))[0];
  const { x, y, width } = await at.until(firstStrip, `marks on ${page.url()}`);
  await page.hands.moveMouse(x + width / 2 - 2, y - 5);
  await page.hands.moveMouse(x + width / 2, y - 4);
  await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
}

function untilClosed(at: At, page: Page): Promise<unknown> {
  return at.until(async () => (await panels(page)).length === 0, 'the card to close');
}

function untilRead(at: At, page: Page): Promise<unknown> {
  return at.until(() => page.evaluate(() => document.documentElement.childElementCount === 3), 'the reader');
}

async function untilLook(at: At, page: Page, look: string): Promise<void> {
  const others = () => page.overlayBoxes(`.strip.${look}`);
  await at.until(async () => (await others()).length > 0, `marks that look ${look}`);
}

async function enterCard(page: Page): Promise<void> {
  const [panel] = await panels(page);
  if (panel === undefined) throw new Error('There is no card to enter.');
  // On a straight line from the name, as a hand would: over the gap between line and card.
  await page.hands.moveMouse(panel.x + 30, panel.y - 2);
  await page.hands.moveMouse(panel.x + 40, panel.y + 20);
  await page.hands.moveMouse(panel.x + 44, panel.y + 24);
}

async function lineOf(page: Page): Promise<Box> {
  const [strip] = await page.overlayBoxes(FLAGGED);
  if (strip === undefined) throw new Error('There is no mark.');
  return { ...strip, height: 0 };
}

/** Longer than the grace and shorter than a person waits: the page's own clock, twice the delay of closing. */
function halfASecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  const run = `(async () => { ${AXE}; return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }); })()`;
  const results = (await page.hands.run(run)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
