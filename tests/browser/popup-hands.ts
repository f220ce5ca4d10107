/** The popup used as a person uses it: things are found by their words, clicked with the mouse and typed into. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { clickOn } from './harness/aim.ts';
import type { At } from './harness/both.ts';
import type { Page } from './harness/page.ts';
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
