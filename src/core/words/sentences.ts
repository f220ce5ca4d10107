/**
 * Stakes, ties and chains as sentences: "Harrow holds 49 %, without votes, of Quillmark since 13 June 2025".
 * Verbs are holds, reported, said; never an intent, never a judgement of ours.
 */
import type { CompanyId } from '../company/company.ts';
import type { Interest, Tie } from '../ownership/interest.ts';
import type {
  Assessment,
  Bounds,
  CitedClaim,
  Contribution,
  LinkSize,
  PathStep,
} from '../verdict/assessment.ts';
import type { Catalogue } from './catalogue.ts';
import { dateInWords, percent, sizeInWords } from './figures.ts';
import { tell } from './messages.ts';

const WHOLE_PPM = 1_000_000;

/** The name of a company. */
export type NameOf = (id: CompanyId) => string;

/** Steps from a watched party down, the claims that they rest on, and what must be said of these. */
export type Chain = Pick<Assessment, 'path' | 'claims' | 'notices'>;

/** The chain of stakes in one sentence without its full stop; null where the chain is of ties. */
export function stakeSentence(chain: Chain, nameOf: NameOf, catalogue: Catalogue): string | null {
  const [first, ...rest] = chain.path.filter(({ kind }) => kind === 'equity');
  if (first === undefined) return null;
  const start = {
    holder: nameOf(first.from),
    size: stakeInWords(first, catalogue),
    subject: nameOf(first.to),
  };
  const since = rest.length === 0 ? startOf(chain, first) : null;
  const opening =
    since === null
      ? tell(catalogue, 'words_holds', start)
      : tell(catalogue, 'words_holds_since', { ...start, date: dateInWords(since, catalogue) });
  return rest.reduce(
    (sentence, step) =>
      tell(catalogue, 'words_which_holds', {
        sentence,
        size: stakeInWords(step, catalogue),
        subject: nameOf(step.to),
      }),
    opening,
  );
}

/** A tie in one sentence without its full stop. */
export function tieSentence(tie: Tie, holder: string, subject: string, catalogue: Catalogue): string {
  return tell(catalogue, `tie_${tie}`, { holder, subject });
}

/** What an interest says, for one that has no note of its own: "Harrow holds 30 % of Tessel", "Harrow holds shares of
 * Tessel" where its source states no size. */
export function interestSentence(interest: Interest, nameOf: NameOf, catalogue: Catalogue): string {
  const holder = nameOf(interest.owner);
  const subject = nameOf(interest.subject);
  if (interest.tie !== 'shares' || interest.share === null)
    return tieSentence(interest.tie, holder, subject, catalogue);
  const { lower, upper } = interest.share;
  const share = sizeInWords([lower / WHOLE_PPM, upper / WHOLE_PPM], catalogue);
  return tell(catalogue, 'words_holds', { holder, size: tell(catalogue, 'words_share', { share }), subject });
}

/** A stake and the other ties of the same two companies are two things: a link each, or their words run together. */
export function stakeAndTies(step: PathStep): readonly PathStep[] {
  if (step.kind !== 'equity' || step.ties.length === 0) return [step];
  return [
    { ...step, ties: [] },
    { ...step, kind: 'tie', economic: null, votes: null },
  ];
}

/** A link of the picture in a few words, each stake and tie by itself: ["49 %, no votes", "one person serves both"]. */
export function linkParts(step: PathStep, catalogue: Catalogue): readonly string[] {
  const ties = step.ties.map((tie) => tell(catalogue, `link_${tie}`, {}));
  return step.kind === 'equity' ? [stakeLabel(step, catalogue), ...ties] : ties;
}

/** The claims that carry `step`, with their part in the verdict. */
export function claimsOf({ claims }: Chain, step: PathStep): readonly CitedClaim[] {
  const keys = new Set(step.claims);
  return claims.filter(({ interest }) => keys.has(`${interest.pack}/${interest.ref}`));
}

/** "49 % of", "more than 50 % of", "a stake of undisclosed size in": what comes before the subject's name. */
function stakeInWords({ economic, votes }: PathStep, catalogue: Catalogue): string {
  const cast = isSized(votes) && !isSame(economic, votes) ? sizeInWords(votes, catalogue) : null;
  if (economic === null || isNone(economic)) {
    return tell(catalogue, 'words_votes_only', { votes: cast ?? tell(catalogue, 'number_undisclosed', {}) });
  }
  if (economic === 'undisclosed') {
    if (cast === null) return tell(catalogue, 'words_undisclosed', {});
    return isNone(votes)
      ? tell(catalogue, 'words_undisclosed_without_votes', {})
      : tell(catalogue, 'words_undisclosed_with_votes', { votes: cast });
  }
  const share = sizeInWords(economic, catalogue);
  if (cast === null) return tell(catalogue, 'words_share', { share });
  return isNone(votes)
    ? tell(catalogue, 'words_without_votes', { share })
    : tell(catalogue, 'words_with_votes', { share, votes: cast });
}

