/** Packs plugged together: shelf, hosts, requests, updates. What the browser gives comes as an argument. */
import { parsePack } from '../../core/pack/pack.ts';
import type { Area } from '../../store/areas.ts';
import type { PackShelf } from '../../store/pack-shelf.ts';
import type { SettingsRecord } from '../../store/settings-record.ts';
import { LIVE_ORIGINS } from '../look-ups/sources.ts';
import type { PackMeans } from '../means.ts';
import { openReach, type Means as ReachMeans } from '../reach.ts';
import type { ShelvedArrangement } from './arrangement.ts';
import { openCoverages } from './coverages.ts';
import { hostStates } from './host-state.ts';
import { tools } from './tools.ts';
import { openUpdates, type UpdateMeans } from './updates.ts';

/** What packs need from the shell. */
export interface PackShell {
  readonly settings: SettingsRecord;
  readonly shelf: () => Promise<PackShelf>;
  readonly arrangement: ShelvedArrangement;
  readonly fetch: ReachMeans['fetch'];
  readonly area: Area;
  readonly bundled: () => Promise<unknown>;
  /** True if the user has granted this origin. */
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** Packs are about to be fetched or removed. */
  readonly changing: () => Promise<void>;
  /** Packs were fetched or removed: all that is known is to be made anew. */
  readonly changed: () => Promise<void>;
  /** Runs `work` unless another context of ours runs such work already; then yields null at once. */
  readonly exclusively: UpdateMeans['exclusively'];
  readonly follow: PackMeans['follow'];
  readonly today: () => string;
  /** Version of the extension. */
  readonly app: string;
  /** Hears of counts that cannot be kept, or cannot be made because a pack is damaged. */
  readonly report: (error: unknown) => void;
}

// A pack of 6 MB over a slow line takes a minute; a host that needs five has stopped.
const PATIENCE_MS = 300_000;

export function openPacks(shell: PackShell): PackMeans {
  const { settings, area, shelf, arrangement, changed, exclusively, changing, today, app, report } = shell;
  const now = () => new Date().toISOString();
  const states = hostStates(area);
  const reach = openReach({
    fetch: shell.fetch,
    wanted: async () => (await settings.read()).connects,
    listed: async () => {
      const named = (await settings.read()).packHosts.map(({ address }) => address);
      return [...named, ...LIVE_ORIGINS].map((address) => new URL(address).hostname);
    },
    granted: shell.isGranted,
    log: area,
    now,
    patience: PATIENCE_MS,
  });
  const coverages = openCoverages(area, report);
  const updates = openUpdates({
    reach,
    shelf,
    states,
    coverages,
    tools,
    settings: settings.read,
    exclusively,
    changing,
    changed,
    today,
    now,
    app,
  });
  const shipped = async () => parsePack(await shell.bundled());
  return {
    shipped,
    arrangement,
    shelf,
    tools,
    updates,
    states,
    reach,
    follow: shell.follow,
    coverages,
  };
}
