/** Everything that the background's answers rest on, as one argument: the browser in `in-browser.ts`, stand-ins in tests. */
import type { CompanyId } from '../core/company/company.ts';
import type { PackTools } from '../core/pack/open.ts';
import type { Pack } from '../core/pack/pack.ts';
import type { PackHost } from '../core/settings/pack-host.ts';
import type { Settings } from '../core/settings/settings.ts';
import { openAssessor } from '../core/verdict/assess.ts';
import { type Organisation, type PolicyInForce, policyInForce } from '../core/watchlist/organisation.ts';
import type { Catalogue } from '../core/words/catalogue.ts';
import type { CardSubject } from '../messages/contract.ts';
import type { PackShelf } from '../store/pack-shelf.ts';
import type { SettingsRecord } from '../store/settings-record.ts';
import type { Afterwards } from './afterwards.ts';
import type { DigestRecord } from './digest/digest-record.ts';
import type { Assessors } from './knowledge/assess.ts';
import { bringing } from './knowledge/bringing.ts';
import type { Known, Library } from './knowledge/knowledge.ts';
import { looksAt } from './knowledge/looks.ts';
import { Overtaken } from './knowledge/turns.ts';
import type { LookUps } from './look-ups/look-ups.ts';
import type { ShelvedArrangement } from './packs/arrangement.ts';
import type { Coverages } from './packs/coverages.ts';
import type { HostStates } from './packs/host-state.ts';
import type { Updates } from './packs/updates.ts';
import type { Button } from './pages/badge.ts';
import type { Eyes } from './pages/page-check.ts';
import type { Readers } from './pages/readers.ts';
import type { Tabs } from './pages/tabs.ts';
import type { Reach } from './reach.ts';

export interface Means {
  readonly settings: SettingsRecord;
  /** The lines that the user's organisation draws, as they are written now. */
  readonly organisation: () => Promise<Organisation>;
  readonly library: Library;
  readonly assessors: Assessors;
  /** Begins to read what an answer about a page rests on; harmless at any time and any number of times. */
  readonly begin: () => void;
  /** Begins to read what is stored of that, and makes nothing where nothing is. */
  readonly read: () => void;
  readonly afterwards: Afterwards;
  readonly tabs: Tabs;
  readonly readers: Readers;
  readonly button: Button;
  readonly sites: Sites;
  readonly packs: PackMeans;
  readonly lookUps: LookUps;
  readonly digest: DigestRecord;
  /** Shows a notification, if the user has allowed any. */
  readonly notify: (notice: { readonly title: string; readonly text: string }) => Promise<void>;
  /** Shows the answer in a window of ours, where the page cannot carry a card or is not to be touched. */
  readonly showElsewhere: (tab: number, subject: CardSubject) => Promise<void>;
  /** Shows a company's page of the desk, as of an ISO date, in a tab of its own; null = today. */
  readonly showOnDesk: (company: CompanyId, asOf: string | null) => Promise<void>;
  /** Gives the entry in the browser's menu another title. */
  readonly nameMenu: (title: string) => Promise<void>;
  /** The words in the user's language. */
  readonly catalogue: (settings: Settings) => Promise<Catalogue>;
  /** ISO date of today, where the user is. */
  readonly today: () => string;
  /** A name that was never given before. */
  readonly newId: () => string;
}

/** Packs besides what is known of them: where they are kept, and how new ones come. */
export interface PackMeans {
  /** The pack that ships, as it is judged: read anew, so ask rarely. */
  readonly shipped: () => Promise<Pack>;
  /** Which packs take part, and which should and cannot. */
  readonly arrangement: ShelvedArrangement;
  readonly shelf: () => Promise<PackShelf>;
  readonly tools: PackTools;
  readonly updates: Updates;
  readonly states: HostStates;
  readonly reach: Reach;
  /** Sees to it that the background is woken for these hosts, or no more where there is none, and that no page of
   * theirs is read for their sake. */
  readonly follow: (hosts: readonly PackHost[]) => Promise<void>;
  readonly coverages: Coverages;
}

