/** Everything that the background's answers rest on, as one argument: the browser in `main.ts`, stand-ins in tests. */
import type { Settings } from '../core/settings/settings.ts';
import type { Catalogue } from '../core/words/catalogue.ts';
import type { SettingsRecord } from '../store/settings-record.ts';
import type { Assessors } from './assess.ts';
import type { Button } from './badge.ts';
import type { Known, Library } from './knowledge.ts';
import type { Eyes } from './page-check.ts';
import type { Readers } from './readers.ts';
import type { Tabs } from './tabs.ts';

export interface Means {
  readonly settings: SettingsRecord;
  readonly library: Library;
  readonly assessors: Assessors;
  readonly tabs: Tabs;
  readonly readers: Readers;
  readonly button: Button;
  readonly sites: Sites;
  /** The words in the user's language. */
  readonly catalogue: (settings: Settings) => Promise<Catalogue>;
  /** ISO date of today, where the user is. */
  readonly today: () => string;
  /** A name that was never given before. */
  readonly newId: () => string;
}

/** What the user has granted. */
export interface Sites {
  /** Match patterns of the sites that the browser lets us read without a click. */
  grantedOrigins(): Promise<readonly string[]>;
  /** True if this scheme and host may be read without a click. */
  isGranted(grant: string): Promise<boolean>;
}

/** Settings and knowledge as they are now: what nearly every answer begins with. Both stores are read at once. */
export async function present({ settings, library }: Means): Promise<{ now: Settings; known: Known }> {
  library.begin();
  const now = await settings.read();
  return { now, known: await library.known(now.ownEntries) };
}

/** The user's eyes, as they are today. */
export async function eyesOf(means: Means): Promise<Eyes> {
  const { now, known } = await present(means);
  const assessor = means.assessors(known.all, now.viewpoint, means.today(), now.policy);
  return { settings: now, known, assessor };
}
