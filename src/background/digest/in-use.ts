/**
 * A change of what takes part in knowledge: packs switched, records joined, settings merged from a file.
 *
 *   how things stand ──► settings ──► knowledge by them ──► every open page asks again ──► what it comes to
 */
import type { Settings } from '../../core/settings/settings.ts';
import type { Means } from '../means.ts';
import { withDigest } from './digest.ts';

/** Changes settings that say what is known, and answers the settings as they are then. */
export function changeInUse(means: Means, changed: (before: Settings) => Settings): Promise<Settings> {
  return withDigest(means, 'edit', async () => {
    const after = await means.settings.change(changed);
    await means.library.rearrange();
    // Not before: a page that asked meanwhile would keep the marks of what was known until now. Not awaited: a page that
    // hangs must not keep the desk waiting.
    void means.readers.refreshAll();
    return after;
  });
}
