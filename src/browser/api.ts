/**
 * The browser's own API under one name, for the background and the extension's pages.
 *
 * Both browsers answer with promises in Manifest V3, so it is taken as it is, typed by webextension-polyfill's types. That
 * polyfill itself would be run at every wake of the background: 6 ms in Chromium, to wrap what needs no wrapping.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

interface ExtensionGlobal {
  readonly browser?: Browser;
  readonly chrome?: Browser;
}

// Neither is there outside of an extension, where tests import what imports this. Firefox has `chrome` too, but its promises
// are promised for `browser` only.
const { browser: named, chrome } = globalThis as ExtensionGlobal;
export const browser = (named ?? chrome) as Browser;

/** What answers a message: a promise, or undefined for one that is not for us, which the browser then lets fall. */
type Answering = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/** Answers the extension's messages. `answering` must not reject: an error would lose its class between contexts. */
export function answerMessages(answering: Answering): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void) => {
    const coming = answering(message, sender);
    if (coming === undefined) return undefined;
    // Chromium takes no promise for an answer; both take `true` for its announcement.
    coming.then(answer);
    return true;
  };
  // The types know listeners that answer every message, and such as answer none.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}
