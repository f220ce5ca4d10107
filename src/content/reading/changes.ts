/**
 * Watches a page for words that were not there before: one observer over the document and its open shadow roots.
 * Only added nodes and rewritten text count; attributes change far too often to be watched.
 */
import { plain } from '../../page/plain.ts';
import { isElement, isText } from '../nodes.ts';
import { type Change, changeOf, type Heat, heatAfter } from './pace.ts';

export interface ChangeHandlers {
  /** Something on the page has moved or gone; what stands on it must be drawn again. */
  moved(): void;
  /** There are new words. */
  changed(change: Change): void;
}

/** A page without a moment to spare is looked at all the same, after half the time that new words wait to be read. */
const LOOK_MS = 100;

const WATCHED = { childList: true, characterData: true, subtree: true };

/** Elements that bring no words, or none that are read. */
const WORDLESS = new Set('SCRIPT STYLE LINK META TEMPLATE NOSCRIPT IFRAME IMG VIDEO CANVAS svg'.split(' '));

export class Changes {
  readonly #handlers: ChangeHandlers;
  readonly #isOurs: (node: Node) => boolean;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  readonly #shown = new ResizeObserver((entries) => this.#noteShown(entries));
  #heat = new WeakMap<Node, Heat>();
  /** Told of, and not yet looked at. */
  #unseen: (readonly MutationRecord[])[] = [];

  constructor(handlers: ChangeHandlers, isOurs: (node: Node) => boolean) {
    this.#handlers = handlers;
    this.#isOurs = isOurs;
  }

  /** Begins to watch; what is watched already stays so. */
  watch(document: Document): void {
    this.#observer.observe(document, WATCHED);
  }

  /** Watches a shadow tree besides those before. */
  watchShadow(root: ShadowRoot): void {
    this.#observer.observe(root, WATCHED);
  }

  /** Watches for these hidden parts to be shown, instead of those before. */
  watchHidden(parts: readonly Element[]): void {
    this.#shown.disconnect();
    // They have no box until they are shown.
    for (const part of parts) this.#shown.observe(part);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#shown.disconnect();
    this.#heat = new WeakMap();
    this.#unseen = [];
  }

  /** Called before the page's next frame, which a look at each of a thousand rows taken away would hold up. */
  #note(records: readonly MutationRecord[]): void {
    this.#handlers.moved();
    this.#unseen.push(records);
    if (this.#unseen.length === 1) requestIdleCallback(() => this.#look(), { timeout: LOOK_MS });
  }

  #look(): void {
    const records = this.#unseen.flat();
    this.#unseen = [];
    const parts = new Set(records.filter((record) => this.#hasNewWords(record)).map(({ target }) => target));
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
    if (record.addedNodes.length === 0) return false;
    return [...record.addedNodes].some((node) => this.#mayHaveWords(node));
  }

  #mayHaveWords(node: Node): boolean {
    if (isText(node)) return /\S/.test(node.data);
    return isElement(node) && !WORDLESS.has(plain(node).tagName) && !this.#isOurs(node);
  }

  #noteShown(entries: readonly ResizeObserverEntry[]): void {
    if (entries.some(({ contentRect }) => contentRect.width > 0 || contentRect.height > 0)) {
      this.#handlers.changed('news');
    }
  }
}
