/** Which suppliers change level between two assessors: two dates, two bodies of data, or a world supposed otherwise. */
import type { CompanyId } from '../company/company.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import { type Dossiers, dossiersOf } from '../ownership/dossiers.ts';
import type { Interest } from '../ownership/interest.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import { type Assessor, type Evidence, withInterests } from './assess.ts';
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

/**
 * The companies whose level can hang on a date, a policy or a supposed row: all below the viewpoint's parties and
 * below whoever stands above them, by rows of any date and stage. Of any other company nothing leads to a party.
 *
 *   owner of a competitor ──► competitor ──► supplier ──► its subsidiary        all four, and nobody beside them
 */
export function withinReach(interests: readonly Interest[], viewpoint: Viewpoint): ReadonlySet<CompanyId> {
  return inOneGo(withinReachInSteps(dossiersOf(interests, []), viewpoint));
}

/** So many companies' rows are read in two milliseconds. */
const COMPANIES_A_STEP = 512;

/** The same by dossiers, of which all are read, for who has others to answer meanwhile. */
export function* withinReachInSteps(
  dossiers: Dossiers,
  { own, watched }: Viewpoint,
): Steps<ReadonlySet<CompanyId>> {
  const held = new Map<CompanyId, Set<CompanyId>>();
  let read = 0;
  for (const subject of dossiers.subjects()) {
    for (const { owner } of dossiers.rowsOn(subject)) {
      const others = held.get(owner);
      if (others === undefined) held.set(owner, new Set([subject]));
      else others.add(subject);
    }
    if (++read % COMPANIES_A_STEP === 0) yield;
  }
  const above = new Set(own === null ? watched : [own, ...watched]);
  for (const id of above) for (const { owner } of dossiers.rowsOn(id)) above.add(owner);
  const below = new Set(above);
  for (const id of below) for (const subject of held.get(id) ?? []) below.add(subject);
  return below;
}

/** What a sandbox changes; nothing of it is kept. */
export interface Supposition {
  readonly add: readonly Interest[];
  /** Rows left out, as `pack/ref`. */
  readonly remove: ReadonlySet<string>;
}

/** The evidence as it would be: "if Harrow bought 49 % of Tallowmark". The evidence itself stays as it is. */
export function suppose(evidence: Evidence, { add, remove }: Supposition): Evidence {
  const stays = ({ pack, ref }: Interest) => !remove.has(`${pack}/${ref}`);
  return withInterests(evidence, [...evidence.interests.filter(stays), ...add]);
}
