/**
 * A verdict → the finished words and plain shapes that card, popup and desk draw.
 *
 *   answer (headline, summary) → picture → numbers → who says so → the other side → why → what else there is
 */
import type { Company, CompanyId } from '../company/company.ts';
import type { Alternatives } from '../verdict/alternatives.ts';
import type { Assessment, Bounds, CitedClaim, PathStep } from '../verdict/assessment.ts';
import type { Level } from '../verdict/level.ts';
import type { PolicyInForce } from '../watchlist/organisation.ts';
import { DEFAULT_POLICY } from '../watchlist/policy.ts';
import { claimInWords, objectionsInWords, statementInWords } from './attribution.ts';
import type { Attributed, CardView } from './card-view.ts';
import type { Catalogue } from './catalogue.ts';
import { changesOf } from './changes.ts';
import { dateInWords, sizeInWords } from './figures.ts';
import { gapsIn } from './gaps.ts';
import { tell } from './messages.ts';
import { notesOn, policyLine, reasonsOf } from './notes.ts';
import {
  arithmetic,
  interestSentence,
  linkParts,
  type NameOf,
  stakeAndTies,
  votesTogether,
} from './sentences.ts';
import { accountInWords, headlineOf, namesIn, type Speech, summaryOf } from './summary.ts';

/** What the words need beside the verdict itself. */
export interface Telling {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  /** Date of the data, ISO or partial. */
  readonly dataDate: string;
  readonly alternatives: Alternatives | null;
  /** Lines that the verdict was drawn at, where they are not the defaults. */
  readonly inForce?: PolicyInForce;
  /** The buyer watches nobody: "no tie found" would then promise too much. */
  readonly watchesNobody?: boolean;
  /** Pack name of the user's own entries. */
  readonly ownPack?: string;
}

const DEFAULTS_IN_FORCE: PolicyInForce = { policy: DEFAULT_POLICY, byOrganisation: [] };

/** "Substantial stake or influence", "No tie found" …: the words for a level. */
export function levelWords(level: Level, catalogue: Catalogue): string {
  return tell(catalogue, `level_${level}`, {});
}

/** The card of one supplier. */
export function describe(assessment: Assessment, telling: Telling, catalogue: Catalogue): CardView {
  const nameOf = namesIn(telling.companies);
  const company = telling.companies.get(assessment.company);
  const ownPack = telling.ownPack ?? 'own';
  const { dataDate, watchesNobody = false, inForce = DEFAULTS_IN_FORCE } = telling;
  const { policy } = inForce;
  const speech: Speech = { nameOf, watchesNobody, dataDate, catalogue };
  const hops = hopsOf(assessment);
  const claimWords = (claim: CitedClaim) => {
    const said = claimInWords(claim, interestSentence(claim.interest, nameOf, catalogue), ownPack, catalogue);
    const hop = numbered(hops.indexOf(`${claim.interest.owner} ${claim.interest.subject}`), hops);
    return [said, ...objectionsInWords(claim, catalogue)].map((one) => ({ ...one, ...hop }));
  };
  return {
    company: assessment.company,
    name: nameOf(assessment.company),
    shown: assessment.shown,
    levelWords: levelWords(assessment.shown, catalogue),
    headline: headlineOf(assessment, speech),
    summary: summaryOf(assessment, speech),
    account: accountInWords(assessment, speech),
    qualifiers: notesOn(assessment, nameOf, ownPack, catalogue),
    chain: chainIn(assessment, nameOf, catalogue),
    numbers: numbersOf(assessment, nameOf, catalogue),
    claims: claimsIn(assessment, claimWords, (role) => role !== 'pending'),
    statement: assessment.statement && statementInWords(assessment.statement, catalogue),
    why: reasonsOf(assessment, policy, dataDate, catalogue),
    changes: changesOf(assessment, policy, catalogue),
    gaps: gapsIn(assessment, catalogue),
    policyLine: policyLine(inForce, catalogue),
    pending: claimsIn({ ...assessment, claims: assessment.pending }, claimWords, () => true),
    alternatives: telling.alternatives && alternativesIn(telling.alternatives, catalogue),
    others: assessment.others.map(({ against, level }) => ({
      name: nameOf(against),
      levelWords: levelWords(level, catalogue),
    })),
    dataLine: dataLine(assessment.asOf, dataDate, catalogue),
    isOwnEntry: company?.pack === ownPack,
  };
}

