/** The ways to open a card without a mark: the context menu of a selection, and a key. */
import { browser } from '../browser/polyfill.ts';
import type { CardSubject } from '../messages/contract.ts';
import type { Means } from './means.ts';

export const CHECK_SELECTION = 'check-selection';
export const OPEN_CARD = 'open-card';

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

/** Opens the card on what is selected. `selected` is null where the browser did not say. */
export async function openCardOnSelection(
  { readers, tabs }: Pick<Means, 'readers' | 'tabs'>,
  tab: number,
  frame: number,
  selected: string | null,
): Promise<void> {
  const text = selected?.trim() || (await readers.selectionIn(tab));
  if (text === '') return;
  const subject: CardSubject = { text };
  // Menu and key are the user's leave to read this page once, as "check this page" is.
  await tabs.check(tab);
  // The card stands on the reader, so the reader comes first; on a granted page it is there already.
  const isThere = (await readers.insertReader(tab)) && (await readers.insertCard({ tab, frame }));
  if (isThere) await readers.ask({ tab, frame }, 'card.show', { subject, at: 'selection' });
}
