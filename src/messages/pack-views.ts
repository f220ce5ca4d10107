/** What the desk draws of data and of the network: packs, hosts, requests, own claims, changes. Finished words, as in
 * `views.ts`; dates and times are ISO. */
import type { CompanyId } from '../core/company/company.ts';
import type { Tie } from '../core/ownership/interest.ts';
import type { Attribution, PackMeta } from '../core/pack/pack.ts';
import type { Level } from '../core/verdict/level.ts';
import type { CompanyRef } from './company-views.ts';

/** One pack on this device. */
export interface PackRow extends Omit<PackMeta, 'attributions'> {
  /** Shipped with the extension, fetched from a host, or the user's own entries and claims. */
  readonly origin: 'bundled' | 'fetched' | 'own';
  /** Switched off, its records take part in nothing; they stay on the device. */
  readonly on: boolean;
  /** Manifest address of the host it came from; null = it came from none. */
  readonly address: string | null;
  /** Time of its installation; null for what ships and for the own pack. */
  readonly installed: string | null;
  /** Bytes on the device; null = not kept apart. */
  readonly bytes: number | null;
  readonly attributions: readonly Attribution[];
  readonly coverage: PackCoverage;
}

/** How far a pack tells who owns its companies, and how much of it has grown old. Counts of records. */
export interface PackCoverage {
  /** Companies with a claim on who owns them. */
  readonly withClaim: number;
  /** Companies without one, but with a dated search. */
  readonly searchedOnly: number;
  /** Companies about whose owners the pack says nothing. */
  readonly without: number;
  /** Claims past the age at which they have to be looked at again. */
  readonly toRecheck: number;
  /** Claims in force, whatever their age. */
  readonly inForce: number;
}

/** One address that packs are fetched from. */
export interface HostRow {
  /** Of its manifest. */
  readonly address: string;
  /** Id of the pack it last gave; null = none yet. */
  readonly pack: string | null;
  /** The browser lets us ask this host. */
  readonly granted: boolean;
  /** Short forms of the keys that its packs must be signed with, to be compared by eye. */
  readonly keys: readonly string[];
  /** Time of the last look; null = never. */
  readonly looked: string | null;
  /** Time before which it is not asked again by itself; null = at the next turn. */
  readonly next: string | null;
  /** What the last look came to, as a sentence; empty = there was none. */
  readonly outcomeWords: string;
  readonly failed: boolean;
}

/** One request that was made. */
export interface RequestRow {
  readonly time: string;
  readonly address: string;
  readonly why: string;
  /** Null = no whole answer came. */
  readonly bytes: number | null;
  /** SHA-256 of the answer in hex; null = no whole answer came. */
  readonly hash: string | null;
  /** HTTP status; null = there was no answer. */
  readonly status: number | null;
}

export interface RequestList {
  /** False = the user has switched every request off. */
  readonly connect: boolean;
  /** Newest first. */
  readonly entries: readonly RequestRow[];
}

/** Where a claim of the user comes from. */
export interface OwnSourceDraft {
  /** Who says so, in the user's words: "Annual report of Harlow". */
  readonly publisher: string;
  /** Date of the statement; "2025" and "2025-06" are dates too. */
  readonly date: string;
  readonly url: string | null;
}

/** What the user fills in to say something about who holds what. */
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
      readonly start: string | null;
      readonly end: string | null;
      readonly note: string;
      readonly source: OwnSourceDraft;
    }
  | {
      /** A claim of another pack is over. */
      readonly kind: 'ends';
      /** `ClaimLine.key`: pack, "/" and ref. */
      readonly claim: string;
      readonly end: string;
      readonly source: OwnSourceDraft;
    }
  | {
      /** A claim of another pack is denied; both stand side by side. */
      readonly kind: 'disputes';
      readonly claim: string;
      readonly statement: string;
      readonly source: OwnSourceDraft;
    };

export interface OwnClaimRow {
  readonly id: string;
  readonly claim: OwnClaimDraft;
  /** ISO date on which it was entered. */
  readonly entered: string;
  /** Taken from a page and not confirmed: it raises no shown level. */
  readonly unverified: boolean;
  /** The whole in a sentence. */
  readonly words: string;
}

/** What changed after an update of the data or an edit of the user's. */
export interface DigestEntry {
  readonly id: string;
  readonly time: string;
  /** "Update of the data", "Your edit" … */
  readonly causeWords: string;
  readonly seen: boolean;
  readonly changes: readonly DigestChange[];
}

export interface DigestChange {
  readonly company: CompanyRef;
  readonly kind: 'up' | 'down' | 'closed' | 'withdrawn' | 'added';
  readonly before: Level;
  readonly after: Level;
  /** On the watchlist; else only met on a page. */
  readonly watched: boolean;
  readonly words: string;
}

export interface DigestList {
  /** Whether the browser shows a notification for a new entry. */
  readonly notify: boolean;
  readonly entries: readonly DigestEntry[];
}

/** An own company and one of a pack that has the same domain or identifier. */
export interface MergeOffer {
  readonly own: CompanyRef;
  readonly company: CompanyRef;
  /** "Both have the domain harlow.example". */
  readonly words: string;
}
