/** Pages that are strict, hostile or broken, and an extension that changes under them: whole they stay, and quiet. */
import { beforeAll, expect, it } from 'vitest';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';

inBothBrowsers('on a bad page', (at) => {
  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it('that takes our element out once, it comes back with its marks', async () => {
    const page = await opened(at, 'once', TEXT);
    await untilMarked(at, page);
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await at.until(async () => (await hostCount(page)) === 1, 'the host to come back');
    await untilMarked(at, page);
    await closeWhole(page);
  });

  it('that takes it out each time, it gives in', async () => {
    const page = await opened(at, 'always', `${TEXT}<script>${TAKES_OUT}</script>`);
    await at.until(
      async () => Number(await page.evaluate(() => document.body.dataset.taken)) >= 3,
      'a contest',
    );
    const taken = await page.evaluate(() => document.body.dataset.taken);
    await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), TEXT);
    await page.evaluate(halfASecond);
    expect(await hostCount(page)).toBe(0);
    expect(await page.evaluate(() => document.body.dataset.taken)).toBe(taken);
    await closeWhole(page);
  });

  it('that copies and moves it, the copy is empty and ours goes back to its place', async () => {
    const page = await opened(at, 'copies', TEXT);
    await untilMarked(at, page);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as Element;
      document.body.append(host.cloneNode(true), host);
    });
    await at.until(async () => (await hostCount(page)) === 1, 'the host to go back');
    await untilMarked(at, page);
    await closeWhole(page);
  });

  it('that writes itself anew by document.open, the new page is read and its card opens', async () => {
    const page = await opened(at, 'rewritten', '<p>Nobody is named here.</p>');
    await at.until(async () => (await hostCount(page)) === 1, 'the reader');
    await page.evaluate((text) => {
      document.open();
      document.write(`<!doctype html><title>anew</title>${text}`);
      document.close();
    }, TEXT);
    await openCard(at, page);
    await page.close();
  });

  it('that keeps every event from going on, the card opens and Esc closes it', async () => {
    const page = await opened(at, 'stops', `${TEXT}<script>${STOPS_EVENTS}</script>`);
    await openCard(at, page);
    await page.press('Escape');
    await at.until(async () => (await page.overlayBoxes('.panel')).length === 0, 'the card to close');
    await closeWhole(page);
  });

  it('that makes up mouse moves, nothing opens', async () => {
    const page = await opened(at, 'forged', TEXT);
    await untilMarked(at, page);
    const [strip] = await page.overlayBoxes('.strip');
    const move = { clientX: (strip?.x ?? 0) + 10, clientY: (strip?.y ?? 0) - 4, bubbles: true };
    await page.evaluate(
      (init) => void document.body.dispatchEvent(new PointerEvent('pointermove', init)),
      move,
    );
    await page.evaluate(halfASecond);
    expect(await page.overlayBoxes('iframe')).toEqual([]);
    await closeWhole(page);
  });

  it('with a modal dialog, marks and card stand above it', async () => {
    const page = await opened(at, 'modal', `<dialog>${TEXT}</dialog>`);
    await at.until(async () => (await hostCount(page)) === 1, 'the reader');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await openCard(at, page);
    await page.clickInOverlay('.tools button:last-child');
    await at.until(async () => (await page.overlayBoxes('.panel')).length === 0, 'the card to close');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await at.until(async () => (await hostCount(page)) === 1, 'the host to go back');
    await closeWhole(page);
  });

  it.each([
    ['with an opaque origin', 'sandbox allow-scripts'],
    ['that allows nothing at all', "default-src 'none'; sandbox allow-scripts"],
  ])('%s, whose frames nobody can fill, there are marks and no card', async (what, policy) => {
    const page = await opened(at, what.replaceAll(' ', '-'), TEXT, { 'content-security-policy': policy });
    await untilMarked(at, page);
    await restOnMark(page);
    await page.evaluate(halfASecond);
    const frames = await page.overlayBoxes('iframe');
    expect(frames.filter(({ width }) => width > 0)).toEqual([]);
    await page.close();
  });

  it.each([
    ['moved', 'transform: translate(40px, 60px)'],
    ['scaled', 'transform: scale(1.25); transform-origin: 0 0'],
    ['zoomed', 'zoom: 1.5'],
  ])('whose root is %s, marks stand under their names', async (what, style) => {
    const page = await opened(at, what, `<style>html { ${style} }</style>${TEXT}`);
    await untilMarked(at, page);
    const name = await page.evaluate(() => {
      const { x, bottom } = (document.querySelector('b') as Element).getBoundingClientRect();
      return { x, bottom };
    });
    const strips = await page.overlayBoxes('.strip');
    expect(strips.some(({ x, y }) => Math.abs(x - name.x) < 1 && Math.abs(y - name.bottom) < 3)).toBe(true);
    await closeWhole(page);
  });

  it('that cuts a name off, its mark ends where the name does', async () => {
    const cut =
      '<div style="width: 70px; overflow: hidden; white-space: nowrap">by <a href="#">Scale AI</a></div>';
    const page = await opened(at, 'cut', `<p>Scale AI, Inc. is a data labelling company.</p>${cut}`);
    await at.until(async () => (await page.overlayBoxes('.strip')).length === 2, 'both marks');
    const end = await page.evaluate(() => document.querySelector('div')?.getBoundingClientRect().right);
    const [, strip] = await page.overlayBoxes('.strip');
    expect((strip?.x ?? 0) + (strip?.width ?? 0)).toBeCloseTo(end ?? 0, 0);
    await closeWhole(page);
  });

  it('of 10,000 nested elements, its names are found', async () => {
    const page = await opened(at, 'nested', `${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}${TEXT}`);
    // By the badge: the protocol that shows a test the closed roots gives up on such a tree.
    await at.until(async () => (await at.browser.badge(page)) === '1', 'the flag of one company');
    await closeWhole(page);
  });

  it('of pure SVG, nothing is put in', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Scale AI, Inc.</text></svg>';
    const page = await at.browser.open(at.site.put('/pure.svg', svg, { 'content-type': 'image/svg+xml' }));
    await page.evaluate(halfASecond);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(1);
    await page.close();
  });
});

