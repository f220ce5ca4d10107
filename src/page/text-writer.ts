/**
 * Writes the model's text piece by piece: whitespace collapsed, invisible characters left out, blocks joined by "\n",
 * and every character that stays remembered with its place on the page.
 *
 *   "\n   Kiln[soft hyphen] AI "  →  "Kiln AI"      runs [0–4 → 4] [5–7 → 10]
 */
import type { Block } from '../core/mention/page-model.ts';
import type { Runs } from './anchors.ts';

/** What a block is, as known when its first word comes. */
export type BlockForm = Pick<Block, 'kind' | 'column' | 'row'>;

// Soft hyphen, zero-width space, direction marks, word joiner, controls: they split names without being seen.
// The zero-width joiner and non-joiner stay: in Persian and Hindi they are spelling.
const INVISIBLE =
  '\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
/** What is not copied as it stands: two or more in a row, or one that is not the plain space. */
const GAP = new RegExp(`[\\s${INVISIBLE}]{2,}|(?! )[\\s${INVISIBLE}]`, 'g');
// JavaScript's \s takes U+FEFF for a space, which is invisible on a page, and not U+0085, which ends a line.
const SPACE = /[^\S\ufeff]|\x85/;
const UNSEEN = new RegExp(`[\\s${INVISIBLE}]`, 'g');

/** 5 million UTF-16 units, ten long novels, and a block every 25: a page is cut there, so that none fills the memory
 * and none makes the background refuse the whole reading. */
const MAX_LENGTH = 5_000_000;
const MAX_BLOCKS = 200_000;

/** What is left of a text, of a page or of the model, when all that spacing and writing may change is taken out: by
 * this the two are compared. `'Ki\u00adln  AI' → 'KilnAI'` */
export function lettersOf(text: string): string {
  return text.replace(UNSEEN, '');
}

export class TextWriter {
  readonly blocks: Block[] = [];
  readonly runs: Runs = { starts: [], ends: [], nodes: [], offsets: [] };
  readonly #parts: string[] = [];
  #length = 0;
  /** Where the open block began; −1 = none is open, and leading space is dropped. */
  #blockStart = -1;
  #form: BlockForm = { kind: 'paragraph' };
  #spaceDue = false;

  get text(): string {
    return this.#parts.join('');
  }

  get isInBlock(): boolean {
    return this.#blockStart >= 0;
  }

  /** What the next word would stand right against; empty where it would not. */
  get lastCharacter(): string {
    return this.isInBlock && !this.#spaceDue ? (this.#parts.at(-1)?.at(-1) ?? '') : '';
  }

  /** Keeps the next word apart from the last one. */
  space(): void {
    this.#spaceDue = true;
  }

  /** Adds a text node's words, its `data`; `form` is used where they open a block, and with `hasLines` each line is
   * one. */
  add(node: Text, data: string, form: BlockForm, hasLines: boolean): void {
    let from = 0;
    // `matchAll` would copy the pattern for each of a page's 20,000 text nodes.
    GAP.lastIndex = 0;
    for (let gap = GAP.exec(data); gap; gap = GAP.exec(data)) {
      this.#piece(node, data, from, gap.index, form);
      if (hasLines && gap[0].includes('\n')) this.endBlock();
      else this.#spaceDue ||= SPACE.test(gap[0]);
      from = gap.index + gap[0].length;
    }
    this.#piece(node, data, from, data.length, form);
  }

  endBlock(): void {
    if (this.#blockStart >= 0)
      this.blocks.push({ start: this.#blockStart, end: this.#length, ...this.#form });
    this.#blockStart = -1;
    this.#spaceDue = false;
  }

  /** A place in what is written, for `since` and `rangeSince`. */
  get mark(): Mark {
    return { part: this.#parts.length, run: this.runs.starts.length };
  }

  /** What was written since the mark, on one line. */
  since(mark: Mark): string {
    return this.#parts.slice(mark.part).join('').replaceAll('\n', ' ').trim();
  }

  /** Where the words since the mark stand, or null if there were none. */
  rangeSince(mark: Mark): { start: number; end: number } | null {
    const start = this.runs.starts[mark.run];
    return start === undefined ? null : { start, end: this.#length };
  }

  /** Copies data[from, to), in which single plain spaces are all the space there is. */
  #piece(node: Text, data: string, from: number, to: number, form: BlockForm): void {
    const start = data[from] === ' ' ? from + 1 : from;
    const end = Math.min(data[to - 1] === ' ' ? to - 1 : to, start + MAX_LENGTH - this.#length);
    this.#spaceDue ||= start > from;
    if (end > start && this.blocks.length < MAX_BLOCKS)
      this.#write(node, start, data.slice(start, end), form);
    this.#spaceDue ||= end < to;
  }

  #write(node: Text, offset: number, words: string, form: BlockForm): void {
    this.#separate(form);
    this.runs.starts.push(this.#length);
    this.runs.nodes.push(node);
    this.runs.offsets.push(offset);
    this.#put(words);
    this.runs.ends.push(this.#length);
  }

  /** Writes what stands before a piece: a space inside a block, or the line break before a new one. */
  #separate(form: BlockForm): void {
    if (this.#blockStart >= 0) {
      if (this.#spaceDue) this.#put(' ');
    } else {
      if (this.#length > 0) this.#put('\n');
      this.#blockStart = this.#length;
      this.#form = form;
    }
    this.#spaceDue = false;
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

export interface Mark {
  readonly part: number;
  readonly run: number;
}
