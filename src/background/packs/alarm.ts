/** The alarm that wakes the background to look for newer packs. */
import { browser } from '../../browser/polyfill.ts';
import type { PackHost } from '../../core/settings/pack-host.ts';

/** Name of the alarm. */
export const LOOK_FOR_PACKS = 'look-for-packs';

// Once an hour it is seen whose day has come: a failed look is repeated after an hour at the earliest.
const EVERY_MINUTES = 60;

/** Sets the alarm where there is somebody to ask; without a host nothing ever wakes the background for it. */
export async function wakeForPacks(hosts: readonly PackHost[]): Promise<void> {
  const isSet = (await browser.alarms.get(LOOK_FOR_PACKS)) !== undefined;
  if (hosts.length > 0 && !isSet) browser.alarms.create(LOOK_FOR_PACKS, { periodInMinutes: EVERY_MINUTES });
  if (hosts.length === 0 && isSet) await browser.alarms.clear(LOOK_FOR_PACKS);
}
