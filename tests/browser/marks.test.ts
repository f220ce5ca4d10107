/** Marks in real browsers: under the names that are seen, nowhere else, and gone when their name is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Box } from './harness/closed-roots.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';

const NAME = 'Scale AI';

inBothBrowsers('marks', (at) => {
  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it.each(['article', 'suppliers'])('stand under the names of the demo page "%s"', async (demo) => {
    const page = await at.browser.open(`${at.site.home}demo/${demo}.html`);
    await untilMarked(at, page);
    await at.until(async () => {
      const [name] = await page.evaluate(linesWith, NAME);
      return (await strips(page)).filter((strip) => isUnder(strip, name)).length === 1;
    }, 'a mark under the first name');
    expect((await overlayLooks(page)).has('SIGNIFICANT_INFLUENCE')).toBe(true);
    await page.close();
  });

  it('leave the silent page alone', async () => {
    const page = await opened(
      at,
      '/silent.html',
      '<p>We scale on Mondays, pass the turing test, shake hands.',
    );
    await untilRead(at, page);
    expect(await strips(page)).toEqual([]);
    await page.close();
  });

  describe('follow their names', () => {
    const TALL = `<style>header { position: fixed; inset: 0 0 auto; height: 60px; background: #fff }
      main { padding: 200px 0 3000px } .box { height: 60px; overflow: auto }</style>
      <header>A header that stays</header><main><p id=first>${NAME} labels data.</p>
      <div class=box><p>One</p><p>Two</p><p>Three</p><p id=inner>${NAME} in a box that scrolls</p></div></main>`;

    it('when the page scrolls, and hide under what covers them', async () => {
      const page = await opened(at, '/scroll.html', TALL);
      await untilMarkUnder(at, page, '#first');
      await page.evaluate(() => scrollTo({ top: 100, behavior: 'instant' }));
      await untilMarkUnder(at, page, '#first');
      await page.evaluate(() => scrollTo({ top: 190, behavior: 'instant' }));
      await at.until(async () => (await strips(page)).length === 0, 'no mark over the header');
      await page.close();
    });

    it('in and out of a box that scrolls by itself', async () => {
      const page = await opened(at, '/box.html', TALL);
      await untilMarkUnder(at, page, '#first');
      expect(await strips(page)).toHaveLength(1);
      await page.evaluate(() => document.querySelector('.box')?.scrollTo({ top: 500, behavior: 'instant' }));
      await untilMarkUnder(at, page, '#inner');
      await page.close();
    });

    it('when the page re-renders them, and go with them', async () => {
      const page = await opened(at, '/app.html', '<main><p id=x>Waiting</p></main>');
      await untilRead(at, page);
      await page.evaluate((name) => {
        const list = `<ul><li id=x>${name}</li></ul>`;
        const main = document.querySelector('main');
        if (main) main.innerHTML = list;
      }, NAME);
      await untilMarkUnder(at, page, '#x');
      await page.evaluate(() => document.querySelector('#x')?.firstChild?.remove());
      await at.until(async () => (await strips(page)).length === 0, 'the mark to go with its name');
      await page.evaluate((name) => document.querySelector('#x')?.append(`${name} again`), NAME);
      await untilMarkUnder(at, page, '#x');
      await page.close();
    });

    it('when a text node is rewritten in place, as lists that recycle their rows do', async () => {
      const page = await opened(at, '/recycle.html', `<p>${NAME} first</p><p id=x>Somebody else</p>`);
      await untilMarked(at, page);
      await page.evaluate((name) => {
        const text = document.querySelector('#x')?.firstChild as Text;
        text.data = `${name} now`;
      }, NAME);
      await untilMarkUnder(at, page, '#x');
      await page.close();
    });
  });

  it('come when a hidden part is shown', async () => {
    const page = await opened(
      at,
      '/hidden.html',
      `<p>${NAME}</p><p id=x style="display:none">${NAME} too</p>`,
    );
    await untilMarked(at, page);
    expect(await strips(page)).toHaveLength(1);
    await page.evaluate(() => document.querySelector('#x')?.removeAttribute('style'));
    await untilMarkUnder(at, page, '#x');
    await page.close();
  });

  it('stand in open shadow trees, on split names, and on each line of a broken one', async () => {
    const page = await opened(
      at,
      '/kinds.html',
      `<p id=split><b>Scale</b> <i>AI</i></p><p id=broken style="width:min-content">Some Scale AI</p><div id=host></div>
       <script>host.attachShadow({mode:'open'}).innerHTML = '<p>${NAME} in a shadow tree</p>'</script>`,
    );
    await at.until(async () => (await strips(page)).length === 4, 'four strips: split 1, broken 2, shadow 1');
    await page.close();
  });

  it('are never in what a person types into', async () => {
    const typed = [
      '<input value="Scale AI">',
      '<textarea>Scale AI</textarea>',
      '<p contenteditable>Scale AI</p>',
    ];
    const page = await opened(at, '/typed.html', `<p id=read>${NAME}</p>${typed.join('')}`);
    await untilMarkUnder(at, page, '#read');
    expect(await strips(page)).toHaveLength(1);
    await page.close();
  });

  it('leave every text node as it was', async () => {
    const page = await opened(
      at,
      '/nodes.html',
      `<p>${NAME} and <b>Scale</b> AI.</p><script>${KEEP_NODES}</script>`,
    );
    await untilMarked(at, page);
    const isUntouched = () => document.title === 'untouched';
    await page.evaluate(() => void document.dispatchEvent(new Event('compare')));
    expect(await page.evaluate(isUntouched)).toBe(true);
    await page.close();
  });

  it('go when the extension is paused, with all of ours, and come back', async () => {
    const page = await opened(at, '/pause.html', `<p id=x>${NAME}</p>`);
    await untilMarkUnder(at, page, '#x');
    await at.browser.ask('pause.switch', { paused: true });
    const children = () => document.documentElement.childElementCount;
    await at.until(async () => (await page.evaluate(children)) === 2, 'head and body alone');
    await at.browser.ask('pause.switch', { paused: false });
    await untilMarkUnder(at, page, '#x');
    await page.close();
  });
});

const KEEP_NODES = `
  const nodes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push([walker.currentNode, walker.currentNode.data, walker.currentNode.parentNode]);
  const isSame = ([node, data, parent]) => node.isConnected && node.data === data && node.parentNode === parent;
  document.addEventListener('compare', () => {
    document.title = nodes.length > 2 && nodes.every(isSame) ? 'untouched' : 'touched';
  });`;

/** What makes a name beyond doubt stands far below, so that marks on the screen are the case's own. */
const EVIDENCE = `<footer style="margin-top: 4000px">${NAME}, Inc. is a data labelling company. Shares in ${NAME}.</footer>`;

