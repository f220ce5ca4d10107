/**
 * Everything the user has decided or entered, as one record with a version.
 *
 *   stored record ──migrate──► this version ──mend──► Settings + what was wrong
 *
 * One record and not several, so that a change is written whole or not at all.
 */
import { DEFAULT_POLICY, type Policy } from '../watchlist/policy.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import { type Appearance, DEFAULT_APPEARANCE } from './appearance.ts';
import type { Correction } from './correction.ts';
import { STEPS, versionAfter } from './migrate.ts';
import type { OwnClaim } from './own-claim.ts';
import type { OwnEntry } from './own-entry.ts';
import type { OwnExample } from './own-example.ts';
import type { PackHost } from './pack-host.ts';
import type { SameDecision } from './same-pair.ts';

export interface Settings {
  readonly viewpoint: Viewpoint;
  /** The lines that verdicts are drawn at; never looser than the defaults. */
  readonly policy: Policy;
  /** Off everywhere until switched on again. */
  readonly paused: boolean;
  /** Whole host names that the user has switched off. */
  readonly sitesOff: readonly string[];
  readonly appearance: Appearance;
  /** BCP 47 tag of the language to speak; null = the browser's. */
  readonly language: string | null;
  readonly corrections: readonly Correction[];
  readonly ownEntries: readonly OwnEntry[];
  readonly ownClaims: readonly OwnClaim[];
  readonly ownExamples: readonly OwnExample[];
  /** Records of two packs that the user has said are of one company: a name in a country alone never joins them. */
  readonly theSame: readonly SameDecision[];
  /** Pairs of companies that the user has said are two, each as two ids: never offered as one again. */
  readonly notTheSame: readonly string[];
  /** Packs that take part in nothing, by id; they stay on the device. */
  readonly packsOff: readonly string[];
  /** Whom the user wants packs from; without one no request is ever made. */
  readonly packHosts: readonly PackHost[];
  /** False = no request is made at all, whoever is named. */
  readonly connects: boolean;
  /** Whether a change of the watchlist's levels is told by a notification. */
  readonly notifies: boolean;
}

/** What a fresh install has: nobody watched, nothing switched off. */
export const DEFAULTS: Settings = {
  viewpoint: { own: null, watched: [] },
  policy: DEFAULT_POLICY,
  paused: false,
  sitesOff: [],
  appearance: DEFAULT_APPEARANCE,
  language: null,
  corrections: [],
  ownEntries: [],
  ownClaims: [],
  ownExamples: [],
  theSame: [],
  notTheSame: [],
  packsOff: [],
  packHosts: [],
  connects: true,
  notifies: false,
};

/** The record as it is stored, in the newest version's form. */
export function toRecord(settings: Settings): Settings & { readonly version: number } {
  return { version: versionAfter(STEPS), ...settings };
}
