/**
 * Watches a page for words that were not there before: one observer over the document and its open shadow roots.
 * Only added nodes and rewritten text count; attributes change far too often to be watched.
 */
import { isElement, isText } from '../nodes.ts';
import { type Change, changeOf, type Heat, heatAfter } from './pace.ts';

export interface ChangeHandlers {
  /** Something on the page has moved or gone; what stands on it must be drawn again. */
  moved(): void;
  /** There are new words. */
  changed(change: Change): void;
}

const WATCHED = { childList: true, characterData: true, subtree: true };

/** Elements that bring no words, or none that are read. */
const WORDLESS = new Set('SCRIPT STYLE LINK META TEMPLATE NOSCRIPT IFRAME IMG VIDEO CANVAS svg'.split(' '));

export class Changes {
  readonly #handlers: ChangeHandlers;
  readonly #isOurs: (node: Node) => boolean;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  readonly #shown = new ResizeObserver((entries) => this.#noteShown(entries));
  #heat = new WeakMap<Node, Heat>();

  constructor(handlers: ChangeHandlers, isOurs: (node: Node) => boolean) {
    this.#handlers = handlers;
    this.#isOurs = isOurs;
  }

  /** Begins to watch; what is watched already stays so. */
  watch(document: Document): void {
    this.#observer.observe(document, WATCHED);
    this.#watchShadows(document);
  }

  /** Watches hidden parts instead of those before: they have no box until they are shown. */
  watchHidden(parts: readonly Element[]): void {
    this.#shown.disconnect();
    for (const part of parts) this.#shown.observe(part);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#shown.disconnect();
    this.#heat = new WeakMap();
  }

  #note(records: readonly MutationRecord[]): void {
    const parts = new Set(records.filter((record) => this.#hasNewWords(record)).map(({ target }) => target));
    this.#handlers.moved();
    if (parts.size > 0) this.#handlers.changed(this.#warm(parts));
  }

  /** News if any of the changed parts is not hot. */
  #warm(parts: ReadonlySet<Node>): Change {
    const now = performance.now();
    const changes = [...parts].map((part) => {
      const heat = heatAfter(this.#heat.get(part), now);
      this.#heat.set(part, heat);
      return changeOf(heat);
    });
    return changes.includes('news') ? 'news' : 'noise';
  }

  #hasNewWords(record: MutationRecord): boolean {
    if (record.type === 'characterData') return true;
    const wordy = [...record.addedNodes].filter((node) => this.#mayHaveWords(node));
    for (const node of wordy) if (isElement(node)) this.#watchShadows(node);
    return wordy.length > 0;
  }

  #mayHaveWords(node: Node): boolean {
    if (isText(node)) return /\S/.test(node.data);
    return isElement(node) && !WORDLESS.has(node.tagName) && !this.#isOurs(node);
  }

  /** Mutations inside a shadow tree are told to its own observers only. */
  #watchShadows(root: Document | Element): void {
    for (const shadow of shadowRootsIn(root)) this.#observer.observe(shadow, WATCHED);
  }

  #noteShown(entries: readonly ResizeObserverEntry[]): void {
    if (entries.some(({ contentRect }) => contentRect.width > 0 || contentRect.height > 0)) {
      this.#handlers.changed('news');
    }
  }
}

/** Every open shadow root in a tree, those inside others too. */
function shadowRootsIn(root: ParentNode & Node): ShadowRoot[] {
  const own = isElement(root) && root.shadowRoot ? [root.shadowRoot] : [];
  const below = [...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []);
  return [...own, ...below].flatMap((shadow) => [shadow, ...shadowRootsIn(shadow)]);
}
