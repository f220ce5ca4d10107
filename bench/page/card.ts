/**
 * How late the card is: what passes between the moment it is due, after the mouse has rested for the delay that
 * hover intent asks for, and the frame in which it is drawn with its findings.
 */
import { readFileSync } from 'node:fs';
import { DEFAULT_DELAYS } from '../../src/content/overlay/hover-intent.ts';
import type { Page } from '../../tests/browser/harness/page.ts';
import { until } from '../../tests/browser/harness/until.ts';
import { FINE_CLOCK } from '../measure/fine-clock.ts';
import { median, repeat } from '../measure/median.ts';
import { type Bench, ROUNDS } from './bench.ts';

const NAME = 'Scale AI';

export async function measureCard({ browser, site, say, name }: Bench): Promise<void> {
  const url = site.put('/card.html', readFileSync('tests/pages/demo/article.html', 'utf8'), FINE_CLOCK);
  const rounds = await repeat(ROUNDS, async () => {
    const page = await browser.open(url);
    await until(async () => (await page.overlayBoxes('.strip')).length > 0, 'marks');
    const first = await latenessOf(page);
    await page.hoverNothing();
    await until(() => page.inClosedRoots(isCardGone), 'the card to close');
    const later = await latenessOf(page);
    await page.close();
    return { first, later };
  });
  say(`card, ${name}`, 'first need', median(rounds.map(({ first }) => first)), 'ms', 60);
  say(`card, ${name}`, 'later', median(rounds.map(({ later }) => later)), 'ms', 50);
}

async function latenessOf(page: Page): Promise<number> {
  await page.evaluate(noteMouse);
  const drawn = page.inClosedRoots(whenCardIsDrawn);
  await page.hoverText(NAME);
  return (await drawn) - (await page.evaluate(() => globalThis.mouseCameAt ?? 0)) - DEFAULT_DELAYS.open;
}

declare global {
  // Stands on the global object of a measured page.
  var mouseCameAt: number | undefined;
}

function noteMouse(): void {
  addEventListener(
    'mousemove',
    () => {
      globalThis.mouseCameAt = performance.now();
    },
    { once: true, capture: true },
  );
}

function whenCardIsDrawn(roots: readonly ShadowRoot[]): Promise<number> {
  return new Promise((resolve) => {
    const look = (now: number) => {
      const frames = roots.flatMap((root) => [...root.querySelectorAll('iframe')]);
      const isDrawn = frames.some(
        (frame) => !frame.hidden && frame.contentDocument?.querySelector('.company-card'),
      );
      if (isDrawn) resolve(now);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

function isCardGone(roots: readonly ShadowRoot[]): boolean {
  return roots.every((root) => [...root.querySelectorAll('iframe')].every((frame) => frame.hidden));
}
