/**
 * What a page comes to: every company it names with its verdict, and every name that gets none, with the reason.
 *
 *   linked ──by company──► assessor ──┬─ a level ──► findings, what needs attention first
 *          ──by choice───► U1 ────────┴─ UNKNOWN ──► unknown: U1, K1, K2
 */
import type { Company, CompanyId } from '../company/company.ts';
import type { AmbiguousMention, Linked, LinkedMention } from '../linking/linked.ts';
import type { Assessor } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { Level } from './level.ts';

/** A company on the page and what was found about it; never with level UNKNOWN, though `shown` may be. */
export interface CompanyFinding {
  readonly company: CompanyId;
  readonly name: string;
  readonly assessment: Assessment;
  /** Where the page names it; empty where the page is its own site and does not. */
  readonly mentions: readonly LinkedMention[];
}

/** A name without a verdict. */
export type UnknownFinding =
  | {
      /** Several companies bear the name and the page does not say which. */
      readonly reason: 'U1';
      readonly name: string;
      readonly candidates: readonly CompanyId[];
      readonly mentions: readonly AmbiguousMention[];
    }
  | {
      /** K1 no more than a possible tie · K2 no ownership data. */
      readonly reason: 'K1' | 'K2';
      readonly company: CompanyId;
      readonly name: string;
      readonly assessment: Assessment;
      readonly mentions: readonly LinkedMention[];
    };

/** What a page comes to. */
export interface PageFindings {
  readonly findings: readonly CompanyFinding[];
  readonly unknown: readonly UnknownFinding[];
}

/** By how soon a buyer wants to know: ties by strength, then what may be one, then the rest. */
const ATTENTION: readonly Level[] = [
  'CONTROLLED',
  'SIGNIFICANT_INFLUENCE',
  'MINORITY_STAKE',
  'NON_EQUITY_TIE',
  'UNKNOWN',
  'FORMER',
  'NONE_FOUND',
  'WATCHED_PARTY',
  'OWN_GROUP',
];

const FLAGGED = new Set<Level>(['CONTROLLED', 'SIGNIFICANT_INFLUENCE', 'MINORITY_STAKE', 'NON_EQUITY_TIE']);

/** True for the levels that say "a live tie to your watchlist": what a badge counts and a mark stands out for. */
export function isFlagged(shown: Level): boolean {
  return FLAGGED.has(shown);
}

/**
 * Findings by attention, and within one level in the order of the page; unknown names in the order of the page. A
 * person or a state of whom nothing is known is left out: it is nobody's supplier, so nothing is missing.
 */
export function findingsOn(
  linked: Linked,
  companies: ReadonlyMap<CompanyId, Company>,
  assessor: Assessor,
): PageFindings {
  const named = [...mentionsByCompany(linked)].map(([company, mentions]) => ({
    company,
    name: companies.get(company)?.name ?? company,
    assessment: assessor(company),
    mentions,
  }));
  const missing = named.filter(({ company }) => canSupply(companies.get(company)));
  const findings = named.filter(({ assessment }) => assessment.level !== 'UNKNOWN');
  const rank = ({ assessment }: CompanyFinding) => ATTENTION.indexOf(assessment.shown);
  return {
    findings: findings.sort((a, b) => rank(a) - rank(b)),
    unknown: [...choices(linked.ambiguous), ...missing.flatMap(withoutVerdict)].sort(byPlace),
  };
}

function canSupply(company: Company | undefined): boolean {
  return company?.kind !== 'person' && company?.kind !== 'state';
}

function mentionsByCompany({ mentions, site }: Linked): Map<CompanyId, LinkedMention[]> {
  const byCompany = grouped(mentions, ({ company }) => company);
  if (site !== null && !byCompany.has(site)) byCompany.set(site, []);
  return byCompany;
}

function withoutVerdict({ company, name, assessment, mentions }: CompanyFinding): UnknownFinding[] {
  const { level, reason } = assessment;
  if (level !== 'UNKNOWN') return [];
  return [{ reason: reason === 'K1' ? 'K1' : 'K2', company, name, assessment, mentions }];
}

/** One entry for each spelling and its candidates, however often the page has it. */
function choices(ambiguous: readonly AmbiguousMention[]): UnknownFinding[] {
  const bySpelling = grouped(ambiguous, ({ surface, candidates }) => [surface, ...candidates].join('\n'));
  return [...bySpelling.values()].flatMap((mentions) => {
    const first = mentions[0];
    return first
      ? [{ reason: 'U1' as const, name: first.surface, candidates: first.candidates, mentions }]
      : [];
  });
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function byPlace(a: UnknownFinding, b: UnknownFinding): number {
  return (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);
}
