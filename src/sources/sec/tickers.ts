/**
 * The SEC's company_tickers.json: number, ticker and conformed name of each listed filer.
 *
 *   {"0": {"cik_str": 1234567, "ticker": "ACME", "title": "ACME CORP"}, "1": …}
 */
import * as v from 'valibot';
import { identifierOf } from '../../core/company/identifier.ts';
import { identified, idOf } from '../company-id.ts';
import { type Found, foundCompany, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import { checked } from '../reader.ts';

const Filer = v.object({
  cik_str: v.union([v.number(), v.string()]),
  ticker: v.string(),
  title: v.string(),
});

/** A reader of one file: a filer with several classes of shares stands there once a ticker, the main one first. */
export function filerReader(): (json: unknown, line: number) => readonly Found[] {
  const seen = new Set<string>();
  return (json, line) =>
    checked(Filer, json, line, ({ cik_str, ticker, title }) => {
      const cik = identifierOf('cik', String(cik_str));
      if (cik === null)
        return [refused(problem('record_wrong_field', { field: 'cik_str', value: String(cik_str) }, line))];
      if (title.trim() === '') return [refused(problem('record_no_name', {}, line))];
      if (seen.has(cik.value)) return [passed(line, 'notARecord')];
      seen.add(cik.value);
      const company = foundCompany({
        id: idOf(cik),
        name: title.trim(),
        legalName: title.trim(),
        ticker: ticker.trim() || null,
        ...identified([cik]),
      });
      return [{ kind: 'company', line, stated: null, company }];
    });
}
