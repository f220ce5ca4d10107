/** The card by keyboard alone: into it, through it, out of it again, and the focus back where it was. */
import { beforeAll, describe, expect, it } from 'vitest';
import { showCard, tellCard } from './card-hands.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';

inBothBrowsers('the card by keyboard', (at) => {
  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it('has the focus as soon as it is asked for, and is walked through by Tab, tools first', async () => {
    const page = await opened(at);
    await page.evaluate(focusOn, 'first');
    await ask(at, page);
    for (const label of ['Another date', 'Keep open', 'Close']) {
      await page.press('Tab');
      await untilFocused(at, page, `.tools [aria-label="${label}"]`);
    }
    await page.press('Shift+Tab');
    await untilFocused(at, page, '.tools [aria-label="Keep open"]');
    await page.close();
  });

  it.each<[string, (page: Page) => Promise<void>]>([
    ['Shift+Tab', (page) => page.press('Shift+Tab')],
    ['Tab at its end', tabFromTheEnd],
  ])('is left by %s for where the focus was, and stays open', async (_, leave) => {
    const page = await opened(at);
    await page.evaluate(focusOn, 'first');
    await ask(at, page);
    await leave(page);
    await at.until(async () => (await page.evaluate(focused)) === 'first', 'the focus where it was');
    expect(await page.overlayBoxes('.panel')).toHaveLength(1);
    await page.press('Tab');
    await at.until(async () => (await page.evaluate(focused)) === 'second', 'the focus after that');
    await page.close();
  });

  describe('gives the focus back by Esc', () => {
    it.each(['first', 'typed', 'inside', 'drawn', 'framed'])(
      'to "%s", in page and text as they were',
      async (id) => {
        const page = await opened(at);
        await page.evaluate(focusOn, id);
        await ask(at, page);
        const before = await page.evaluate(() => scrollY);
        await page.press('Escape');
        await untilClosed(at, page);
        expect(await page.evaluate(focused)).toBe(id);
        expect(await page.evaluate(() => scrollY)).toBe(before);
        await page.close();
      },
    );

    it('to where it was before the first of three marks, and the page stays at the third', async () => {
      const page = await opened(at);
      await page.evaluate(focusOn, 'first');
      for (const name of ['Scale AI', 'Labelbox', 'Surge AI']) {
        await tellCard(at, page, 'card.next', {});
        await at.until(async () => (await page.overlayText()).includes(name), `the card of ${name}`);
      }
      const atThird = await page.evaluate(() => scrollY);
      expect(atThird).toBeGreaterThan(0);
      await page.press('Escape');
      await untilClosed(at, page);
      expect(await page.evaluate(focused)).toBe('first');
      expect(await page.evaluate(() => scrollY)).toBe(atThird);
      await page.close();
    });

    it('to the page, where what had it is gone', async () => {
      const page = await opened(at);
      await page.evaluate(focusOn, 'first');
      await ask(at, page);
      await page.evaluate(() => document.getElementById('first')?.remove());
      await page.press('Escape');
      await untilClosed(at, page);
      await page.evaluate(() => {
        document.onkeydown = (event) => {
          document.title = event.key;
        };
      });
      await page.press('x');
      expect(await page.evaluate(() => document.title)).toBe('x');
      await page.close();
    });
  });

  it('leaves the focus where the page has moved it meanwhile', async () => {
    const page = await opened(at);
    await page.evaluate(focusOn, 'first');
    await ask(at, page);
    await page.evaluate(focusOn, 'second');
    await page.press('Escape');
    await untilClosed(at, page);
    expect(await page.evaluate(focused)).toBe('second');
    await page.close();
  });

  it('keeps the person in it where the browser puts another document in the place of its first', async () => {
    const page = await opened(at);
    await page.evaluate(focusOn, 'first');
    await ask(at, page);
    await page.inClosedRoots((roots) => {
      const frame = roots.map((root) => root.querySelector('iframe')).find((one) => one !== null);
      if (frame?.contentDocument) frame.contentDocument.title = 'first';
      frame?.contentWindow?.location.replace('about:blank');
    });
    await at.until(() => page.inClosedRoots(isReplaced), 'the other document');
    await untilFocused(at, page, '.panel');
    await page.press('Escape');
    await untilClosed(at, page);
    expect(await page.evaluate(focused)).toBe('first');
    await page.close();
  });
});

const BODY = `<!doctype html><html lang=en><title>t</title><style>p { margin: 120px 20px }</style>
  <p><a id=first href="#a">First</a> <a id=second href="#b">Second</a> <input id=typed></p>
  <p>Scale AI, Inc. labels data.</p><p>Labelbox, Inc. does too.</p>
  <x-tree><template shadowrootmode=open><button id=inside>Inside</button></template></x-tree>
  <iframe srcdoc="<input id=framed>"></iframe>
  <svg width=40 height=40><a id=drawn href="#c"><rect width=40 height=40 /></a></svg>
  <div style="height: 2000px"></div>
  <p>So does Surge AI, the data labelling company.</p>`;

async function opened(at: At): Promise<Page> {
  const page = await at.browser.open(at.site.put('/keys.html', BODY));
  await at.until(async () => (await page.overlayBoxes('.strip')).length >= 2, 'the marks');
  return page;
}

/** Asks for the card as key and menu do, until the person is in it and it has its answer. */
async function ask(at: At, page: Page): Promise<void> {
  await showCard(at, page, 'Scale AI');
  await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
  await untilFocused(at, page, '.panel');
}

async function untilFocused(at: At, page: Page, selector: string): Promise<void> {
  const inFocus = async () => (await page.overlayBoxes(`${selector}:focus`)).length === 1;
  await at.until(inFocus, `${selector} in focus`);
}

function untilClosed(at: At, page: Page): Promise<unknown> {
  return at.until(async () => (await page.overlayBoxes('.panel')).length === 0, 'the card to close');
}

/** Puts the focus on the last button of the card, and presses Tab there. */
async function tabFromTheEnd(page: Page): Promise<void> {
  await page.inClosedRoots((roots) => {
    for (const root of roots) {
      const buttons = root.querySelector('iframe')?.contentDocument?.querySelectorAll('button');
      buttons?.item(buttons.length - 1).focus();
    }
  });
  await page.press('Tab');
}

function isReplaced(roots: readonly ShadowRoot[]): boolean {
  const frames = roots.flatMap((root) => root.querySelector('iframe')?.contentDocument ?? []);
  return frames.some((one) => one.title === '' && one.querySelector('.company-card') !== null);
}

function focusOn(id: string): void {
  const frame = document.querySelector('iframe')?.contentDocument;
  const trees = [document, document.querySelector('x-tree')?.shadowRoot, frame];
  const [wanted] = trees.flatMap((tree) => tree?.getElementById(id) ?? []);
  wanted?.focus();
}

/** The id of what has the focus, in whatever tree. */
function focused(): string | undefined {
  let element = document.activeElement;
  for (;;) {
    const { shadowRoot, contentDocument } = element as Element & Partial<HTMLIFrameElement>;
    const inner = (shadowRoot ?? contentDocument)?.activeElement;
    if (!inner) return element?.id;
    element = inner;
  }
}
