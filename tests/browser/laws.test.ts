/**
 * The first law of the page: nothing that a page can observe depends on what the buyer watches, entered, corrected or
 * was shown. One page, loaded under two opposite watchlists, and all that its script could learn, compared.
 */
import { describe, expect, it } from 'vitest';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { keepWatch, observe, type Seen } from './laws/observe.ts';

/** Opposite eyes: to the one nearly every name is tied, to the other none; the one has entries and corrections. */
const SUSPICIOUS = { own: 'google', watched: ['meta-platforms', 'amazon', 'microsoft', 'nvidia'] };
const CAREFREE = { own: 'meta-platforms', watched: [] };

/** Words of either card; if the page finds one of them, it knows which was shown. */
const CARD_WORDS = [
  'Substantial stake',
  'No tie',
  'watchlist',
  'Economic share',
  'Not this company',
  'Why this level',
];

inBothBrowsers('the law of the page', (at) => {
  it('holds for marks: the same page under opposite watchlists shows its script the same', async () => {
    const suspicious = await seenBy(at, SUSPICIOUS, marked);
    const carefree = await seenBy(at, CAREFREE, marked);
    expect(carefree.looks).not.toEqual(suspicious.looks);
    expect(carefree.seen).toEqual(suspicious.seen);
  });

  it('is tried by eyes that see: Chromium tells the page of each strip that covers a word', async () => {
    const { seen } = await seenBy(at, CAREFREE, marked);
    const isCovered = (path: string) => String(seen.covered).includes(`${path} false`);
    expect([isCovered(NAMED_PARAGRAPH), isCovered(PLAIN_PARAGRAPH)]).toEqual(
      at.browser.kind === 'chromium' ? [true, false] : [false, false],
    );
  });

  it('holds for an open card', async () => {
    const suspicious = await seenBy(at, SUSPICIOUS, withCard);
    const carefree = await seenBy(at, CAREFREE, withCard);
    expect(carefree.words).not.toEqual(suspicious.words);
    expect(carefree.seen).toEqual(suspicious.seen);
  });

  it('holds for companies that the user added, whose names stand on the page', async () => {
    const without = await seenBy(at, SUSPICIOUS, flagged);
    const entry = {
      name: 'Brannick Freight',
      otherNames: ['Brannick'],
      domain: null,
      service: null,
      role: 'competitor',
      parent: null,
    } as const;
    const { id } = await at.browser.ask('own.add', { entry });
    const withOwn = await seenBy(at, SUSPICIOUS, flagged);
    await at.browser.ask('own.remove', { id });
    expect(withOwn.seen).toEqual(without.seen);
    expect(withOwn.badge).toEqual(without.badge);
  });

  it('holds for names that the user corrected', async () => {
    const before = await seenBy(at, SUSPICIOUS, marked);
    const page = await opened(at);
    await withCard(at, page);
    await page.clickInOverlay('.corrections button');
    await at.until(async () => (await page.overlayBoxes('.strip.NOT_THIS')).length > 0, 'the correction');
    const after = await seenBy(at, SUSPICIOUS, marked);
    await page.clickInOverlay('.corrections button');
    await at.until(async () => (await page.overlayBoxes('.strip.NOT_THIS')).length === 0, 'it taken back');
    await page.close();
    expect(after.looks).not.toEqual(before.looks);
    expect(after.seen).toEqual(before.seen);
  });

  describe('has one host, which says nothing', () => {
    it('on a page with names and on one without', async () => {
      const [named, silent] = [await seenBy(at, SUSPICIOUS, marked), await seenOn(at, '<p>Nobody here.</p>')];
      expect(silent.host).toEqual(named.seen.host);
      expect(silent.host).toMatchObject({ attributes: [], children: 0, hasOpenRoot: false });
    });

    it('and no frame, sheet, registry, resource or word for the page to find', async () => {
      const { seen } = await seenBy(at, SUSPICIOUS, withCard);
      expect(seen).toMatchObject({ registry: 0, found: [], frames: [0, 0, 0], resources: [], animations: 0 });
      expect(seen).toMatchObject({ errors: '', sheets: [1, 0] });
    });
  });
});

const BODY = `
  <style>main { width: 640px; font: 16px/1.5 sans-serif }</style>
  <main><h1>Scale AI and its rivals</h1>
  <p>Scale AI, Inc. is a data labelling company. Shares in <b>Scale</b> AI, Surge AI and Lionbridge AI.</p>
  <p>Our freight goes with Brannick Freight; nobody else.</p>
  <p>Uber AI Solutions, said Scale AI, and <a href="#x">Surge AI</a> label data too.</p></main>`;

const NAMED_PARAGRAPH = '/html0/body1/main1/p1';
const PLAIN_PARAGRAPH = '/html0/body1/main1/p2';

interface Load {
  readonly seen: Seen;
  /** What the person saw, which must differ, or the comparison would prove nothing. */
  readonly looks: readonly string[];
  readonly words: string;
  readonly badge: string;
}

type Step = (at: At, page: Page) => Promise<void>;

async function seenBy(at: At, viewpoint: typeof SUSPICIOUS, step: Step): Promise<Load> {
  await at.browser.ask('viewpoint.write', { viewpoint });
  const page = await opened(at);
  await step(at, page);
  const seen = await page.evaluate(observe, CARD_WORDS);
  const [root] = await page.overlay();
  const looks = [...(root?.html ?? '').matchAll(/class="strip (\w+)"/g)].map(([, look = '']) => look);
  const words = await page.overlayText();
  const badge = await at.browser.badge(page);
  await page.close();
  return { seen, looks: looks.sort(), words, badge };
}

async function seenOn(at: At, body: string): Promise<Seen> {
  const page = await opened(at, body);
  const hasHost = () => document.documentElement.lastElementChild?.localName === 'div';
  await at.until(() => page.evaluate(hasHost), 'the host');
  const seen = await page.evaluate(observe, CARD_WORDS);
  await page.close();
  return seen;
}

// tsx names functions by a call of __name, which the page does not have.
const WATCH = `<script>const __name = (named) => named; (${keepWatch})();</script>`;

// Without an icon of its own the page would fetch one, and the browser's own request would stand among its resources.
const HEAD = `<!doctype html><html lang=en><head>${WATCH}<link rel=icon href="data:,"><title>t</title></head>`;

async function opened(at: At, body = BODY): Promise<Page> {
  const page = await at.browser.open(at.site.put('/law.html', `${HEAD}<body>${body}`));
  await page.resize(1280, 800);
  return page;
}

const marked: Step = async (at, page) => {
  await page.hoverNothing();
  await at.until(async () => (await page.overlayBoxes('.strip')).length >= 6, 'all marks');
};

/** The button speaks after the marks. */
const flagged: Step = async (at, page) => {
  await marked(at, page);
  await at.until(async () => (await at.browser.badge(page)) !== '', 'the flag');
};

const withCard: Step = async (at, page) => {
  await marked(at, page);
  const [strip] = await page.overlayBoxes('.strip');
  await page.hands.moveMouse((strip?.x ?? 0) + 8, (strip?.y ?? 0) - 5);
  await page.hands.moveMouse((strip?.x ?? 0) + 10, (strip?.y ?? 0) - 4);
  await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
};
