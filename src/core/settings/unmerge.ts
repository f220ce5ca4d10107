/**
 * A merge of a settings file taken back, and nothing with it that was done since.
 *
 *   before ──merge──► merged ──the user goes on──► now
 *   now, without what `merged` has beyond `before`
 */
import { mendSettings } from './mend.ts';
import { type Settings, toRecord } from './settings.ts';

/**
 * `now` without what the merge had brought.
 *
 *   brought and still there → gone · changed by the user since → stays as they left it · added since → stays
 */
export function withoutMerge(now: Settings, before: Settings, merged: Settings): Settings {
  const [here, then, brought] = [now, before, merged].map(toRecord);
  return mendSettings(takenBack(here, then, brought)).settings;
}

function takenBack(now: unknown, before: unknown, merged: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(merged)) {
    const kept = new Set(before.map(textOf));
    const fresh = new Set(merged.map(textOf).filter((text) => !kept.has(text)));
    return now.filter((item) => !fresh.has(textOf(item)));
  }
  if (isRecord(now) && isRecord(before) && isRecord(merged))
    return Object.fromEntries(
      Object.entries(now).map(([field, value]) => [field, takenBack(value, before[field], merged[field])]),
    );
  return textOf(now) === textOf(merged) ? before : now;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textOf = (value: unknown) => JSON.stringify(value);
