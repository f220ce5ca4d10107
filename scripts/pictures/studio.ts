/** Where pictures are taken: a view, in light and dark, on wide and narrow windows, into one folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { At } from '../../tests/browser/harness/both.ts';
import type { Scheme } from '../../tests/browser/harness/hands.ts';
import type { Page } from '../../tests/browser/harness/page.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a tour works with. */
export interface Studio {
  readonly at: At;
  readonly folder: string;
}

/** One picture a scheme and size: `desk-companies-1280-light.png`. `settle` waits for what a new size changes. */
export async function picture(
  { at, folder }: Studio,
  page: Page,
  name: string,
  sizes: readonly Size[],
  settle: (page: Page) => Promise<unknown> = drawn,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { width, height } of sizes) {
    await page.resize(width, height);
    for (const scheme of SCHEMES) {
      await at.browser.showScheme(scheme);
      await settle(page);
      await page.screenshot(join(folder, `${name}-${width}-${scheme}.png`));
    }
  }
  await at.browser.showScheme('light');
}

/** Two frames: the first may still hold the old colours. */
export function drawn(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Gives the window the height of its whole document, within reason. */
export async function asTallAsItsText(page: Page, width: number): Promise<Size> {
  await page.resize(width, LEAST_HEIGHT);
  await drawn(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return { width, height: Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, height)) };
}

/** A laptop's window. */
const LEAST_HEIGHT = 800;
/** Beyond this a list only goes on as it began. */
const MOST_HEIGHT = 2600;
