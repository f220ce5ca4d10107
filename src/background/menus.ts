/** The ways to open a card without a mark: the context menu of a selection, and a key. */
import { browser } from '../browser/polyfill.ts';
import { isStealthy } from '../core/settings/appearance.ts';
import type { CardSubject } from '../messages/contract.ts';
import { byNeed, type Means } from './means.ts';
import { isCompanySite } from './pages/page-check.ts';
import type { Place } from './pages/readers.ts';
import { siteOf } from './site-names.ts';

export const CHECK_SELECTION = 'check-selection';
export const OPEN_CARD = 'open-card';
export const NEXT_MARK = 'next-mark';

/** Makes the menu entry anew; both browsers keep entries over restarts, and refuse one that is there already. */
export async function makeMenus(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title,
    contexts: ['selection'],
    // Where scripts may run at all; the click itself gives the leave for the page (activeTab).
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** Gives the entry another title: a menu must not promise what a pause withholds. */
export async function nameMenu(title: string): Promise<void> {
  await browser.contextMenus.update(CHECK_SELECTION, { title });
}

/** Opens the card on what is selected. `selected` is null where the browser did not say. */
export async function openCardOnSelection(
  means: Means,
  tab: number,
  frame: number,
  selected: string | null,
): Promise<void> {
  const text = selected?.trim() || (await means.readers.selectionIn(tab));
  if (text === '') return;
  const subject: CardSubject = { text };
  // Menu and key are the user's leave to read this page once, as "check this page" is.
  await means.tabs.check(tab);
  if ((await isOpenToUs(means, tab)) && (await showIn(means, { tab, frame }, subject))) return;
  await means.showElsewhere(tab, subject);
}

/** Opens the card at the next mark of the page. Without marks there is nowhere to go, and nothing happens. */
export async function openNextCard(means: Means, tab: number): Promise<void> {
  const place = { tab, frame: 0 };
  if ((await isOpenToUs(means, tab)) && (await means.readers.insertCard(place)))
    await means.readers.ask(place, 'card.next', {});
}

/** False where nothing may be put into the page: paused, switched off there, or to be kept clean. */
async function isOpenToUs(means: Means, tab: number): Promise<boolean> {
  const host = siteOf(await means.readers.addressOf(tab));
  return byNeed(means, ({ now, known }) => {
    if (now.paused || (host !== null && now.sitesOff.includes(host))) return false;
    return !isStealthy(now.appearance, host, isCompanySite(host, known));
  });
}

/** The card stands on the reader, so the reader comes first; on a granted page it is there already. */
async function showIn({ readers }: Means, place: Place, subject: CardSubject): Promise<boolean> {
  if (!(await readers.insertReader(place.tab)) || !(await readers.insertCard(place))) return false;
  const answer = await readers.ask(place, 'card.show', { subject, at: 'selection' });
  return answer?.shown === true;
}
