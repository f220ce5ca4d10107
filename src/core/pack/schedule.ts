/** When a host is asked again: once a day where all goes well, ever more rarely where it does not. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
// A host that asks for more than a week is not obeyed for longer: it would be forgotten.
const WEEK_MS = 7 * DAY_MS;

/**
 * ISO time before which a host is not asked again by itself, after so many `failures` in a row, looked at `now`.
 *
 * 0 failures → a day later · 1 → an hour · 2 → two hours · 3 → four … a day at most
 * 1 failure, and the host asks for 10 hours (`retryAfter` in seconds) → 10 hours
 */
export function nextLook(now: string, failures: number, retryAfter: number | null): string {
  const wait = failures === 0 ? DAY_MS : Math.min(DAY_MS, HOUR_MS * 2 ** (failures - 1));
  const asked = Math.min(WEEK_MS, (retryAfter ?? 0) * 1000);
  return new Date(Date.parse(now) + Math.max(wait, asked)).toISOString();
}
