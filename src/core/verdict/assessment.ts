/**
 * What is found about one supplier from one viewpoint at one date: codes, numbers and the claims behind them.
 * No words: core/words turns it into a card, the terminal prints it. Plain JSON, crosses message boundaries as it is.
 */
import type { CompanyId, Source } from '../company/company.ts';
import type { Interest, SearchRecord, Tie } from '../ownership/interest.ts';
import type { Coverage } from './coverage.ts';
import type { Basis, Level, RuleId } from './level.ts';

/** A lower and an upper bound as fractions of 1; equal = exact. */
export type Bounds = readonly [lower: number, upper: number];

/** What a claim does in the verdict. `decides` = a rule of the winning level rests on it; `shown` = it is live and
 * raises nothing; `alsoReported` = a better source says otherwise; `past` = ended before the as-of date. */
export type ClaimRole = 'decides' | 'shown' | 'alsoReported' | 'pending' | 'blocked' | 'past';

/** One stated interest with its part in the verdict. */
export interface CitedClaim {
  readonly role: ClaimRole;
  readonly interest: Interest;
  /** Equally good sources state sizes more than one point apart. */
  readonly disputed: boolean;
  readonly stale: boolean;
}

/** Size of a link on one layer: `undisclosed` = the sources state a stake and no size; null = no source speaks of that
 * layer. */
export type LinkSize = Bounds | 'undisclosed' | null;

/** One link of a chain from the watched party's group to the supplier. */
export interface PathStep {
  readonly from: CompanyId;
  readonly to: CompanyId;
  readonly kind: 'equity' | 'tie' | 'pending' | 'past';
  readonly economic: LinkSize;
  readonly votes: LinkSize;
  readonly ties: readonly Tie[];
  /** Claims behind the link, as `pack/ref`. */
  readonly claims: readonly string[];
}

/** What one direct holder of the supplier adds: the addends of votes commanded and of the economic share. */
export interface Contribution {
  readonly holder: CompanyId;
  /** Whether the group commands the holder's votes. */
  readonly commanded: boolean;
  /** The group's own share of the holder; [1, 1] for the watched party and for the head. */
  readonly shareOfHolder: Bounds;
  readonly economic: LinkSize;
  readonly votes: LinkSize;
}

/** Another watched party with a finding about the same supplier. */
export interface OtherFinding {
  readonly against: CompanyId;
  readonly level: Level;
  readonly rules: readonly RuleId[];
}

/** Marks on the data that a reader must see beside the verdict. */
export type Notice =
  | 'sourcesOverlap'
  | 'exactlyHalf'
  | 'crossHeld'
  | 'sizeNotDisclosed'
  | 'startUnclear'
  | 'workCapReached'
  | 'endsBeforeStart'
  | 'outOfRange'
  | 'holdsItself';

/** A statement of the supplier or the owner about its independence. */
export interface Statement {
  readonly text: string;
  readonly speakers: readonly Source[];
}

/** Another watched party with a part in what the watchlist holds together. */
export interface JointHolder {
  readonly party: CompanyId;
  readonly path: readonly PathStep[];
  readonly claims: readonly CitedClaim[];
  readonly notices: readonly Notice[];
}

/** The verdict on one supplier. */
export interface Assessment {
  readonly company: CompanyId;
  /** By the table. */
  readonly level: Level;
  /** What marks, badge and alerts follow: UNKNOWN where a high level rests on an unverified claim only. */
  readonly shown: Level;
  /** All rules of the winning level that hold, in table order. */
  readonly rules: readonly RuleId[];
  /** Why the level is UNKNOWN; null for every other level. */
  readonly reason: 'U1' | 'K1' | 'K2' | null;
  /** The watched party with the strongest tie; null where no watched party is concerned. */
  readonly against: CompanyId | null;
  /** Head of that party's group where it is another company: the stake may be the head's or a sister's. */
  readonly groupHead: CompanyId | null;
  readonly others: readonly OtherFinding[];
  /** null = nothing to rest on. */
  readonly basis: Basis | null;
  readonly pending: readonly CitedClaim[];
  readonly stale: boolean;
  /** The watchlist together holds half or more, no party alone. */
  readonly joint: boolean;
  /** Who does so beside `against`, the strongest first; empty where `against` has no share in it. */
  readonly jointHolders: readonly JointHolder[];
  /** Economic share that reaches the company through all that the watchlist owns half or more of together. */
  readonly jointShare: Bounds;
  /** More than half of the votes, on the sources' lower bounds, only on their upper ones, or on neither. */
  readonly control: 'certain' | 'possible' | 'no';
  readonly deFacto: boolean;
  /** The level that a source's own upper bound or word would allow; null = the level itself. */
  readonly upTo: Level | null;
  readonly votes: Bounds;
  readonly economic: Bounds;
  readonly statement: Statement | null;
  readonly sources: readonly Source[];
  /** Where no watched party is concerned: what is on file about the supplier, to be told neutrally. */
  readonly claims: readonly CitedClaim[];
  /** The newest search for the supplier's owners. */
  readonly search: SearchRecord | null;
  readonly coverage: Coverage;
  readonly path: readonly PathStep[];
  /** All direct holders through which anything reaches the group. */
  readonly contributions: readonly Contribution[];
  readonly notices: readonly Notice[];
  /** The as-of date, ISO. */
  readonly asOf: string;
}
