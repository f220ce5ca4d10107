/** Answers in a place of ours: for pages that cannot carry a card or are to be kept clean, and for all that a card has
 * no room for. */
import { browser } from '../../browser/polyfill.ts';
import type { CompanyId } from '../../core/company/company.ts';
import type { CardSubject } from '../../messages/contract.ts';
import { companyOnDesk } from '../../messages/desk-address.ts';

// The popup's own width and a card's height, and what the window's frame takes of them.
const SIZE = { width: 440, height: 680 };

/** A company's page on the desk, beside the page being read: the card's answer at length. */
export async function showOnDesk(company: CompanyId, asOf: string | null): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(companyOnDesk(company, asOf)) });
}

/** Opens the popup's page on that subject, for that tab; in a tab of its own where the browser has no windows. */
export async function showElsewhere(tab: number, subject: CardSubject): Promise<void> {
  const asked = new URLSearchParams({ tab: String(tab), ...subject });
  const url = browser.runtime.getURL(`src/popup/index.html?${asked}`);
  // Firefox for Android has tabs alone.
  if (browser.windows === undefined) await browser.tabs.create({ url });
  else await browser.windows.create({ url, type: 'popup', ...SIZE });
}
