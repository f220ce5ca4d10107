/** The answer in a window of ours: for pages that cannot carry a card, or into which nothing is to be put. */
import { browser } from '../browser/polyfill.ts';
import type { CardSubject } from '../messages/contract.ts';

// The popup's own width and a card's height, and what the window's frame takes of them.
const SIZE = { width: 440, height: 680 };

/** Opens the popup's page on that subject, for that tab; in a tab of its own where the browser has no windows. */
export async function showElsewhere(tab: number, subject: CardSubject): Promise<void> {
  const asked = new URLSearchParams({ tab: String(tab), ...subject });
  const url = browser.runtime.getURL(`src/popup/index.html?${asked}`);
  // Firefox for Android has tabs alone.
  if (browser.windows === undefined) await browser.tabs.create({ url });
  else await browser.windows.create({ url, type: 'popup', ...SIZE });
}
