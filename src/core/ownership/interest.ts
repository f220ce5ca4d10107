/**
 * An ownership interest as a source stated it: one row of the data, before any reasoning.
 *
 *   owner ──tie, share, votes, from, to, status, sources──► subject
 *
 * `claim.ts` reads each row as it stands on a date; nothing here is ever overwritten or summed.
 */
import type { CompanyId, Source } from '../company/company.ts';

/** Parts per million of a whole: 49 % = 490_000. Integers, so that a threshold is never missed by 0.1 + 0.2. */
export type Ppm = number;

export const PPM_PER_PERCENT: Ppm = 10_000;

/** A stated size in ppm. `lower === upper` is an exact statement; an open end excludes its own number
 * ("more than 50 %" has `lower: 500_000, lowerOpen: true`). */
export interface Band {
  readonly lower: Ppm;
  readonly upper: Ppm;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
}

/** An ISO date, or only its month or year ("2025-06", "2025"): an interval, shown as written. */
export type PartialDate = string;

/** Everything that can tie owner and subject: the rows of the design's section 4, on the BODS 0.4 interest types. */
export const TIES = [
  'shares',
  'votes',
  'equityUndisclosedSize',
  'appointsBoardMajority',
  'boardNominationRight',
  'boardSeat',
  'boardChair',
  'boardObserver',
  'strategicVeto',
  'goldenShare',
  'jointControlAgreement',
  'generalPartnerOrManager',
  'dominanceByContract',
  'exercisableOption',
  'convertible',
  'buyBackOption',
  'dualRoleOfficerDirector',
  'executiveMovedToHolder',
  'supplierTeamMoved',
  'licenceAndHire',
  'exclusiveSupply',
  'exclusiveLicence',
  'cloudCommitment',
  'creditsForEquity',
  'revenueShare',
  'profitRights',
  'majorCustomer',
  'creditor',
  /** A register's "influence or control by other means", where it does not say by which. */
  'otherInfluence',
  'holderIsCustomer',
  'pendingAcquisition',
] as const;

/** What ties owner and subject. */
export type Tie = (typeof TIES)[number];

/** Stage of a deal. Only `in-force` can raise a level; `divested` was in force once. */
export type Status = 'rumoured' | 'announced' | 'in-force' | 'blocked' | 'divested';

/** What is said against a claim, by somebody else than its parties. */
export interface Objection {
  readonly statement: string;
  readonly source: Source;
}

/** One stated interest with everything a reader needs to check it. */
export interface Interest {
  /** Unique within its pack. */
  readonly ref: string;
  readonly pack: string;
  readonly owner: CompanyId;
  readonly subject: CompanyId;
  readonly tie: Tie;
  /** Economic size; null = the source says *that*, not *how much*; never 0. */
  readonly share: Band | null;
  /** Votes; null = the source says nothing of votes, and the economic size stands in for them. */
  readonly voting: Band | null;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly status: Status;
  /** The deal that rows and sources share: all sources of one event are one report. */
  readonly event: string | null;
  /** One sentence of ours that says what the sources say. */
  readonly note: string;
  /** What the supplier or the owner says of its independence, in our words; null = no statement on file. */
  readonly counterStatement: string | null;
  /** What the user has entered against it; absent where that is nothing. No pack has any. */
  readonly objections?: readonly Objection[];
  readonly sources: readonly Source[];
  /** The source's own word ("joint venture", "control"): the only ground for an upper bound that is shown. */
  readonly sourceWord: string | null;
  /** A filing or authority states the accounting treatment (rules C2 and I7). */
  readonly stated: 'consolidated' | 'significantInfluence' | null;
  /** A published group or indirect total: never summed with its parts. */
  readonly aggregate: boolean;
  /** Known to be out of date when it was collected. */
  readonly stale: boolean;
}

/** A dated search for a company's owners. Found or not, it is what makes "nothing" more than "no data". */
export interface SearchRecord {
  readonly subject: CompanyId;
  readonly date: PartialDate;
  readonly sources: readonly string[];
  readonly found: string;
  readonly note: string | null;
  readonly pack: string;
}