/** What the user has granted. */
export interface Sites {
  /** Match patterns of the sites that the browser lets us read without a click. */
  grantedOrigins(): Promise<readonly string[]>;
  /** True if this scheme and host may be read without a click. */
  isGranted(grant: string): Promise<boolean>;
  /** Sees to it that the reader is registered for what is granted now. */
  settle(): Promise<void>;
  /** Gives the leave for a scheme and host back. */
  giveBack(grant: string): Promise<void>;
  /** Gives the leave to send companies' names to registers back. */
  giveBackNameSending(): Promise<void>;
}

/** Settings and knowledge as they are now, with everything at hand: what nearly every answer begins with. */
export async function present(means: Means): Promise<Present> {
  const present = await presentByNeed(means);
  const { packs, all } = present.known;
  await Promise.all([packs, all].map((body) => body.bring(body.missing())));
  return present;
}

/** What answers begin with. */
export interface Present {
  readonly now: Settings;
  readonly known: Known;
  /** The lines that verdicts are drawn at. */
  readonly inForce: PolicyInForce;
}

/** The same for who asks about a few companies only and does its work by `bringing`: of a large body the rest is not read. */
export function presentByNeed(means: Means): Promise<Present> {
  return ofTheNewest(() => oncePresent(means, 'known'));
}

/** What `work` makes of settings and knowledge, of which it is brought what it asks for. */
export async function byNeed<T>(means: Means, work: (present: Present) => T): Promise<T> {
  const present = await presentByNeed(means);
  return bringing([present.known.packs, present.known.all], () => work(present));
}

/**
 * Settings and knowledge, unless the user enters more meanwhile (`Overtaken`).
 *
 * A woken worker waits for the slowest of what it reads, and not for one after the other: the words, which come last
 * of all, are read meanwhile.
 */
async function oncePresent(means: Means, when: 'known' | 'soon'): Promise<Present> {
  means.library.begin();
  const asked = await question(means);
  const { now } = asked;
  // Whoever says the words hears of their failure.
  means.catalogue(now).catch(() => undefined);
  return { ...asked, known: await means.library[when]({ entries: now.ownEntries, claims: now.ownClaims }) };
}

/** The answer, asked for once more where the user has entered more meanwhile: that is what is wanted now. */
async function ofTheNewest<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Overtaken) return ofTheNewest(ask);
    throw error;
  }
}

/** What is asked, whatever is known. */
async function question({ settings, organisation }: Means): Promise<Omit<Present, 'known'>> {
  const [now, theirs] = await Promise.all([settings.read(), organisation()]);
  return { now, inForce: policyInForce(now.policy, theirs) };
}

/** Works out all that answers about pages rest on besides what is known, so that the first of them need not wait. */
export async function prepare(means: Means, known: Known): Promise<void> {
  await seeing(means, { ...(await question(means)), known });
}

/** The user's eyes, as they are today. */
export async function eyesOf(means: Means): Promise<Eyes> {
  return ofTheNewest(async () => seeing(means, await present(means)));
}

/** The user's eyes for work done by `bringing`. */
export async function eyesByNeed(means: Means): Promise<Eyes> {
  means.begin();
  return ofTheNewest(async () => seeing(means, await oncePresent(means, 'known')));
}

/** The same for a page: what the user entered a moment ago may be missing, and the page is then asked to look again. */
export async function eyesSoon(means: Means): Promise<Eyes> {
  means.begin();
  return ofTheNewest(async () => seeing(means, await oncePresent(means, 'soon')));
}

async function seeing(means: Means, { now, known, inForce }: Present): Promise<Eyes> {
  const assessor = await means.assessors(known.all, now.viewpoint, means.today(), inForce.policy);
  return { settings: now, known, inForce, assessor };
}

/** The date that is asked about; nobody knows what will be, so a day to come is today. */
export function dayOf(means: Means, asOf: string | null): string {
  const today = means.today();
  return asOf === null || asOf > today ? today : asOf;
}

/** The user's eyes on an earlier day, for work done by `bringing`. Its verdicts are not kept: today's are wanted again. */
export async function eyesOn(means: Means, asOf: string): Promise<Eyes> {
  const eyes = await eyesByNeed(means);
  if (asOf === means.today()) return eyes;
  const { viewpoint } = eyes.settings;
  const { policy } = eyes.inForce;
  const body = eyes.known.all;
  const { groundwork } = await looksAt(body)(viewpoint, asOf);
  const question = { evidence: body.knowledge, viewpoint, asOf, policy };
  return { ...eyes, assessor: openAssessor(question, groundwork) };
}
