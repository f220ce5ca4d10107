/** A page's tokens with what linking asks of them: folded words, the gaps between them, and the lines they stand in. */
import { foldedToken } from '../name/name-key.ts';
import { Shape } from '../name/shape.ts';
import { type Tokens, tokenise } from '../name/tokens.ts';
import { FUNCTION_WORDS } from './cue-words.ts';

/** What the letters of a line tell: in a heading in capitals every word looks like a name. */
export const Line = { PROSE: 0, TITLE: 1, CAPITALS: 2 } as const;

// Enough to hear a language by; the rest of a long page is in the same one.
const SAMPLE = 2000;
const GERMAN_WORDS = new Set(
  'der die das und den dem des von mit fur auf ist nicht ein eine sich bei auch'.split(' '),
);
const ENGLISH_WORDS = new Set('the of and to in a is that for on with as was by it from at are'.split(' '));

// From this share on the letters of a line are of another script, and the Latin words in it are names.
const OTHER_SCRIPT = 0.3;
// The start of a line tells its script; a page may be one line of a megabyte.
const LONGEST_LINE = 2000;

// Hebrew.
const FIRST_WITHOUT_CASE = 0x590;

// Longer lines with as many capitals are results, tables and lists of names.
const LONGEST_TITLE = 25;

/** Tokens of one page. Answers for token numbers outside the page are those of a missing token: '' and false. */
export class PageTokens {
  readonly tokens: Tokens;
  private readonly folded: string[] = [];
  private readonly lines: Uint8Array;
  private readonly scripts: boolean[] = [];

  /** True on a German page, where every noun has a capital, and one beside a name tells nothing. */
  readonly isGerman: boolean;

  /** `language`: the BCP 47 tag that the page states, or null. */
  constructor(
    readonly text: string,
    language: string | null = null,
  ) {
    this.tokens = tokenise(text);
    this.isGerman = /^de\b/i.test(language ?? '') || this.soundsGerman();
    this.lines = new Uint8Array(this.tokens.count);
    this.readLines();
  }

  get count(): number {
    return this.tokens.count;
  }

  word(token: number): string {
    if (token < 0 || token >= this.count) return '';
    this.folded[token] ??= foldedToken(this.tokens, token);
    return this.folded[token] ?? '';
  }

  start(token: number): number {
    return this.tokens.start[token] ?? this.text.length;
  }

  end(token: number): number {
    return this.tokens.end[token] ?? 0;
  }

  /** The end of a shortened word with the dot that belongs to it: `Inc.`, `N.V.`; other words end where they end. */
  endWithDot(token: number): number {
    const end = this.end(token);
    return this.text[end] === '.' && this.isShortened(token) ? end + 1 : end;
  }

  /** `Inc`, `Corp` and initials with dots between (`N.V`, `S.p.A`): the dot after them is theirs. */
  private isShortened(token: number): boolean {
    if (/^(?:inc|corp|co|ltd|bros|cos)$/.test(this.word(token))) return true;
    return /^\p{L}(?:\.\p{L})+$/u.test(this.text.slice(this.start(token), this.end(token)));
  }

  has(token: number, shape: number): boolean {
    return ((this.tokens.shape[token] ?? 0) & shape) !== 0;
  }

  /** The text between the token before and this one. */
  gapBefore(token: number): string {
    return this.text.slice(this.end(token - 1), this.start(token));
  }

  /** A capitalised word that is no function word: a neighbour that may belong to a longer name. Scripts without
   * capitals have none. */
  isNameLike(token: number): boolean {
    return (
      !this.isGerman &&
      this.has(token, Shape.CAPITAL) &&
      this.hasCase(token) &&
      !this.has(token, Shape.DIGIT) &&
      !FUNCTION_WORDS.has(this.word(token))
    );
  }

