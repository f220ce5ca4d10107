/** The cells of a row by the name of their column: files add columns, move them, and pad their names with blanks. */
import { type Found, refused } from '../found.ts';
import { problem } from '../problem.ts';

export class Header {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly names: readonly string[]) {
    this.places = new Map(names.map((name, at) => [name.trim(), at]));
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  /** Where the column stands in a row; -1 = the file has no such column. */
  place(name: string): number {
    return this.places.get(name) ?? -1;
  }

  /** The cell of `row` in the column, without blanks around it; '' where the file has no such column or the row ends. */
  cell(row: readonly string[], name: string): string {
    const place = this.places.get(name);
    return place === undefined ? '' : (row[place] ?? '').trim();
  }

  /** Why a row cannot be read by this header, or null. A row with fewer or more cells has shifted, and would state
   * one company's share of another. */
  misfit(row: readonly string[], line: number): Found | null {
    if (row.length === this.names.length) return null;
    // A last delimiter without a cell behind it, as some exports end every row.
    if (row.length === this.names.length + 1 && row.at(-1)?.trim() === '') return null;
    const args = { columns: String(row.length), expected: String(this.names.length) };
    return refused(problem('record_short_row', args, line));
  }
}
