/**
 * The objects of a JSON file that is one long array or object, each as text for `JSON.parse`.
 *
 *   [ {…}, {…} ]                 wrappers: 1
 *   { "0": {…}, "1": {…} }       wrappers: 1
 *   { "records": [ {…}, {…} ] }  wrappers: 2
 *
 * Only brackets and strings are looked at; what is inside an object is judged by the browser's own parser.
 */
import { problem, SourceError } from '../problem.ts';
import { type Cutter, type Numbered, refuseTooLong } from './numbered.ts';

const QUOTE = 34;
const NEWLINE = 10;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

export class JsonObjects implements Cutter<string> {
  private text = '';
  private at = 0;
  private depth = 0;
  private line = 1;
  /** Where the object, or outside one the string, that is being read begins; -1 = in neither. */
  private start = -1;
  private startLine = 1;
  private isInString = false;
  private isInObject = false;
  private found: Numbered<string>[] = [];

  /** `wrappers`: how many arrays or objects stand around each record. */
  constructor(private readonly wrappers: number) {}

  push(text: string): readonly Numbered<string>[] {
    this.keepOnlyTheOpen(text);
    while (this.at < this.text.length) {
      if (this.isInString) this.passString();
      else this.passUnit();
    }
    refuseTooLong(this.start < 0 ? 0 : this.at - this.start, this.startLine);
    return this.found.splice(0);
  }

  end(): readonly Numbered<string>[] {
    if (this.depth > 0 || this.isInString) throw new SourceError(problem('source_cut_off', {}, this.line));
    return [];
  }

  private keepOnlyTheOpen(text: string): void {
    const kept = this.start < 0 ? this.at : this.start;
    this.text = this.text.slice(kept) + text;
    this.at -= kept;
    if (this.start >= 0) this.start = 0;
  }

  private passString(): void {
    const quote = this.text.indexOf('"', this.at);
    if (quote < 0) {
      this.at = this.text.length;
      return;
    }
    let slashes = 0;
    while (this.text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes++;
    this.at = quote + 1;
    if (slashes % 2 === 1) return;
    this.isInString = false;
    if (!this.isInObject) this.start = -1;
  }

  private passUnit(): void {
    const unit = this.text.charCodeAt(this.at);
    if (unit === QUOTE) this.openString();
    else if (unit === NEWLINE) this.line++;
    else if (unit === OPEN_OBJECT || unit === OPEN_LIST) this.open(unit);
    else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) this.close();
    this.at++;
  }

  private openString(): void {
    this.isInString = true;
    if (!this.isInObject) this.mark();
  }

  private open(unit: number): void {
    if (!this.isInObject && this.depth === this.wrappers && unit === OPEN_OBJECT) {
      this.isInObject = true;
      this.mark();
    }
    this.depth++;
  }

  private close(): void {
    this.depth--;
    // More closed than opened: a record was damaged, and from here on nothing can be told apart.
    if (this.depth < 0) throw new SourceError(problem('source_broken_json', {}, this.line));
    if (!this.isInObject || this.depth !== this.wrappers) return;
    this.found.push({ line: this.startLine, value: this.text.slice(this.start, this.at + 1) });
    this.isInObject = false;
    this.start = -1;
  }

  private mark(): void {
    this.start = this.at;
    this.startLine = this.line;
  }
}
