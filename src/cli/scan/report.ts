/** What a scan found, in the form that programs read: documented names, ids beside them, no words of ours. */
import type { Company, CompanyId, Source } from '../../core/company/company.ts';
import type { AmbiguousMention, LinkedMention } from '../../core/linking/linked.ts';
import { type AlternativeSupplier, alternativesTo, suppliersIn } from '../../core/verdict/alternatives.ts';
import type { Assessor } from '../../core/verdict/assess.ts';
import type { Bounds, CitedClaim, OtherFinding, Statement } from '../../core/verdict/assessment.ts';
import type { Basis, Level, RuleId } from '../../core/verdict/level.ts';
import type { CompanyFinding, PageFindings, UnknownFinding } from '../../core/verdict/page-findings.ts';

export interface ReportedSource {
  readonly publisher: string;
  readonly date: string;
  readonly url: string | null;
}

export interface ReportedFinding {
  readonly company: CompanyId;
  readonly name: string;
  readonly level: Level;
  readonly shown: Level;
  readonly rules: readonly RuleId[];
  /** The watched party with the strongest tie. */
  readonly against: CompanyId | null;
  readonly others: readonly OtherFinding[];
  readonly basis: Basis | null;
  /** Deals announced, rumoured or blocked: no part of the level. */
  readonly pending: readonly ReportedDeal[];
  /** Fractions of 1. */
  readonly votes: Bounds;
  readonly economic: Bounds;
  /** What supplier or owner say of its independence, with who says so; null = no statement on file. */
  readonly statement: string | null;
  readonly sources: readonly ReportedSource[];
  readonly alternatives: readonly { company: CompanyId; name: string; level: Level }[];
  readonly mentions: readonly ReportedMention[];
}

interface ReportedDeal {
  readonly owner: CompanyId;
  readonly status: string;
  readonly note: string;
  readonly sources: readonly ReportedSource[];
}

type ReportedMention = Pick<LinkedMention, 'start' | 'end' | 'surface' | 'confidence' | 'evidence'>;
type ReportedChoice = Pick<AmbiguousMention, 'start' | 'end' | 'surface'>;

export type ReportedUnknown =
  | {
      readonly company: null;
      readonly name: string;
      readonly reason: 'U1';
      readonly candidates: readonly CompanyId[];
      readonly mentions: readonly ReportedChoice[];
    }
  | {
      readonly company: CompanyId;
      readonly name: string;
      readonly reason: 'K1';
      readonly against: CompanyId | null;
      readonly upTo: Level | null;
      readonly mentions: readonly ReportedMention[];
    }
  | {
      readonly company: CompanyId;
      readonly name: string;
      readonly reason: 'K2';
      readonly mentions: readonly ReportedMention[];
    };

export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly unknown: readonly ReportedUnknown[];
}

/** The report of what `findingsOn` found; alternatives are judged by the same assessor. */
export function reportOf(
  { findings, unknown }: PageFindings,
  companies: ReadonlyMap<CompanyId, Company>,
  assessor: Assessor,
): Report {
  const suppliers = suppliersIn(companies.values());
  const alternativesOf = (id: CompanyId) => {
    const subject = companies.get(id);
    return subject === undefined ? [] : (alternativesTo(subject, () => suppliers, assessor)?.items ?? []);
  };
  return {
    findings: findings.map((finding) => reportedFinding(finding, alternativesOf(finding.company))),
    unknown: unknown.map(reportedUnknown),
  };
}

function reportedFinding(
  { company, name, assessment, mentions }: CompanyFinding,
  alternatives: readonly AlternativeSupplier[],
): ReportedFinding {
  const { level, shown, rules, against, others, basis, votes, economic } = assessment;
  return {
    company,
    name,
    level,
    shown,
    rules,
    against,
    others: others.map((other) => ({ against: other.against, level: other.level, rules: other.rules })),
    basis,
    pending: assessment.pending.map(reportedDeal),
    votes,
    economic,
    statement: assessment.statement && spoken(assessment.statement),
    sources: assessment.sources.map(reportedSource),
    alternatives: alternatives.map((one) => ({ company: one.company, name: one.name, level: one.level })),
    mentions: mentions.map(reportedMention),
  };
}

function reportedUnknown(unknown: UnknownFinding): ReportedUnknown {
  const { name } = unknown;
  if (unknown.reason === 'U1') {
    const { candidates, mentions } = unknown;
    return {
      company: null,
      name,
      reason: 'U1',
      candidates,
      mentions: mentions.map(({ start, end, surface }) => ({ start, end, surface })),
    };
  }
  const { company, reason, assessment } = unknown;
  const mentions = unknown.mentions.map(reportedMention);
  if (reason === 'K2') return { company, name, reason, mentions };
  return { company, name, reason, against: assessment.against, upTo: assessment.upTo, mentions };
}

function reportedMention({ start, end, surface, confidence, evidence }: LinkedMention): ReportedMention {
  return { start, end, surface, confidence, evidence };
}

function reportedDeal({ interest }: CitedClaim): ReportedDeal {
  const { owner, status, note, sources } = interest;
  return { owner, status, note, sources: sources.map(reportedSource) };
}

function reportedSource({ publisher, date, url }: Source): ReportedSource {
  return { publisher, date, url };
}

function spoken({ text, speakers }: Statement): string {
  const first = speakers[0];
  return first ? `${text} (${first.publisher}, ${first.date})` : text;
}
