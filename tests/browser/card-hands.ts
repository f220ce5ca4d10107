/** The card used as a person uses it: asked for by the menu or a key, or by resting the mouse on a name. */
import type { Browser } from 'webextension-polyfill';
import type { ContentAsk, Params } from '../../src/messages/contract.ts';
import type { At } from './harness/both.ts';
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
