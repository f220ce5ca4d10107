/** Verdicts, each worked out once for one viewpoint, policy, body of knowledge and day. */
import type { CompanyId } from '../../core/company/company.ts';
import { type Assessor, openAssessor } from '../../core/verdict/assess.ts';
import type { Assessment } from '../../core/verdict/assessment.ts';
import type { Policy } from '../../core/watchlist/policy.ts';
import type { Viewpoint } from '../../core/watchlist/viewpoint.ts';
import type { Groundworks } from './groundworks.ts';
import type { Body } from './knowledge.ts';

/** The assessor for a question; what it has answered before it answers again without work. */
export type Assessors = (body: Body, viewpoint: Viewpoint, asOf: string, policy: Policy) => Promise<Assessor>;

interface Kept {
  readonly body: Body;
  readonly key: string;
  readonly assessor: Promise<Assessor>;
}

/**
 * Keeps the latest question's verdicts: a browser has one viewpoint at a time, and a changed one makes every older verdict
 * worthless. Those before stay until its groundwork stands, which takes seconds beside a large body: pages are answered
 * from them meanwhile, and nothing is laid anew for it.
 */
export function openAssessors(groundworks: Groundworks): Assessors {
  // In the order asked: the first stands, the others are being worked out.
  let kept: readonly Kept[] = [];
  return (body, viewpoint, asOf, policy) => {
    const key = JSON.stringify([viewpoint, asOf, policy]);
    const known = kept.find((one) => one.body === body && one.key === key);
    if (known !== undefined) return known.assessor;
    const { knowledge } = body;
    const assessor = groundworks
      .of(body, viewpoint, asOf)
      .then((groundwork) =>
        remembering(openAssessor({ evidence: knowledge, viewpoint, asOf, policy }, groundwork)),
      );
    const mine = { body, key, assessor };
    kept = [...kept, mine];
    assessor.then(
      () => {
        kept = kept.slice(Math.max(0, kept.indexOf(mine)));
      },
      () => {
        // A failure is not kept: the next question tries again.
        kept = kept.filter((one) => one !== mine);
      },
    );
    return assessor;
  };
}

function remembering(assess: Assessor): Assessor {
  const answered = new Map<CompanyId, Assessment>();
  return (subject) => {
    const before = answered.get(subject);
    if (before !== undefined) return before;
    const assessment = assess(subject);
    answered.set(subject, assessment);
    return assessment;
  };
}
