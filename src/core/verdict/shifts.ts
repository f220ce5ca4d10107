/** Which suppliers change level between two assessors: two dates, two bodies of data, or a world supposed otherwise. */
import type { CompanyId } from '../company/company.ts';
import type { Interest } from '../ownership/interest.ts';
import type { Assessor, Evidence } from './assess.ts';
import type { Assessment } from './assessment.ts';

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

/** What a sandbox changes; nothing of it is kept. */
export interface Supposition {
  readonly add: readonly Interest[];
  /** Rows left out, as `pack/ref`. */
  readonly remove: ReadonlySet<string>;
}

/** The evidence as it would be: "if Harrow bought 49 % of Tallowmark". The evidence itself stays as it is. */
export function suppose(evidence: Evidence, { add, remove }: Supposition): Evidence {
  const stays = ({ pack, ref }: Interest) => !remove.has(`${pack}/${ref}`);
  return { ...evidence, interests: [...evidence.interests.filter(stays), ...add] };
}
