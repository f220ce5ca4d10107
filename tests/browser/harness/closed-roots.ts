/**
 * What tests look at inside closed shadow roots, as functions that are sent into the page: each must be whole in
 * itself, because only its source crosses over.
 */

/** A closed root as data: its markup and words, and those of the frames inside it. */
export interface ClosedRoot {
  readonly html: string;
  readonly text: string;
  readonly frames: readonly { readonly html: string; readonly text: string; readonly box: Box }[];
}

/** Viewport coordinates in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function describeRoots(roots: readonly ShadowRoot[]): readonly ClosedRoot[] {
  const frameOf = (frame: HTMLIFrameElement) => {
    const { x, y, width, height } = frame.getBoundingClientRect();
    const body = frame.contentDocument?.body;
    return { html: body?.innerHTML ?? '', text: body?.innerText ?? '', box: { x, y, width, height } };
  };
  return roots.map((root) => ({
    html: root.innerHTML,
    text: root.textContent ?? '',
    frames: [...root.querySelectorAll('iframe')].map(frameOf),
  }));
}

/** Boxes of what `selector` finds in the closed roots and in the frames inside them. */
export function boxesInRoots(roots: readonly ShadowRoot[], selector: string): readonly Box[] {
  const boxes = (from: ParentNode, left: number, top: number) =>
    [...from.querySelectorAll(selector)].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + left, y: y + top, width, height };
    });
  const inFrame = (frame: HTMLIFrameElement) => {
    const { x, y } = frame.getBoundingClientRect();
    return frame.contentDocument === null ? [] : boxes(frame.contentDocument, x, y);
  };
  return roots.flatMap((root) => [
    ...boxes(root, 0, 0),
    ...[...root.querySelectorAll('iframe')].flatMap(inFrame),
  ]);
}

/** The box of the first place where the page's own text says `words`, scrolled into view. */
export function boxOfText(words: string): Box | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(words) ?? -1;
    if (start < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width > 0) return { x, y, width, height };
  }
  return null;
}

/** The box of the first element that `selector` finds in the page, scrolled into view. */
export function boxOfElement(selector: string): Box | null {
  const element = document.querySelector(selector);
  if (element === null) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
