/**
 * One walk over a document's nodes, in reading order, for the browser's live page and the terminal's parsed one.
 *
 *   host ─┬─ #shadow-root (open) … read first
 *         └─ children …            then what the page put inside
 *
 * Steps from node to node by their own pointers: no recursion, so that 10,000 nested elements cost no stack, and no
 * list of nodes, so that a page of any size costs no memory.
 */

/** What happens on the way. */
export interface Visitor {
  /** An element is met: false = neither it nor anything inside it is read, and `leave` is not called. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

// The numbers of the DOM standard; `Node` itself is not there in the terminal.
const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

/** Visits everything inside `root`, and `root` itself where it is an element. */
export function walk(root: Node, visitor: Visitor): void {
  let node: Node | null = root;
  while (node) {
    const inside: Node | null = visit(node, visitor) ? firstInside(node) : null;
    node = inside ?? onward(node, root, visitor);
  }
}

/** True where the walk goes on inside the node. */
function visit(node: Node, visitor: Visitor): boolean {
  if (node.nodeType === TEXT) visitor.text(node as Text);
  if (node.nodeType !== ELEMENT) return node.hasChildNodes();
  const element = node as Element;
  if (!visitor.enter(element)) return false;
  if (firstInside(element)) return true;
  visitor.leave(element);
  return false;
}

function firstInside(node: Node): Node | null {
  const shadow = (node as Partial<Element>).shadowRoot;
  return shadow?.firstChild ?? node.firstChild;
}

/** The next node after everything inside `node`, leaving each element on the way up. */
function onward(from: Node, root: Node, visitor: Visitor): Node | null {
  let node = from;
  while (node !== root) {
    if (node.nextSibling) return node.nextSibling;
    const up: Node | null = node.parentNode;
    if (!up) return null;
    if (isShadowRoot(up)) {
      if (up.host.firstChild) return up.host.firstChild;
      node = up.host;
    } else {
      node = up;
    }
    if (node.nodeType === ELEMENT) visitor.leave(node as Element);
  }
  return null;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === FRAGMENT;
}
