/**
 * Every candidate of a page with its score, what speaks for and against it, and what became of it: `linkPage` with its
 * reasons laid open, for people who want to know why a name was marked or was not.
 *
 *   "Anchor AI fell. Jean Anchor sang."   →   Anchor AI 0.98 linked · Anchor 0.02 unlikely (a first name before it)
 */
import type { CompanyId } from '../company/company.ts';
import type { Gazetteer } from '../mention/gazetteer.ts';
import type { Lexicon } from '../mention/lexicon.ts';
import type { PageModel } from '../mention/page-model.ts';
import type { CandidateKind } from './candidate.ts';
import { choose } from './choice.ts';
import { NO_CORRECTIONS } from './corrections.ts';
import { doubtsOf } from './doubts.ts';
import { localEvidence } from './evidence.ts';
import type { LinkingContext } from './link.ts';
import type { Evidence } from './linked.ts';
import type { PageTokens } from './page-tokens.ts';
import { type WeighedCandidate, weighPage } from './weigh.ts';

/** What became of a candidate. */
export type Judgement =
  /** Linked to its one company. */
  | 'linked'
  /** Surely a company, but which of several the page does not say. */
  | 'choice'
  /** Likely, but another candidate that is likelier or longer stands at the same place. */
  | 'covered'
  /** Below the threshold: nothing is shown. */
  | 'unlikely';

/** A name of the gazetteer at a place of the page. `text.slice(start, end) === surface`. */
export interface JudgedCandidate {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: CandidateKind;
  /** The companies left after the page was asked which is meant; of an unlikely candidate all that bear the name. */
  readonly companies: readonly CompanyId[];
  /** 0–1. */
  readonly probability: number;
  /** The probability from which it would be linked; a lone bare word needs more than a name that is borne out. */
  readonly threshold: number;
  readonly judgement: Judgement;
  /** Speaks for the link: cues of `CUES`. */
  readonly evidence: readonly Evidence[];
  /** Speaks against it: doubts of `DOUBTS`. A linked candidate may have some too. */
  readonly doubts: readonly Evidence[];
}

/** All candidates of a page from left to right. */
export interface JudgedPage {
  readonly candidates: readonly JudgedCandidate[];
}

/** What `linkPage` weighed and how it decided; the same decisions, with the refusals. Never throws. */
export function judgePage(page: PageModel, gazetteer: Gazetteer, context: LinkingContext = {}): JudgedPage {
  const weighed = weighPage(page, gazetteer, context.corrections ?? NO_CORRECTIONS);
  const chosen = new Map(choose(weighed, gazetteer, context.related).map((one) => [one.weighed, one]));
  const candidates = weighed.candidates.map((one): JudgedCandidate => {
    const taken = chosen.get(one);
    const companies = taken?.companies ?? one.candidate.bearers.map(({ company }) => company);
    const { start, end } = taken ?? one.candidate;
    return {
      start,
      end,
      surface: page.text.slice(start, end),
      kind: one.candidate.kind,
      companies: companies.map((company) => gazetteer.companies.at(company)?.id ?? ''),
      probability: one.probability,
      threshold: one.threshold,
      judgement: judgementOf(one, taken?.companies.length ?? 0),
      evidence: taken?.evidence ?? evidenceOf(one, weighed.tokens, gazetteer.language.lexicon),
      doubts: doubtsOf(one, weighed.tokens, gazetteer.companies),
    };
  });
  return {
    candidates: candidates.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

function judgementOf({ probability, threshold }: WeighedCandidate, meant: number): Judgement {
  if (meant > 0) return meant === 1 ? 'linked' : 'choice';
  return probability < threshold ? 'unlikely' : 'covered';
}

function evidenceOf(
  { candidate, row, cues }: WeighedCandidate,
  tokens: PageTokens,
  lexicon: Lexicon,
): Evidence[] {
  return [...cues.map(({ evidence }) => evidence), ...localEvidence(candidate, row, tokens, lexicon)];
}