/** The picture: a stake and the ties of the same two companies are links of their own. */
function chainIn(assessment: Assessment, nameOf: NameOf, catalogue: Catalogue): CardView['chain'] {
  const hops = hopsOf(assessment);
  return assessment.path.flatMap(stakeAndTies).flatMap((step) => {
    const kind = step.kind;
    const place = {
      from: nameOf(step.from),
      to: nameOf(step.to),
      ...numbered(hops.indexOf(hopKey(step)), hops),
    };
    return linkParts(step, catalogue).map((label) => ({ ...place, label, kind }));
  });
}

/** Pairs of companies, each once, in the order of the picture. */
function hopsOf({ path }: Assessment): readonly string[] {
  return [...new Set(path.map(hopKey))];
}

function hopKey({ from, to }: PathStep): string {
  return `${from} ${to}`;
}

function numbered(at: number, hops: readonly string[]): { readonly hop?: number } {
  return hops.length < 2 || at < 0 ? {} : { hop: at + 1 };
}

function claimsIn(
  { claims }: Assessment,
  inWords: (claim: CitedClaim) => readonly Attributed[],
  wanted: (role: CitedClaim['role']) => boolean,
): Attributed[] {
  return claims.filter(({ role }) => wanted(role)).flatMap(inWords);
}

/** Stake and votes apart, and how a chain multiplies or a group adds up; empty where no stake ties the two. */
function numbersOf(assessment: Assessment, nameOf: NameOf, catalogue: Catalogue): CardView['numbers'] {
  const { path, economic, votes, joint, jointShare, notices } = assessment;
  if (!path.some(({ kind }) => kind === 'equity')) return [];
  const unsized = notices.includes('sizeNotDisclosed');
  const rows = [
    ['number_economic', numberOf(economic, unsized, catalogue)],
    ['number_arithmetic', arithmetic(assessment, nameOf, catalogue)],
    ['number_votes', numberOf(votes, unsized, catalogue)],
    ['number_votes_of', votesTogether(assessment, nameOf, catalogue)],
    ['number_joint', joint ? sizeInWords(jointShare, catalogue) : null],
  ] as const;
  return rows.flatMap(([label, value]) =>
    value === null ? [] : [{ label: tell(catalogue, label, {}), value }],
  );
}

/** An undisclosed size is said to be undisclosed, never "up to 100 %". */
export function numberOf(bounds: Bounds, unsized: boolean, catalogue: Catalogue): string {
  const undisclosed = unsized && bounds[0] === 0 && bounds[1] > 0;
  return undisclosed ? tell(catalogue, 'number_undisclosed', {}) : sizeInWords(bounds, catalogue);
}

/** "6 of 9 without a tie found; 2 not known": who is not known is never counted among those without a tie. */
export function alternativesSummary(found: Alternatives, catalogue: Catalogue): string {
  const clear = String(found.withoutTie);
  const all = String(found.items.length);
  const unknown = String(found.unknown);
  return found.unknown === 0
    ? tell(catalogue, 'alternatives_summary', { clear, all })
    : tell(catalogue, 'alternatives_unknown', { clear, all, unknown });
}

function alternativesIn(found: Alternatives, catalogue: Catalogue): CardView['alternatives'] {
  return {
    service: found.service,
    summary: alternativesSummary(found, catalogue),
    items: found.items.map(({ company, name, shown, coverage }) => ({
      company,
      name,
      level: shown,
      levelWords: levelWords(shown, catalogue),
      coverageWords: tell(catalogue, `coverage_${coverage}`, {}),
    })),
  };
}

/** The age of the data, and the day looked at where that is an earlier one. */
function dataLine(asOf: string, dataDate: string, catalogue: Catalogue): string {
  const date = dateInWords(dataDate, catalogue);
  if (asOf >= dataDate) return tell(catalogue, 'data_line', { date });
  return tell(catalogue, 'data_line_as_of', { asOf: dateInWords(asOf, catalogue), date });
}
