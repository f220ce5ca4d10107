/**
 * What the user says about who holds what: a claim of their own, the end of a claim of a pack, or a denial of one.
 *
 *   adds       ──► an interest of the pack 'own', judged like any other
 *   ends       ──► the pack's interest with that end, and the user's source beside its own
 *   disputes   ──► the pack's interest with the denial beside it
 *
 * Packs are never changed: what is ended or disputed is so in the assembled knowledge only, and the pack's own word is
 * there again as soon as the entry goes.
 */
import type { CompanyId, Source } from '../company/company.ts';
import type { Interest, PartialDate, Tie } from '../ownership/interest.ts';
import { groupBy } from '../ownership/ledger.ts';
import type { Pack } from '../pack/pack.ts';
import { exactly, OWN_PACK, type OwnEntry, ownPack } from './own-entry.ts';

/** Where a claim of the user comes from. */
export interface OwnSource {
  /** Who says so, in the user's words: "Annual report of Harlow". */
  readonly publisher: string;
  /** Date of the statement; "2025" and "2025-06" are dates too. */
  readonly date: PartialDate;
  readonly url: string | null;
}

/** What the user fills in. */
export type OwnClaimDraft =
  | {
      readonly kind: 'adds';
      readonly owner: CompanyId;
      readonly subject: CompanyId;
      readonly tie: Tie;
      /** Percent, above 0 to 100; null = size not stated. */
      readonly sharePercent: number | null;
      /** Percent of votes, 0 to 100; null = nothing said of votes. */
      readonly votesPercent: number | null;
      readonly start: PartialDate | null;
      readonly end: PartialDate | null;
      /** What the source says, or the quoted sentence; empty = nothing more. */
      readonly note: string;
      readonly source: OwnSource;
    }
  | {
      readonly kind: 'ends';
      /** The pack's id, "/" and the ref of its interest. */
      readonly claim: string;
      readonly end: PartialDate;
      readonly source: OwnSource;
    }
  | {
      readonly kind: 'disputes';
      readonly claim: string;
      /** What is said against it. */
      readonly statement: string;
      readonly source: OwnSource;
    };

/** What the two companies of a claim are called. */
export interface PartyNames {
  readonly owner: string;
  readonly subject: string;
}

/** A claim as it is kept. */
export interface OwnClaim {
  readonly id: string;
  /** ISO date on which it was entered. */
  readonly entered: string;
  /** Taken from a page and not looked into by the user: it raises no level that is shown (design: basis). */
  readonly unverified: boolean;
  readonly claim: OwnClaimDraft;
  /** As they were when it was entered: it is told by them when no data know the companies any more. Absent in a claim
   * that was entered before they were kept. */
  readonly names?: PartyNames;
}

/** All that the user has entered. */
export interface OwnKnowledge {
  readonly entries: readonly OwnEntry[];
  readonly claims: readonly OwnClaim[];
}

/** Of somebody who has entered nothing. */
export const NOTHING_OWN: OwnKnowledge = { entries: [], claims: [] };

/** Whether there is nothing in it. */
export function isNothingOwn({ entries, claims }: OwnKnowledge): boolean {
  return entries.length + claims.length === 0;
}

/** `pack/ref`, by which a claim of a pack is named. */
export function claimKey({ pack, ref }: Pick<Interest, 'pack' | 'ref'>): string {
  return `${pack}/${ref}`;
}

/** The packs as the user sees them: ends and denials written in, and their own pack after all others. */
export function withOwnKnowledge(packs: readonly Pack[], own: OwnKnowledge): readonly Pack[] {
  const amended = amendments(own.claims);
  return [
    ...packs.map((pack) => ({ ...pack, interests: pack.interests.map(amended) })),
    ownKnowledgePack(own),
  ];
}

/** Everything that the user entered, as a pack. */
export function ownKnowledgePack({ entries, claims }: OwnKnowledge): Pack {
  const own = ownPack(entries);
  const interests = [...own.interests, ...claims.flatMap(interestOf)];
  return { ...own, interests, counts: { ...own.counts, interests: interests.length } };
}

/** What the user says of a pack's interest: the interest with it, or as it is where they say nothing. Their own are as
 * they entered them. */
export function amendments(claims: readonly OwnClaim[]): (interest: Interest) => Interest {
  const byKey = groupBy(
    claims.filter(({ claim }) => claim.kind !== 'adds'),
    ({ claim }) => (claim.kind === 'adds' ? '' : claim.claim),
  );
  if (byKey.size === 0) return (interest) => interest;
  return (interest) => {
    const about = interest.pack === OWN_PACK ? undefined : byKey.get(claimKey(interest));
    return about === undefined ? interest : about.reduce(amendedBy, interest);
  };
}

function amendedBy(interest: Interest, own: OwnClaim): Interest {
  const { claim } = own;
  if (claim.kind === 'ends')
    return { ...interest, end: claim.end, sources: [...interest.sources, sourceOf(own)] };
  if (claim.kind === 'adds') return interest;
  // Not among the words of the other side: neither supplier nor owner has said it.
  const objection = { statement: claim.statement, source: sourceOf(own) };
  return { ...interest, objections: [...(interest.objections ?? []), objection] };
}

function interestOf(own: OwnClaim): readonly Interest[] {
  const { id, claim } = own;
  if (claim.kind !== 'adds') return [];
  const { owner, subject, tie, sharePercent, votesPercent, start, end, note } = claim;
  return [
    {
      ref: id,
      pack: OWN_PACK,
      owner,
      subject,
      tie,
      share: sharePercent === null ? null : exactly(sharePercent),
      voting: votesPercent === null ? null : exactly(votesPercent),
      start,
      end,
      status: 'in-force',
      event: null,
      note,
      counterStatement: null,
      sources: [sourceOf(own)],
      sourceWord: null,
      stated: null,
      aggregate: false,
      stale: false,
    },
  ];
}

/** Tier 4, "reported", for what the user typed; 5, "unverified", for what they took from a page as it stood. */
function sourceOf({ claim, unverified }: OwnClaim): Source {
  const { publisher, date, url } = claim.source;
  const tier = unverified ? 5 : 4;
  return { publisher, date, url, via: 'your own entry', tier, basisTier: tier };
}
