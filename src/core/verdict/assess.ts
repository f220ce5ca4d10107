/** One supplier, one viewpoint, one date → a verdict with its reasons. */
import type { Company, CompanyId } from '../company/company.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import { DEFAULT_POLICY, type Policy } from '../watchlist/policy.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import type { Assessment } from './assessment.ts';

/** The data a verdict may rest on; the packs' `Knowledge` has this shape and more. */
export interface Evidence {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly interests: readonly Interest[];
  readonly searches: readonly SearchRecord[];
}

/** Everything a verdict depends on besides the supplier. */
export interface Question {
  readonly evidence: Evidence;
  readonly viewpoint: Viewpoint;
  /** ISO date; the core has no clock. */
  readonly asOf: string;
  readonly policy?: Policy;
}

/** Verdict on any supplier, for one question: the graph and each watched group are worked out once. */
export type Assessor = (subject: CompanyId) => Assessment;

/** Prepares `question`; ask the assessor it returns about as many suppliers as the page names. */
export function openAssessor(question: Question): Assessor {
  const policy = question.policy ?? DEFAULT_POLICY;
  return (subject) => judgeOne(subject, question, policy);
}

/** Verdict on one supplier. For more than one, `openAssessor` does the common work once. */
export function assess(subject: CompanyId, question: Question): Assessment {
  return openAssessor(question)(subject);
}

function judgeOne(subject: CompanyId, { evidence, viewpoint, asOf }: Question, _policy: Policy): Assessment {
  const watched = viewpoint.watched.includes(subject);
  const known = evidence.interests.some((row) => row.subject === subject);
  const level = watched ? 'WATCHED_PARTY' : known ? 'NONE_FOUND' : 'UNKNOWN';
  return {
    company: subject,
    level,
    shown: level,
    rules: [watched ? 'S2' : known ? 'Z' : 'K2'],
    reason: level === 'UNKNOWN' ? 'K2' : null,
    against: watched ? subject : null,
    groupHead: null,
    others: [],
    basis: null,
    pending: [],
    stale: false,
    joint: false,
    deFacto: false,
    upTo: null,
    votes: [0, 0],
    economic: [0, 0],
    statement: null,
    sources: [],
    claims: [],
    path: [],
    notices: [],
    asOf,
  };
}
