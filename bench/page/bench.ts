/** What every measurement of the page bench has at hand. */
import type { Driven } from '../../tests/browser/harness/driven.ts';
import type { Site } from '../../tests/browser/harness/site.ts';
import type { Report } from '../measure/report.ts';

export interface Bench {
  readonly browser: Driven;
  /** "Chromium" or "Firefox", as the lines say it. */
  readonly name: string;
  readonly site: Site;
  readonly say: Report;
}

/** How often each case is measured; the figure is the median. Odd, so that it is one of the measured. */
export const ROUNDS = 7;

/** A page that was quiet for so long has come to rest after its own loading. */
export const AT_REST_MS = 300;

/** Text on the tab's button, asked for without touching the page or bringing it to the front. */
export function badgeOf({ browser }: Bench, tab: number): Promise<string> {
  return browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);
}
