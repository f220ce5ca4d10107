/** Paints the toolbar button. Both browsers take a tab's face back when its page goes. */
import { browser } from '../../browser/polyfill.ts';
import type { Button } from './badge.ts';

export const button: Button = {
  async paint(tab, { text, colour, title }) {
    // A tab that was closed meanwhile has no button any more; nobody is there to be told.
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text }),
      browser.action.setTitle({ tabId: tab, title }),
      ...(colour === '' ? [] : [browser.action.setBadgeBackgroundColor({ tabId: tab, color: colour })]),
    ]).catch(() => undefined);
  },
};
