/** A page's tokens with what linking asks of them: folded words, the gaps between them, and the lines they stand in. */
import { foldedToken } from '../name/name-key.ts';
import { Shape } from '../name/shape.ts';
import { type Tokens, tokenise } from '../name/tokens.ts';
import { FUNCTION_WORDS } from './cue-words.ts';

/** What the letters of a line tell: in a heading in capitals every word looks like a name. */
export const Line = { PROSE: 0, TITLE: 1, CAPITALS: 2 } as const;

/** Tokens of one page. Answers for token numbers outside the page are those of a missing token: '' and false. */
export class PageTokens {
  readonly tokens: Tokens;
  private readonly folded: string[] = [];
  private readonly lines: Uint8Array;

  constructor(readonly text: string) {
    this.tokens = tokenise(text);
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

  /** The end of a shortened word with the dot that belongs to it: `Inc.`, `Corp.`; other words end where they end. */
  endWithDot(token: number): number {
    const end = this.end(token);
    return this.text[end] === '.' && /^(?:inc|corp|co|ltd|bros|cos)$/.test(this.word(token)) ? end + 1 : end;
  }

  has(token: number, shape: number): boolean {
    return ((this.tokens.shape[token] ?? 0) & shape) !== 0;
  }

  /** The text between the token before and this one. */
  gapBefore(token: number): string {
    return this.text.slice(this.end(token - 1), this.start(token));
  }

  /** A capitalised word that is no function word: a neighbour that may belong to a longer name. */
  isNameLike(token: number): boolean {
    return (
      this.has(token, Shape.CAPITAL) && !this.has(token, Shape.DIGIT) && !FUNCTION_WORDS.has(this.word(token))
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
    for (let token = from; token < to; token++) {
      if (this.has(token, Shape.DIGIT) || this.end(token) - this.start(token) < 4) continue;
      words++;
      if (this.has(token, Shape.CAPITAL)) capital++;
      if (this.has(token, Shape.ALL_CAPS)) allCaps++;
    }
    // Words under four letters are small in titles too. Two words may be a name in a cell, not a style of writing.
    if (words < 2) return Line.PROSE;
    if (allCaps > words * 0.7) return Line.CAPITALS;
    return words > 3 && capital > words * 0.7 ? Line.TITLE : Line.PROSE;
  }
}
