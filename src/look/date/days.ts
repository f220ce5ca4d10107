/** ISO dates as whole days since 1970, which a slider and a scale can count. */

const DAY_MS = 86_400_000;

/** '1970-01-02' → 1. A text that is no date → NaN. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** 1 → '1970-01-02'; the other way of `dayOf`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A stretch of time, by its first and last day. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Where `date` stands in the stretch: 0 at its start, 1 at its end, never outside.
 *
 * placeIn({from: '2025-01-01', to: '2025-01-05'}, '2025-01-02') → 0.25 · an earlier date → 0 */
export function placeIn({ from, to }: Stretch, date: string): number {
  const length = dayOf(to) - dayOf(from);
  return length <= 0 ? 0 : Math.min(1, Math.max(0, (dayOf(date) - dayOf(from)) / length));
}

/** The years whose first day lies in the stretch, thinned so that at most `most` are left.
 *
 * 2023-01-01 to 2026-11-22 → 2023, 2024, 2025, 2026 · the same with `most` 2 → 2023, 2025 */
export function yearsIn({ from, to }: Stretch, most: number): readonly number[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
  const count = Number(to.slice(0, 4)) - first + 1;
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.max(0, Math.ceil(count / every)) }, (_none, at) => first + at * every);
}
