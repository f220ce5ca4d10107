/**
 * An interest on one date: how it stands then, how good its sources are, and what it states on each layer.
 *
 *   interest ──asOf──► claim {standing, tier, newest} ──► economic: Size    votes: Size
 *
 * Nothing is merged or dropped here; `merge.ts` weighs the claims of one pair against each other.
 */
import type { Source, Tier } from '../company/company.ts';
import type { Band, Interest } from './interest.ts';
import { addMonths, isBackwards, lastDay, type Period, type Standing, standing, turns } from './period.ts';
import { ppmToGrains, type Span, spanOf } from './span.ts';
import { kindOf, type TieKind } from './tie-kinds.ts';

/** One interest as it stands on the as-of date. */
export interface Claim {
  readonly interest: Interest;
  readonly kind: TieKind;
  readonly standing: Standing;
  /** Best tier of its sources, after how they were read. */
  readonly tier: Tier;
  /** Date of the newest source, as written. */
  readonly newest: string;
  readonly stale: boolean;
  /** Why the row cannot be true as it stands: it is named in the result and counts for nothing. null = no reason. */
  readonly flaw: Flaw | null;
}

/** `endsBeforeStart`; `outOfRange` a size below 0, above the whole, or upside down; `holdsItself` own shares, which are
 * left out of the votes. */
export type Flaw = 'endsBeforeStart' | 'outOfRange' | 'holdsItself';

/** The two layers of ownership, never mixed. */
export type LayerName = 'economic' | 'votes';

/** What a claim states on a layer. `span` null = it states a stake and no size; `inferred` = votes taken from a
 * share because the source says nothing of votes, so that any statement about votes beats it. */
export interface Size {
  readonly span: Span | null;
  readonly inferred: boolean;
}

/** A right to a third of the profits or more counts as an economic share (the Fed's total-equity line). */
const PROFIT_SHARE_LINE = ppmToGrains(333_333);

/** Months after which a stake or role known from its sources is stale: filings 15, contracts 18, the rest 12. */
const STALE_AFTER = { filing: 15, contract: 18, news: 12 };

/** `interest` as it stands on `asOf` (ISO date). */
export function claimAt(interest: Interest, asOf: string): Claim {
  const newest = edgeDate(interest.sources, 1) ?? '';
  const tier = bestTier(interest.sources);
  const kind = kindOf(interest.tie);
  return {
    interest,
    kind,
    standing: standingOf(interest, asOf),
    tier,
    newest,
    stale: isStale(interest, kind, tier, newest, asOf),
    flaw: flawOf(interest),
  };
}

/** What `claim` states on `layer`, or null where it states nothing there.
 *
 * shares 49 %, votes 0 → economic 49 %, votes 0
 * shares 49 %, votes not mentioned → votes 49 %, inferred
 * votes 33 %, share not mentioned → economic: nothing; a statement about one layer never fills the other */
export function sizeOn(layer: LayerName, claim: Claim): Size | null {
  const { tie, share, voting } = claim.interest;
  if (claim.kind !== 'equity') return layer === 'economic' ? profitSize(claim) : null;
  if (layer === 'votes') {
    const stated = voting ?? (tie === 'votes' ? share : null);
    if (stated !== null) return { span: spanOf(stated), inferred: false };
    return tie === 'votes' ? null : { span: share && spanOf(share), inferred: true };
  }
  // A row on votes states a share only where it gives both numbers.
  if (tie === 'votes' && (voting === null || share === null)) return null;
  return { span: share && spanOf(share), inferred: false };
}

/** Whether the claim can count towards a level: a deal that was done, whatever became of it later. */
export function isDone(claim: Claim): boolean {
  const { status } = claim.interest;
  if (claim.flaw === 'endsBeforeStart' || claim.flaw === 'outOfRange') return false;
  return (status === 'in-force' || status === 'divested') && claim.kind !== 'pending';
}

/** Whether the claim tells of a deal that is talked of or agreed on the as-of date and not done. */
export function isPending(claim: Claim): boolean {
  const { status } = claim.interest;
  const open = claim.standing === 'live' || claim.standing === 'possible';
  return (
    open &&
    claim.kind !== 'shown' &&
    (status === 'rumoured' || status === 'announced' || (claim.kind === 'pending' && status === 'in-force'))
  );
}

function profitSize(claim: Claim): Size | null {
  const { tie, share } = claim.interest;
  if ((tie !== 'profitRights' && tie !== 'revenueShare') || share === null) return null;
  const span = spanOf(share);
  return span.lower >= PROFIT_SHARE_LINE ? { span, inferred: false } : null;
}

/** The days on which the standing of `interest` changes: from each of them on it may be another (ISO dates). */
export function standingDays(interest: Interest): readonly string[] {
  return turns(periodOf(interest));
}

function standingOf(interest: Interest, asOf: string): Standing {
  return standing(periodOf(interest), asOf);
}

function periodOf({ start, end, status, sources }: Interest): Period {
  const oldestSource = edgeDate(sources, -1);
  // Sold without a date: gone by the time its oldest source speaks of it.
  return { start, end: status === 'divested' ? (end ?? oldestSource) : end, oldestSource };
}

const WHOLE_PPM = 1_000_000;

function flawOf({ owner, subject, start, end, share, voting }: Interest): Flaw | null {
  if (isBackwards({ start, end, oldestSource: null })) return 'endsBeforeStart';
  const isOff = (band: Band | null) =>
    band !== null && !(band.lower >= 0 && band.lower <= band.upper && band.upper <= WHOLE_PPM);
  if (isOff(share) || isOff(voting)) return 'outOfRange';
  return owner === subject ? 'holdsItself' : null;
}

function bestTier(sources: readonly Source[]): Tier {
  return sources.reduce<Tier>((best, source) => (source.basisTier < best ? source.basisTier : best), 5);
}

/** The newest (`side` 1) or oldest (-1) date among the sources, as written. */
function edgeDate(sources: readonly Source[], side: 1 | -1): string | null {
  const dates = sources.map((source) => source.date).filter((date) => date !== '');
  return dates.sort((a, b) => side * (lastDay(b) < lastDay(a) ? -1 : 1))[0] ?? null;
}

function isStale(interest: Interest, kind: TieKind, tier: Tier, newest: string, asOf: string): boolean {
  if (interest.stale) return true;
  const months =
    kind === 'contract' ? STALE_AFTER.contract : tier === 1 ? STALE_AFTER.filing : STALE_AFTER.news;
  return newest !== '' && asOf > addMonths(lastDay(newest), months);
}
