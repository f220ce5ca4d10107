/**
 * What the cells of a plain CSV say, one text after the other:
 *
 *   '49 %' → {text, value: 490,000 ppm, wrong: null}      '' → {…, value: null, wrong: null}
 *   '0.49' → {text, value: null, wrong: 'record_share_of_one'}
 */
import type { Source } from '../../core/company/company.ts';
import type { Band } from '../../core/ownership/interest.ts';
import { dayIn } from '../day.ts';
import { detached } from '../detached.ts';
import { type Problem, problem } from '../problem.ts';
import { shareIn } from '../size.ts';

/** A cell as it was read: a value, nothing stated (both null), or what is wrong with it. */
export interface ReadCell<Value> {
  readonly text: string;
  readonly value: Value | null;
  readonly wrong: 'record_formula' | 'record_bad_share' | 'record_share_of_one' | 'record_bad_date' | null;
}

/** What is wrong with a cell of that line; null = nothing. */
export function wrongIn({ text, wrong }: ReadCell<unknown>, line: number): Problem | null {
  return wrong === null ? null : problem(wrong, { value: text }, line);
}

/** A share of the whole, in percent. */
export function shareCell(text: string): ReadCell<Band> {
  const share = text === '' ? null : shareIn(text);
  if (share === 'unclear') return { text, value: null, wrong: 'record_share_of_one' };
  return { text, value: share, wrong: share === null && text !== '' ? 'record_bad_share' : null };
}

/** A day, a month or a year. */
export function dayCell(text: string): ReadCell<string> {
  const value = dayIn(text);
  return { text, value, wrong: value === null && text !== '' ? 'record_bad_date' : null };
}

/** Whether a spreadsheet that opens the file would run the text; no company's name begins so. */
export function isFormula(text: string): boolean {
  return text !== '' && '=@\t\r'.includes(text.charAt(0));
}

/** A line of a card. */
const LONGEST_PUBLISHER = 200;

/** Where a row was read. We cannot see how good a named source is: it counts as a reference, and none as none. */
export function sourceCell(cell: string, date: string): ReadCell<readonly Source[]> {
  const text = detached(cell);
  if (isFormula(text)) return { text, value: null, wrong: 'record_formula' };
  const isAddress = /^https?:\/\//.test(text) && URL.canParse(text);
  const tier = text === '' ? 5 : 4;
  const source: Source = {
    publisher: isAddress ? new URL(text).hostname : text.slice(0, LONGEST_PUBLISHER) || 'Your own list',
    date,
    url: isAddress ? text : null,
    via: null,
    tier,
    basisTier: tier,
  };
  return { text, value: [source], wrong: null };
}
