/** One record a line, as JSON lines are; a bad line costs itself and no other. */
import { type Cutter, type Numbered, refuseTooLong } from './numbered.ts';

export class Lines implements Cutter<string> {
  private rest = '';
  private line = 1;

  push(text: string): readonly Numbered<string>[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    refuseTooLong(this.rest.length, this.line + lines.length);
    return this.numbered(lines);
  }

  end(): readonly Numbered<string>[] {
    const last = this.rest;
    this.rest = '';
    return this.numbered([last]);
  }

  private numbered(lines: readonly string[]): readonly Numbered<string>[] {
    const first = this.line;
    this.line += lines.length;
    return lines.flatMap((value, at) => (value.trim() === '' ? [] : [{ line: first + at, value }]));
  }
}