function opened(at: At, path: string, body: string): Promise<Page> {
  return at.browser.open(
    at.site.put(path, `<!doctype html><html lang=en><title>t</title><body>${body}${EVIDENCE}`),
  );
}

const strips = (page: Page) => page.overlayBoxes('.strip');

function untilMarked(at: At, page: Page): Promise<unknown> {
  return at.until(async () => (await strips(page)).length > 0, `marks on ${page.url()}`);
}

/** The reader's element is there from its first reading on. */
function untilRead(at: At, page: Page): Promise<unknown> {
  const hasHost = () => document.documentElement.childElementCount === 3;
  return at.until(() => page.evaluate(hasHost), `the reader on ${page.url()}`);
}

function untilMarkUnder(at: At, page: Page, selector: string): Promise<unknown> {
  const isThere = async () => {
    const lines = await page.evaluate(linesWith, NAME, selector);
    const drawn = await strips(page);
    return lines.length > 0 && lines.every((line) => drawn.some((strip) => isUnder(strip, line)));
  };
  return at.until(isThere, `a mark under ${selector}`);
}

function isUnder(strip: Box, line: Box | undefined): boolean {
  if (line === undefined) return false;
  const isThere = Math.abs(strip.y - (line.y + line.height)) <= 2 && Math.abs(strip.x - line.x) <= 1;
  return isThere && Math.abs(strip.width - line.width) <= 1.5;
}

async function overlayLooks(page: Page): Promise<ReadonlySet<string>> {
  const [root] = await page.overlay();
  return new Set([...(root?.html ?? '').matchAll(/class="strip (\w+)"/g)].map(([, look = '']) => look));
}

/** Boxes of a name inside what `selector` finds, one a line; runs in the page. */
function linesWith(name: string, selector = 'body'): Box[] {
  const walker = document.createTreeWalker(document.querySelector(selector) as Node, NodeFilter.SHOW_TEXT);
  const boxes: Box[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.parentElement?.closest('script, style') ? -1 : text.data.indexOf(name);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + name.length);
    for (const { x, y, width, height } of range.getClientRects()) boxes.push({ x, y, width, height });
  }
  return boxes;
}
