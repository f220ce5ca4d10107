/** Numbers of the data pages, in the units that people compare. */
import { dayOf as numberOfDay } from '../../look/date/days.ts';

const KILO = 1_000;
const MEGA = 1_000_000;

/** Bytes in the unit that leaves one to three digits before the point.
 *
 * 532 → ['532', 'B'] · 48_200 → ['48', 'kB'] · 4_512_000 → ['4.5', 'MB'] */
export function sizeOf(bytes: number): readonly [number: string, unit: 'B' | 'kB' | 'MB'] {
  if (bytes < KILO) return [String(bytes), 'B'];
  if (bytes < MEGA) return [String(Math.round(bytes / KILO)), 'kB'];
  return [(bytes / MEGA).toFixed(1), 'MB'];
}

/** Whole per cent of a part; a part of nothing is nothing.
 *
 * (1, 3) → 33 · (0, 0) → 0 · (999, 1000) → 99: all is said only of all */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 100);
}

/** A number of things, in groups of three as the person's language writes them: 184000 → '184,000'. */
export function countOf(count: number): string {
  return count.toLocaleString();
}

/** Whole days from an ISO date to another; null from a year or a month, which have no day, and from what is to come.
 *
 * ('2026-11-01', '2026-11-22') → '21' · ('2026-11', …) → null · ('2027-01-01', '2026-11-22') → null */
export function daysSince(date: string, today: string): string | null {
  const days = date.length === FULL_DATE ? numberOfDay(today) - numberOfDay(date) : -1;
  return days >= 0 ? countOf(days) : null;
}

const FULL_DATE = 'yyyy-mm-dd'.length;

/** The minute of an ISO time, where the person is: '2026-11-22 07:05'. */
export function minuteOf(time: string): string {
  return `${dayOf(time)} ${clockOf(time)}`;
}

/** The ISO date of an ISO time, where the person is: shortly before midnight it is another than the time's own. */
export function dayOf(time: string): string {
  // Swedish writes a date as ISO does.
  return new Date(time).toLocaleDateString('sv');
}

/** '07:05', where the person is. */
export function clockOf(time: string): string {
  return new Date(time).toLocaleTimeString('sv', { timeStyle: 'short' });
}
