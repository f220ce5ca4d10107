/**
 * The build that ships, installed for good in a profile that outlives the browser: what a person has after installing
 * it, with no site granted. Works as `inBothBrowsers` does, and lets a case update the extension.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { shippedFolder } from '../../../scripts/manifest.ts';
import { type At, started } from './both.ts';
import { type Driven, launch } from './driven.ts';
import { type BrowserKind, KINDS, type LaunchOptions } from './hands.ts';
import { type Site, serve } from './site.ts';
import { until } from './until.ts';

export interface AtShipped extends At {
  /** Puts the next version in place of the installed one. */
  readonly update: () => Promise<void>;
}

/** Describes `what` of the shipped build twice, once in each browser; `optionsFor` says how that browser starts, if
 * otherwise than usual. */
export function inBothBrowsersAsShipped(
  what: string,
  cases: (at: AtShipped) => void,
  optionsFor: (kind: BrowserKind) => Partial<LaunchOptions> = () => ({}),
): void {
  describe.each(KINDS)(`${what}, in %s`, (kind) => {
    let browser: Driven | undefined;
    let site: Site | undefined;
    let folder: string | undefined;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'beholden-shipped-'));
      site = await serve('tests/pages');
      browser = await launch(kind, {
        ...optionsFor(kind),
        extension: ownCopy(kind, folder),
        profile: join(folder, 'profile'),
      });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
      if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    });
    cases({
      get browser() {
        return started(browser);
      },
      get site() {
        return started(site);
      },
      until,
      update: async () => {
        raiseVersion(join(started(folder), 'extension'));
        await started(browser).reloadExtension();
      },
    });
  });
}

/** A copy, whose version an update may raise. */
function ownCopy(kind: BrowserKind, folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(shippedFolder(kind === 'firefox' ? 'firefox' : 'chrome'), copy, { recursive: true });
  return copy;
}

function raiseVersion(extension: string): void {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }, null, 2));
}
