/**
 * A deed taken back, such as a merge of two companies or of a file, and nothing with it that was done since.
 *
 *   before ──deed──► after ──the user goes on──► now
 *   now, without what `after` has beyond `before`, and with what it lacks of it
 */
import { mendSettings } from './mend.ts';
import { type Settings, toRecord } from './settings.ts';

/**
 * `now` without what the deed came to; `before` itself where nothing was done since.
 *
 *   brought and still there → gone · taken away → back at its place
 *   changed by the user since → stays as they left it · added since → stays
 */
export function withoutDeed(now: Settings, before: Settings, after: Settings): Settings {
  const [here, then, came] = [now, before, after].map(toRecord);
  return mendSettings(takenBack(here, then, came)).settings;
}

function takenBack(now: unknown, before: unknown, after: unknown): unknown {
  if (textOf(now) === textOf(after)) return before;
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(after))
    return takenBackInList(now, before, after);
  if (isRecord(now) && isRecord(before) && isRecord(after))
    return Object.fromEntries(
      Object.entries(now).map(([field, value]) => [field, takenBack(value, before[field], after[field])]),
    );
  return now;
}

function takenBackInList(
  now: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly unknown[] {
  const isIn = (items: readonly unknown[]) => {
    const texts = new Set(items.map(textOf));
    return (item: unknown) => texts.has(textOf(item));
  };
  const [isHere, wasThen, isAfter] = [isIn(now), isIn(before), isIn(after)];
  const isMissed = (item: unknown) => !isAfter(item) && !isHere(item);
  const kept = now.filter((item) => wasThen(item) || !isAfter(item));
  return before.reduce<readonly unknown[]>(
    (items, item, at) => (isMissed(item) ? items.toSpliced(at, 0, item) : items),
    kept,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textOf = (value: unknown) => JSON.stringify(value);
