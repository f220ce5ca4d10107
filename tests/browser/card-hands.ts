/** The card used as a person uses it: asked for by the menu or a key, and left for the desk. */
import type { Browser } from 'webextension-polyfill';
import type { ContentAsk, Params } from '../../src/messages/contract.ts';
import type { At } from './harness/both.ts';
import { DESK_PATH } from './harness/hands.ts';
import type { Page } from './harness/page.ts';

/** Asks the card of the page's tab as the background does, with what it answers. */
export async function tellCard<A extends ContentAsk & `card.${string}`>(
  at: At,
  page: Page,
  ask: A,
  params: Params<A>,
): Promise<unknown> {
  const tab = await at.browser.tabId(page);
  const send = async (api: Browser, tabId: number, envelope: string) => {
    await api.scripting.executeScript({ target: { tabId }, files: ['/src/content/card.js'] });
    return (await api.tabs.sendMessage(tabId, JSON.parse(envelope))) as object;
  };
  return at.browser.inExtension(send, tab, JSON.stringify({ ask, params }));
}

/** As the menu does for selected words. */
export function showCard(at: At, page: Page, text: string): Promise<unknown> {
  return tellCard(at, page, 'card.show', { subject: { text }, at: 'selection' });
}

/** Waits until the desk shows that in a tab of its own, and closes it. */
export async function untilOnDesk(at: At, hash: string): Promise<void> {
  const close = async (api: Browser, end: string) => {
    const tab = (await api.tabs.query({})).find(({ url }) => url?.endsWith(end));
    if (tab?.id === undefined) return false;
    await api.tabs.remove(tab.id);
    return true;
  };
  await at.until(() => at.browser.inExtension(close, `${DESK_PATH}#/${hash}`), `the desk to show ${hash}`);
}
