/**
 * A browser test, run in Chromium and in Firefox. One browser for all cases of a file, so leave no tab behind that
 * another case would stumble over, and set what you need by `ask`.
 *
 *   import { expect, it } from 'vitest';
 *   import { inBothBrowsers } from './harness/both.ts';
 *
 *   inBothBrowsers('marks', (at) => {
 *     it('marks a known name', async () => {
 *       await at.browser.ask('viewpoint.write', { viewpoint });
 *       const page = await at.browser.open(at.site.put('/a.html', '<p>Acme Ltd said …</p>'));
 *       await at.until(async () => (await page.overlayBoxes('[data-mark]')).length > 0, 'a mark');
 *       await page.close();
 *     });
 *   });
 */
import { afterAll, beforeAll, describe } from 'vitest';
import { type Driven, launch } from './driven.ts';
import { type BrowserKind, KINDS, type LaunchOptions } from './hands.ts';
import { type Site, serve } from './site.ts';
import { until } from './until.ts';

/** What a case has at hand; there from the first `beforeAll` on. */
export interface At {
  readonly browser: Driven;
  /** Serves tests/pages, and what a case puts up. */
  readonly site: Site;
  readonly until: typeof until;
}

/** Describes `what` twice, once in each browser; `optionsFor` says how that browser starts, if otherwise than usual. */
export function inBothBrowsers(
  what: string,
  cases: (at: At) => void,
  optionsFor: (kind: BrowserKind) => Partial<LaunchOptions> = () => ({}),
): void {
  describe.each(KINDS)(`${what}, in %s`, (kind) => {
    let browser: Driven | undefined;
    let site: Site | undefined;
    beforeAll(async () => {
      site = await serve('tests/pages');
      browser = await launch(kind, { shared: true, ...optionsFor(kind) });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    cases({
      get browser() {
        return started(browser);
      },
      get site() {
        return started(site);
      },
      until,
    });
  });
}

/** The value that `beforeAll` has made. */
export function started<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Only cases may use the browser, not the describing of them.');
  return value;
}
