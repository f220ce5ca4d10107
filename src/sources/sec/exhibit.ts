/** A subsidiary that an Exhibit 21 lists, with its owner: what table and CSV have in common. */
import type { Source } from '../../core/company/company.ts';
import { identifierOf } from '../../core/company/identifier.ts';
import { bestId, identified } from '../company-id.ts';
import { type Found, type FoundCompany, foundCompany, foundInterest, refused } from '../found.ts';
import { localId, nameId } from '../local-id.ts';
import { problem } from '../problem.ts';
import type { Reading } from '../reader.ts';
import { shareIn } from '../size.ts';

/** One line of an exhibit. */
export interface Subsidiary {
  readonly name: string;
  /** As written: a state, a country, a province. */
  readonly place: string;
  /** Percent as written; '' where the exhibit gives none, as seven of eight do. */
  readonly percent: string;
}

/** The filer as a company; null where its name names nobody and it has no number. */
export function filerOf(name: string, cik: string | null): FoundCompany | null {
  const number = cik === null ? null : identifierOf('cik', cik);
  const identifiers = number === null ? [] : [number];
  const id = bestId(identifiers) ?? nameId(name);
  return id === null ? null : foundCompany({ id, name, legalName: name, ...identified(identifiers) });
}

/** The subsidiary and the filer's stake in it. A filing lists as subsidiaries what it controls, unless it gives a share
 * that says otherwise. */
export function listed(
  filer: FoundCompany,
  { name, place, percent }: Subsidiary,
  line: number,
  reading: Reading,
): readonly Found[] {
  const share = percent === '' ? null : shareIn(`${percent.replace(/\s*%$/, '')} %`);
  if (share === 'unclear' || (share === null && percent !== ''))
    return [refused(problem('record_bad_share', { value: percent }, line))];
  if (nameId(name) === null) return [refused(problem('record_no_name', {}, line))];
  // No number is given for a subsidiary: the same name under another filer may be another firm.
  const company = foundCompany({ id: localId('ex21', `${filer.id} ${name}`), name, legalName: name });
  const source: Source = {
    publisher: `Exhibit 21 to the annual report of ${filer.name} (SEC)`,
    date: reading.readOn,
    url: null,
    via: null,
    tier: 1,
    basisTier: 1,
  };
  const interest = foundInterest({
    ref: `${filer.id}/${company.id}`,
    owner: filer.id,
    subject: company.id,
    tie: share === null ? 'equityUndisclosedSize' : 'shares',
    share,
    note: place === '' ? 'Listed as a subsidiary.' : `Listed as a subsidiary, organised in ${place}.`,
    sourceWord: share === null ? 'subsidiary or majority' : null,
    sources: [source],
  });
  return [
    { kind: 'company', line, stated: '', company },
    { kind: 'interests', line, group: interest.ref, stated: source.date, interests: [interest] },
  ];
}
