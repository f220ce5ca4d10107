/**
 * HTML in the terminal: the document that a browser would build from the same text, for `readPage`.
 *
 *   text ──parse5──► tree, mended by the HTML standard's own rules ──copied──► linkedom Document
 *
 * linkedom's own parser is quicker, but it closes `<b><p>Kiln</b> AI</p>` in its own way, and then the same page
 * reads differently here and in a browser.
 */
import { parseHTML } from 'linkedom';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Parses any text whatever as HTML; nothing in it is run or fetched. */
export function parseHtml(text: string): Document {
  const { document } = parseHTML('<!doctype html>');
  // A queue rather than recursion, which 10,000 nested elements would end.
  const due: Due[] = [{ nodes: parse(text).childNodes, parent: document }];
  for (const { nodes, parent } of due) {
    for (const node of nodes) {
      const inside = copy(node, parent, document);
      if (inside) due.push(inside);
    }
  }
  return document;
}

/** Children still to be copied, and the copy that they go into. */
interface Due {
  readonly nodes: readonly Tree.ChildNode[];
  readonly parent: Node;
}

/** Copies one node, and says what is to be copied into it. */
function copy(node: Tree.ChildNode, parent: Node, document: Document): Due | null {
  if ('value' in node) parent.appendChild(document.createTextNode(node.value));
  if (!('tagName' in node)) return null;
  if ('content' in node) return shadowOf(node, parent as Element);
  const element = document.createElementNS(node.namespaceURI, node.tagName);
  for (const { name, value } of node.attrs) element.setAttribute(name, value);
  return { nodes: node.childNodes, parent: parent.appendChild(element) };
}

/** A template is no part of the page, unless it declares the open shadow root of the element it stands in. */
function shadowOf(template: Tree.Template, host: Element): Due | null {
  const mode = template.attrs.find(({ name }) => name === 'shadowrootmode')?.value.toLowerCase();
  if (mode !== 'open' || host.shadowRoot) return null;
  return { nodes: template.content.childNodes, parent: host.attachShadow({ mode }) };
}
