/** Kinds of nodes by number: `instanceof` fails for nodes that a page made in a frame and moved over. */
import { plain } from '../page/plain.ts';

export function isElement(node: Node | null): node is Element {
  return node !== null && plain(node).nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** Local names of elements that show something of their own in place of what is put into them. */
export const REPLACED = new Set('img video audio canvas iframe object embed'.split(' '));

/** The element around a node, out of a shadow tree at its host. */
export function parentOf(node: Node): Element | null {
  const parent = plain(node).parentNode;
  if (isShadowRoot(parent)) return parent.host;
  return isElement(parent) ? parent : null;
}