  /** Latin, Greek, Cyrillic and Armenian letters stand before the scripts that have no capitals. */
  private hasCase(token: number): boolean {
    const start = this.start(token);
    return (
      this.text.charCodeAt(start) < FIRST_WITHOUT_CASE || /^\p{Lu}/u.test(this.text.slice(start, start + 2))
    );
  }

  /** True at the start of the page, of a line, and after the end of a sentence or an opening quote. */
  startsSentence(token: number): boolean {
    return token === 0 || /[.!?:;\n\r“"«•|]|--|–|—|``/.test(this.gapBefore(token));
  }

  startsLine(token: number): boolean {
    return token === 0 || /[\n\r]/.test(this.gapBefore(token));
  }

  endsLine(token: number): boolean {
    return token >= this.count - 1 || this.startsLine(token + 1);
  }

  /** One of `Line`. */
  line(token: number): number {
    return this.lines[token] ?? Line.PROSE;
  }

  /** Pages often state no language or a wrong one; a few small words tell German from English. */
  private soundsGerman(): boolean {
    let german = 0;
    let english = 0;
    for (let token = 0; token < Math.min(this.count, SAMPLE); token++) {
      const word = this.has(token, Shape.HAS_LOWER) ? this.word(token) : '';
      if (GERMAN_WORDS.has(word)) german++;
      if (ENGLISH_WORDS.has(word)) english++;
    }
    return german > english && german > 1;
  }

  private readLines(): void {
    for (let from = 0; from < this.count; ) {
      let to = from + 1;
      while (to < this.count && !this.startsLine(to)) to++;
      this.lines.fill(this.lineKind(from, to), from, to);
      from = to;
    }
  }

  private lineKind(from: number, to: number): number {
    let words = 0;
    let capital = 0;
    let allCaps = 0;
    if (this.isNumbered(from) || this.isRow(from, to)) return Line.PROSE;
    for (let token = from; token < to; token++) {
      if (this.has(token, Shape.DIGIT) || this.end(token) - this.start(token) < 4) continue;
      words++;
      if (this.has(token, Shape.CAPITAL)) capital++;
      if (this.has(token, Shape.ALL_CAPS)) allCaps++;
    }
    // Words under four letters are small in titles too; a sentence of names ends in a full stop. Two words may be a name in a cell, not a style of writing.
    if (words < 2) return Line.PROSE;
    if (allCaps > words * 0.7) return Line.CAPITALS;
    if (words < 4 || words > LONGEST_TITLE || this.text[this.end(to - 1)] === '.') return Line.PROSE;
    return capital > words * 0.7 ? Line.TITLE : Line.PROSE;
  }

  /** `3. Jean Cole (France)`: a row of a list or of results, where a capital begins a name as in a sentence. */
  private isNumbered(token: number): boolean {
    return /^\d{1,3}[.)] /.test(this.text.slice(this.start(token), this.start(token) + 5));
  }

  /** Cells or logos beside each other, with a tab or wide gaps between; where they are read from left to right. */
  private isRow(from: number, to: number): boolean {
    let wide = 0;
    for (let token = from + 1; token < to; token++) if (/\t| {2}/.test(this.gapBefore(token))) wide++;
    return wide > 1;
  }

  /** True in a line of another script than Latin: Han, kana, Hangul, Cyrillic, Arabic, Hebrew, Greek, Thai, … */
  isOtherScript(token: number): boolean {
    let from = token;
    while (from > 0 && !this.startsLine(from)) from--;
    this.scripts[from] ??= this.readScript(from);
    return this.scripts[from] ?? false;
  }

  private readScript(from: number): boolean {
    const start = this.text.lastIndexOf('\n', this.start(from)) + 1;
    const end = this.text.indexOf('\n', this.start(from));
    const line = this.text.slice(start, end < 0 ? undefined : end).slice(0, LONGEST_LINE);
    const letters = line.match(/\p{L}/gu)?.length ?? 0;
    const latin = line.match(/\p{Script=Latin}/gu)?.length ?? 0;
    return letters - latin > letters * OTHER_SCRIPT;
  }
}
