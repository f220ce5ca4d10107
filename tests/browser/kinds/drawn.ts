/** Marks as a person sees them: under which words of the page they stand. */
import type { NamingLine } from '../../page/kind-page.ts';
import type { Box } from '../harness/closed-roots.ts';
import type { Page } from '../harness/page.ts';

/** What is wrong with the marks of a page that should stand under the names of these lines; empty if nothing is. */
export async function faultsOf(page: Page, lines: readonly NamingLine[]): Promise<readonly string[]> {
  const wanted = await page.evaluate(boxesOfNames, lines.filter(({ isFolded }) => !isFolded).map(bared));
  const strips = await page.overlayBoxes('.strip');
  const missing = wanted.filter(({ box }) => !strips.some((strip) => isUnder(strip, box)));
  const wrong = strips.filter((strip) => !wanted.some(({ box }) => isUnder(strip, box)));
  return [
    ...missing.map(({ name }) => `no mark under ${name}`),
    ...(await page.evaluate(wordsAbove, wrong.map(bareBox))).map((words) => `a mark under ${words}`),
    ...(strips.length > wanted.length ? [`${strips.length} marks, not ${wanted.length}`] : []),
  ];
}

function isUnder(strip: Box, { x, y, width, height }: Box): boolean {
  return near(strip.y, y + height, 2) && near(strip.x, x, 1.5) && near(strip.width, width, 2);
}

function near(a: number, b: number, most: number): boolean {
  return Math.abs(a - b) <= most;
}

/** As it may cross into the page. Space and what nobody sees may be written otherwise there. */
function bared({ text, names }: NamingLine) {
  const bare = (words: string) => words.replace(UNSEEN, '');
  return {
    text: bare(text),
    names: names.map(({ start, end }) => ({
      start: bare(text.slice(0, start)).length,
      end: bare(text.slice(0, end)).length,
    })),
  };
}

/** The same set stands in `boxesOfNames`, which is sent into the page by its source. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/g;

function bareBox({ x, y, width, height }: Box) {
  return { x, y, width, height };
}

interface BareLine {
  readonly text: string;
  readonly names: readonly { readonly start: number; readonly end: number }[];
}

/** Boxes of names on the page, one for each line that a name is broken over. Runs in the page. */
function boxesOfNames(lines: readonly BareLine[]): { name: string; box: Box }[] {
  const unseen = /[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/;
  const unread = 'script, style, template, noscript, textarea, option, rt, rp';
  const places: { node: Text; offset: number }[] = [];
  let text = '';

  const collect = (node: Node): void => {
    if (node instanceof Text) {
      for (const [offset, letter] of node.data.split('').entries()) {
        if (unseen.test(letter)) continue;
        text += letter;
        places.push({ node, offset });
      }
    } else if (!(node instanceof Element && node.matches(unread))) {
      const root = node instanceof Element ? node.shadowRoot : null;
      for (const child of [...(root?.childNodes ?? []), ...node.childNodes]) collect(child);
    }
  };

  /** The boxes of letters, joined where they touch on one line. */
  const boxesOf = (from: number, to: number): Box[] => {
    const boxes: DOMRect[] = [];
    const range = document.createRange();
    for (const { node, offset } of places.slice(from, to)) {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const last = boxes.at(-1);
      const isSameLine = last !== undefined && Math.abs(last.bottom - box.bottom) < box.height / 2;
      if (!isSameLine) boxes.push(box);
      else {
        const [left, right] = [Math.min(last.left, box.left), Math.max(last.right, box.right)];
        const [top, bottom] = [Math.min(last.top, box.top), Math.max(last.bottom, box.bottom)];
        boxes[boxes.length - 1] = new DOMRect(left, top, right - left, bottom - top);
      }
    }
    return boxes.map(({ x, y, width, height }) => ({ x, y, width, height }));
  };

  collect(document.body);
  let next = 0;
  return lines.flatMap(({ text: line, names }) => {
    const start = text.indexOf(line, next);
    if (start < 0) throw new Error(`The page does not say "${line}".`);
    next = start + line.length;
    return names.flatMap((name) => {
      const words = line.slice(name.start, name.end);
      const boxes = boxesOf(start + name.start, start + name.end);
      return boxes.map((box) => ({ name: `${words} in ${line.slice(0, 40)}`, box }));
    });
  });
}

/** What the page says around these places. Runs in the page. */
function wordsAbove(boxes: readonly Box[]): string[] {
  return boxes.map(({ x, y, width }) => {
    const element = document.elementFromPoint(x + width / 2, y - 4);
    return `${Math.round(x)},${Math.round(y)} ${element?.textContent?.trim().slice(0, 40) ?? ''}`;
  });
}
