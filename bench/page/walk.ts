/** The least that reading a page can cost: a TreeWalker over it with the reader's own skip rules, and no more. */
import { isSkipped } from '../../src/page/skip.ts';

/** Milliseconds of one walk, and what it met. Bundled and sent into the page. */
export function walk(): { readonly time: number; readonly length: number } {
  const start = performance.now();
  const accept = (node: Node) =>
    node instanceof Element && isSkipped(node, node.localName)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  const show = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(document.body, show, accept);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    length += node instanceof Text ? node.data.length : 0;
  return { time: performance.now() - start, length };
}
