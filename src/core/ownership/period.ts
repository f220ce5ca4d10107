/**
 * When a claim is in force, with dates as sources write them.
 *
 *   start "2025-06"   possible from 1 June, certain from 30 June        end "2025-06"   ended on 30 June
 *   no start          in force on the date of its oldest source, unknown before
 *
 * A claim is in force from its start up to, but not on, its end.
 */
import type { PartialDate } from './interest.ts';

/** `before` = not yet; `possible` = the date is too coarse to tell; `ended` = over. */
export type Standing = 'before' | 'possible' | 'live' | 'ended';

/** What decides a claim's standing; `oldestSource` stands in for a start that no source gives. */
export interface Period {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly oldestSource: PartialDate | null;
}

/** First day that a partial date can mean, as an ISO date. */
export function firstDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date can mean, as an ISO date. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = date.split('-').map(Number);
  // Day 0 of the next month is the last day of this one, leap years included.
  const days = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** How a claim stands on `asOf` (ISO date).
 *
 * start 2025-06-13, asked on 2025-06-12 → before
 * start "2025", asked on 2025-06-20 → possible: only the year is known
 * no start, oldest source 2026-03-11, asked on 2020-01-01 → possible, never live: nobody said so then */
export function standing(period: Period, asOf: string): Standing {
  if (period.end !== null && asOf >= lastDay(period.end)) return 'ended';
  if (period.start === null) return asOf >= lastDay(period.oldestSource ?? '9999') ? 'live' : 'possible';
  if (asOf < firstDay(period.start)) return 'before';
  return asOf >= lastDay(period.start) ? 'live' : 'possible';
}

/** The days (ISO) from which on a claim of that period may stand otherwise than on the day before. */
export function turns({ start, end, oldestSource }: Period): readonly string[] {
  const begins = start === null ? [] : [firstDay(start), lastDay(start)];
  const isSaid = start === null && oldestSource !== null ? [lastDay(oldestSource)] : [];
  return [...begins, ...isSaid, ...(end === null ? [] : [lastDay(end)])];
}

/** True where the end lies wholly before the start: such a claim says nothing and is named as a problem. */
export function isBackwards(period: Period): boolean {
  return period.start !== null && period.end !== null && lastDay(period.end) < firstDay(period.start);
}

/** `date` moved by whole months, for ages such as "24 months ago"; a day past the month's end is its last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const moved = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const last = lastDay(moved);
  return `${moved}-${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`;
}
