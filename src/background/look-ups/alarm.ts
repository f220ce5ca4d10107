/** The alarm that wakes the background to go on with a look-up, should it have been stopped in the middle of one. */
import { browser } from '../../browser/polyfill.ts';

/** Name of the alarm. */
export const GO_ON_LOOKING_UP = 'go-on-looking-up';

// The most often that browsers let an alarm ring; only while there is something to go on with.
const EVERY_MINUTES = 1;

export async function wakeForLookUps(isWanted: boolean): Promise<void> {
  if (isWanted) browser.alarms.create(GO_ON_LOOKING_UP, { periodInMinutes: EVERY_MINUTES });
  else await browser.alarms.clear(GO_ON_LOOKING_UP);
}
