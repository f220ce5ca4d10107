/** The built extension in a real browser of each kind, for the benches that need one. */
import { type Driven, launch } from '../../tests/browser/harness/driven.ts';
import type { BrowserKind, LaunchOptions } from '../../tests/browser/harness/hands.ts';
import { GOOGLE_WATCHES_META } from '../../tests/browser/harness/viewpoint.ts';

/** As the lines of a report say them. */
export const NAMES: Readonly<Record<BrowserKind, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** Starts a browser for `measure`, seen with the eyes of a buyer who watches one competitor, and closes it. */
export async function withBrowser(
  kind: BrowserKind,
  measure: (browser: Driven) => Promise<void>,
  options: Partial<LaunchOptions> = {},
): Promise<void> {
  const browser = await launch(kind, options);
  try {
    await browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    await measure(browser);
  } finally {
    await browser.close();
  }
}
