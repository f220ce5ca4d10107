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
 * Keeps the latest question's verdicts only: a browser has one viewpoint at a time, and a changed one makes every
 * older verdict worthless. Those before it stay until its groundwork stands, which takes seconds beside a large body:
 * pages are answered from them meanwhile.
 */
export function openAssessors(groundworks: Groundworks): Assessors {
  let latest: Kept | null = null;
  let standing: Kept | null = null;
  return (body, viewpoint, asOf, policy) => {
    const key = JSON.stringify([viewpoint, asOf, policy]);
    const isOfThese = (kept: Kept | null) => kept?.body === body && kept.key === key;
    if (isOfThese(standing) && standing) return standing.assessor;
    if (latest === null || !isOfThese(latest)) {
      const { knowledge } = body;
      const assessor = groundworks
        .of(body, viewpoint, asOf)
        .then((groundwork) =>
          remembering(
            openAssessor({ evidence: knowledge, viewpoint, asOf, policy }, groundwork, knowledge.dossiers),
          ),
        );
      const mine = { body, key, assessor };
      latest = mine;
      assessor.then(
        () => {
          if (latest === mine) standing = mine;
        },
        () => {
          // A failure is not kept: the next question tries again.
          if (latest === mine) latest = null;
        },
      );
    }
    return latest.assessor;
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
