/** What the desk draws of data and of the network: packs, hosts, requests, own claims, changes. Finished words, as in
 * `views.ts`; dates and times are ISO. */
import type { PackCoverage } from '../core/pack/coverage.ts';
import type { Attribution, PackMeta } from '../core/pack/pack.ts';
import type { OwnClaimDraft, PartyNames } from '../core/settings/own-claim.ts';
import type { Level } from '../core/verdict/level.ts';
import type { CompanyRef } from './company-views.ts';

/** One pack on this device. */
export interface PackRow extends Omit<PackMeta, 'attributions'> {
  /** Shipped with the extension, fetched from a host, read from the user's files, looked up by a click of theirs, or
   * their own entries and claims. */
  readonly origin: 'bundled' | 'fetched' | 'import' | 'lookUp' | 'own';
  /** Switched off, its records take part in nothing; they stay on the device. */
  readonly on: boolean;
  /** Manifest address of the host it came from; null = it came from none. */
  readonly address: string | null;
  /** Names of the files that it was read from; none where it was not. */
  readonly files: readonly string[];
  /** Time of its installation; null for what ships and for the own pack. */
  readonly installed: string | null;
  /** Bytes on the device; null = not kept apart. */
  readonly bytes: number | null;
  readonly attributions: readonly Attribution[];
  /** Null = its files on this device cannot be read. */
  readonly coverage: PackCoverage | null;
  /** Why it takes part in nothing although it is switched on: its files are `damaged`, or it cannot be put together with the
   * other packs (`apart`); null = it takes part, or is switched off. */
  readonly trouble: 'damaged' | 'apart' | null;
}

/** A source: what it can tell, and what it has told this device. */
export interface SourceCoverage {
  readonly source: string;
  readonly name: string;
  readonly licence: string;
  readonly sees: string;
  readonly misses: string;
  /** The packs with something of it, a sentence each. */
  readonly packs: readonly { readonly pack: string; readonly words: string }[];
  /** What to do where there is none; empty = there are some. */
  readonly noneWords: string;
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
  readonly connects: boolean;
  /** Newest first. */
  readonly entries: readonly RequestRow[];
  /** How many were made before those, and are no longer listed. */
  readonly forgotten: number;
}

export interface OwnClaimRow {
  readonly id: string;
  readonly claim: OwnClaimDraft;
  /** ISO date on which it was entered. */
  readonly entered: string;
  /** Taken from a page and not confirmed: it raises no shown level. */
  readonly unverified: boolean;
  /** The whole in a sentence. */
  readonly words: string;
  /** What its companies are called, or were when it was entered; null = the claim that it is about is in no data any more,
   * and they were not kept. */
  readonly names: PartyNames | null;
  /** Why it counts for nothing, as a sentence, where no data in use knows its companies or the claim that it is about any
   * more; empty = it counts. */
  readonly goneWords: string;
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
  /** False = no data in use has it any more; it has no page. */
  readonly isHere: boolean;
  readonly kind: 'closer' | 'looser' | 'other' | 'gone' | 'closed' | 'withdrawn' | 'added';
  /** null = it was not looked at before. */
  readonly before: Level | null;
  readonly after: Level;
  /** On the watchlist; else only met on a page. */
  readonly watched: boolean;
  readonly words: string;
}

export interface DigestList {
  /** Whether the browser shows a notification for a new entry. */
  readonly notifies: boolean;
  readonly entries: readonly DigestEntry[];
}

/** An own company and one of a pack that has the same domain or identifier. */
export interface MergeOffer {
  readonly own: CompanyRef;
  readonly company: CompanyRef;
  /** "Both have the domain harlow.example". */
  readonly words: string;
}

/** A stake that the open page states, as it would be kept. */
export interface CaughtRow {
  readonly draft: OwnClaimDraft;
  /** "Quarrel: 49 % of Tessel. The data says 30 %." */
  readonly words: string;
  /** The page's own sentence. */
  readonly quote: string;
}
