/** Which suppliers change level between two assessors: two dates, two bodies of data, or a world supposed otherwise. */
import type { CompanyId } from '../company/company.ts';
import type { Interest } from '../ownership/interest.ts';
import { laidOver } from '../ownership/laid-over.ts';
import type { Assessor, Evidence } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { Level } from './level.ts';

/** One supplier whose level or shown level is another afterwards. */
export interface Shift {
  readonly company: CompanyId;
  readonly before: Assessment;
  readonly after: Assessment;
}

/** The suppliers among `subjects` whose level changes, in their order. */
export function levelShifts(
  before: Assessor,
  after: Assessor,
  subjects: Iterable<CompanyId>,
): readonly Shift[] {
  return [...subjects].flatMap((company) => {
    const shift = { company, before: before(company), after: after(company) };
    const isSame = shift.before.level === shift.after.level && shift.before.shown === shift.after.shown;
    return isSame ? [] : [shift];
  });
}

/** `closer` = tied more strongly than before, `looser` = less; `other` where one of the two is no place on that scale:
 * not known, the buyer's own group, a watched party. */
export type Direction = 'closer' | 'looser' | 'other';

const LOOSEST_FIRST: readonly Level[] = [
  'NONE_FOUND',
  'FORMER',
  'NON_EQUITY_TIE',
  'MINORITY_STAKE',
  'SIGNIFICANT_INFLUENCE',
  'CONTROLLED',
];

/** Which way a shift goes, by the levels shown.
 *
 * MINORITY_STAKE → CONTROLLED: closer · MINORITY_STAKE → FORMER: looser · UNKNOWN → NONE_FOUND: other, nothing was tied */
export function directionOf({ before, after }: Shift): Direction {
  return directionBetween(before.shown, after.shown);
}

/** Which way it is from one level to another; see `directionOf`. */
export function directionBetween(before: Level, after: Level): Direction {
  const [was, is] = [LOOSEST_FIRST.indexOf(before), LOOSEST_FIRST.indexOf(after)];
  if (is === was || (was < 0 && is <= 0) || (is < 0 && was <= 0)) return 'other';
  return is > was ? 'closer' : 'looser';
}

/** What a sandbox changes; nothing of it is kept. */
export interface Supposition {
  readonly add: readonly Interest[];
  /** Rows left out, as `pack/ref`. */
  readonly remove: ReadonlySet<string>;
}

/** The evidence as it would be: "if Harrow bought 49 % of Tallowmark". The evidence itself stays as it is. */
export function suppose({ companies, dossiers }: Evidence, { add, remove }: Supposition): Evidence {
  const amended = (row: Interest) => (remove.has(`${row.pack}/${row.ref}`) ? null : row);
  return { companies, dossiers: laidOver(dossiers, { added: add, amended }) };
}
