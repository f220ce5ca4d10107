/** The popup used as a person uses it: things are found by their words, clicked with the mouse and typed into. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { At } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { until } from './harness/until.ts';
import type { View } from './harness/view.ts';

/** A size of the browsers' own popups: 400 px of ours in the 600 px that Chromium allows. */
const POPUP = { width: 400, height: 600 } as const;

/** The popup in a tab of its own, speaking of the tab that `page` is in. */
export async function openPopup(at: At, page: Page): Promise<Page> {
  const tab = await at.browser.tabId(page);
  const popup = await at.browser.extensionPage(`src/popup/index.html?tab=${tab}`);
  await popup.resize(POPUP.width, POPUP.height);
  await popup.untilText('Pause on all pages');
  return popup;
}

/** Clicks the button, link, option or row of that name. */
export async function press(page: View, name: string): Promise<void> {
  await clickOn(page, name, PRESSABLE);
}

/** Clicks into the field under that label and types. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await clickOn(page, label, 'label');
  await page.hands.type(text);
}

/** Nobody can hit what still moves: clicks once a thing is found twice in the same place. */
async function clickOn(page: View, name: string, selector: string): Promise<void> {
  let last: Spot | null = null;
  const spot = await until(async () => {
    const before = last;
    last = await page.evaluate(spotOf, name, selector);
    return last?.x === before?.x && last?.y === before?.y ? last : null;
  }, `"${name}" on ${page.url()}`);
  await page.hands.click(spot.x, spot.y);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What stands in the field under that label. */
export async function typed(page: Page, label: string): Promise<string | null> {
  return page.evaluate((name: string) => {
    const labels = [...document.querySelectorAll('label')];
    const control = labels.find((one) => one.textContent?.trim() === name)?.control;
    return control instanceof HTMLInputElement ? control.value : null;
  }, label);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each fault that axe finds, as "rule: element". */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Not as a script element: the pages' own policy lets none in.
  await page.hands.run(`${AXE}; null`);
  const run = `axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;
  return (await page.hands.run(run)) as readonly string[];
}

const PRESSABLE = 'button, a, summary, [role=option]';

/** Middle of the first thing that is called so, or begins so; it is scrolled into view. */
function spotOf(name: string, selector: string): Spot | null {
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? (one.textContent ?? '').trim();
  // A list that still answers an earlier text is about to change: what is clicked on there may be gone by then.
  const mayBeMeant = (one: Element) =>
    one.checkVisibility() && one.closest('[role=listbox][aria-busy=true]') === null;
  const seen = [...document.querySelectorAll(selector)].filter(mayBeMeant);
  const found = seen.find((one) => nameOf(one) === name) ?? seen.find((one) => nameOf(one).startsWith(name));
  if (found === undefined) return null;
  found.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