function stakeLabel({ economic, votes }: PathStep, catalogue: Catalogue): string {
  const cast = isSized(votes) && !isSame(economic, votes) ? sizeInWords(votes, catalogue) : null;
  if (economic === null || isNone(economic)) {
    return cast === null
      ? tell(catalogue, 'link_votes', {})
      : tell(catalogue, 'link_votes_only', { votes: cast });
  }
  const share =
    economic === 'undisclosed' ? tell(catalogue, 'link_undisclosed', {}) : sizeInWords(economic, catalogue);
  if (cast === null) return share;
  return isNone(votes)
    ? tell(catalogue, 'link_no_votes', { share })
    : tell(catalogue, 'link_with_votes', { share, votes: cast });
}

/** How an economic share multiplies and adds up: "49 % × more than 50 %", "Ostrand 21 % to 23 % + 79 % × Fenwick Cars 16 %".
 * Null for a single stake, which needs no arithmetic. */
export function arithmetic(assessment: Assessment, nameOf: NameOf, catalogue: Catalogue): string | null {
  const parts = assessment.contributions.filter(({ economic }) => economic !== null && !isNone(economic));
  if (parts.length > 1)
    return added(
      parts.map((part) => shareOfPart(part, nameOf, catalogue)),
      catalogue,
    );
  const steps = assessment.path.filter(({ kind }) => kind === 'equity');
  if (steps.length < 2) return null;
  const factors = steps.map(({ economic }) => sizeOrUndisclosed(economic, catalogue));
  return factors.reduce((first, second) => tell(catalogue, 'number_times', { first, second }));
}

/** Votes of several companies of one group: "Ostrand 21 % to 23 % + Fenwick Cars 16 %"; null for a single holder. */
export function votesTogether(assessment: Assessment, nameOf: NameOf, catalogue: Catalogue): string | null {
  const parts = assessment.contributions.filter(
    ({ commanded, votes }) => commanded && votes !== null && !isNone(votes),
  );
  const addends = parts.map(({ holder, votes }) => named(holder, votes, nameOf, catalogue));
  return addends.length < 2 ? null : added(addends, catalogue);
}

function shareOfPart(
  { holder, shareOfHolder, economic }: Contribution,
  nameOf: NameOf,
  catalogue: Catalogue,
): string {
  const second = named(holder, economic, nameOf, catalogue);
  if (shareOfHolder[0] === 1) return second;
  return tell(catalogue, 'number_times', { first: sizeInWords(shareOfHolder, catalogue), second });
}

function named(holder: CompanyId, size: LinkSize, nameOf: NameOf, catalogue: Catalogue): string {
  return tell(catalogue, 'number_of', { holder: nameOf(holder), size: sizeOrUndisclosed(size, catalogue) });
}

function added(addends: readonly string[], catalogue: Catalogue): string {
  return addends.reduce((first, second) => tell(catalogue, 'number_plus', { first, second }));
}

function sizeOrUndisclosed(size: LinkSize, catalogue: Catalogue): string {
  return isSized(size) ? sizeInWords(size, catalogue) : tell(catalogue, 'number_undisclosed', {});
}

/** Points by which a share stays under half, where it is near: "1 point under". Null elsewhere. */
export function pointsUnderHalf([lower, upper]: Bounds): number | null {
  const exact = upper - lower < 1e-6;
  return exact && lower >= NEAR_HALF && lower < HALF ? HALF - lower : null;
}

const HALF = 0.5;
/** Ten points: what one more purchase of the usual size would close. */
const NEAR_HALF = 0.4;

function startOf(chain: Chain, step: PathStep): string | null {
  // "Since June" would claim every day of June.
  if (chain.notices.includes('startUnclear')) return null;
  const starts = claimsOf(chain, step)
    .filter(({ role, interest }) => role !== 'alsoReported' && interest.share !== null)
    .map(({ interest }) => interest.start);
  return new Set(starts).size === 1 ? (starts[0] ?? null) : null;
}

function isSized(size: LinkSize): size is Bounds {
  return size !== null && size !== 'undisclosed';
}

function isNone(size: LinkSize): boolean {
  return isSized(size) && size[1] === 0;
}

function isSame(a: LinkSize, b: LinkSize): boolean {
  return isSized(a) && isSized(b) && a[0] === b[0] && a[1] === b[1];
}

/** A policy line in words: a third stands for the ⅓ of the table, which no per cent writes exactly. */
export function lineInWords(ppm: number, catalogue: Catalogue): string {
  return ppm === 333_333 ? tell(catalogue, 'third', {}) : percent(ppm / WHOLE_PPM, catalogue);
}
