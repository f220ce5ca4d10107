/**
 * The settings record in its storage area: read, mended, changed one change at a time.
 *
 *   'settings'      the record
 *   'aside.<id>'    a record that could not be read whole, kept as it was
 *   'notices'       what the user must hear of it, until they dismiss it
 */
import * as v from 'valibot';
import { type Damage, mendSettings } from '../core/settings/mend.ts';
import { type Settings, toRecord } from '../core/settings/settings.ts';
import type { Area } from './areas.ts';

/** A damaged record that was kept aside under `aside.<id>`. */
export interface DamageNotice {
  readonly id: string;
  readonly kind: Damage['kind'];
  /** Names of the fields that could not be read whole; empty where all or none could. */
  readonly fields: readonly string[];
}

export interface SettingsRecord {
  read(): Promise<Settings>;
  /** Writes what `change` makes of the settings as they then are, and yields it; changes wait for each other. */
  change(change: (settings: Settings) => Settings): Promise<Settings>;
  notices(): Promise<readonly DamageNotice[]>;
  /** The notice goes; the record that was kept aside stays. */
  dismiss(id: string): Promise<void>;
}

const NOTICE = v.object({
  id: v.string(),
  kind: v.picklist(['foreign', 'later', 'mended']),
  fields: v.array(v.string()),
});

/** The settings in this area. `newId` names what is kept aside; it must not repeat. */
export function openSettings(area: Area, newId: () => string): SettingsRecord {
  const inTurn = oneAtATime();

  async function readNotices(): Promise<readonly DamageNotice[]> {
    const notices = v.safeParse(v.array(NOTICE), await area.read('notices'));
    return notices.success ? notices.output : [];
  }

  /** Reads, and puts a damaged record aside before anything can be written over it. */
  async function readWhole(): Promise<Settings> {
    const record = await area.read('settings');
    const { settings, damage } = mendSettings(record);
    if (damage === null) return settings;
    const id = newId();
    const notice: DamageNotice = {
      id,
      kind: damage.kind,
      fields: damage.kind === 'foreign' ? [] : damage.fields,
    };
    await area.write({
      settings: toRecord(settings),
      [`aside.${id}`]: record,
      notices: [...(await readNotices()), notice],
    });
    return settings;
  }

  return {
    read: () => inTurn(readWhole),
    change: (change) =>
      inTurn(async () => {
        const changed = change(await readWhole());
        await area.write({ settings: toRecord(changed) });
        return changed;
      }),
    notices: readNotices,
    dismiss: (id) =>
      inTurn(async () => {
        await area.write({ notices: (await readNotices()).filter((notice) => notice.id !== id) });
      }),
  };
}

/**
 * A queue of one: what is given to it runs after everything given before, whether that failed or not.
 *
 * Two messages that change the settings at once would otherwise both read the old ones, and the second would undo
 * the first.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}