const TEXT = '<p>Scale AI, Inc. is a data labelling company. Shares in <b>Scale AI</b>.</p>';

const TAKES_OUT = `
  new MutationObserver(() => {
    for (const element of document.documentElement.children) {
      if (element === document.head || element === document.body) continue;
      element.remove();
      document.body.dataset.taken = Number(document.body.dataset.taken ?? 0) + 1;
    }
  }).observe(document.documentElement, { childList: true });`;

const STOPS_EVENTS = `
  for (const type of ['pointermove', 'pointerdown', 'pointerout', 'mousemove', 'keydown', 'scroll']) {
    document.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
  }`;

/** Writes down whatever is thrown on the page, by whom ever. */
const LISTENS = `
  const keep = (what) => { document.documentElement.dataset.thrown = String(what); };
  addEventListener('error', ({ message }) => keep(message));
  addEventListener('unhandledrejection', ({ reason }) => keep(reason));`;

function opened(
  at: At,
  name: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const html = `<!doctype html><html lang=en><head><script>${LISTENS}</script><title>t</title></head><body>${body}`;
  return at.browser.open(at.site.put(`/bad-${name}.html`, html, headers));
}

/** Closes a page on which nothing was thrown. */
async function closeWhole(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dataset.thrown ?? null)).toBeNull();
  await page.close();
}

/** Elements beside head and body. */
function hostCount(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length);
}

function untilMarked(at: At, page: Page): Promise<unknown> {
  return at.until(async () => (await page.overlayBoxes('.strip')).length > 0, `marks on ${page.url()}`);
}

async function restOnMark(page: Page): Promise<void> {
  const [strip] = await page.overlayBoxes('.strip');
  if (strip === undefined) throw new Error('There is no mark.');
  await page.hands.moveMouse(strip.x + 8, strip.y - 5);
  await page.hands.moveMouse(strip.x + 10, strip.y - 4);
}

async function openCard(at: At, page: Page): Promise<void> {
  await untilMarked(at, page);
  await restOnMark(page);
  await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
}

/** Longer than the delay of opening: what has not come by then does not come. */
function halfASecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
