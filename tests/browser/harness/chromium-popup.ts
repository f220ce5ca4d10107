/** The toolbar button of Chromium and the popup that it opens: the real one, which gives the leave of `activeTab`. */
import { writeFileSync } from 'node:fs';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { CHROME_HOME, CHROME_ID, evaluation, outcomeOf } from './chromium-extension.ts';
import { POPUP_PATH, type ViewHands } from './hands.ts';
import { until } from './until.ts';

/** The browser's own debugging session. Playwright's types end before the domain Extensions. */
export interface BrowserSession {
  send(method: string, params?: object): Promise<unknown>;
  on(event: 'Target.receivedMessageFromTarget', heard: (event: Received) => void): unknown;
}

interface Received {
  readonly sessionId: string;
  readonly message: string;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
}

export async function browserSession(context: BrowserContext): Promise<BrowserSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser gives no debugging session.');
  return session as CDPSession & BrowserSession;
}

/** Clicks the toolbar button for the tab in front and yields the popup that opens. */
export async function clickButton(session: BrowserSession): Promise<ViewHands> {
  const before = await targetsOf(session);
  // The tab around the page and not the page itself, which is a target of its own.
  const front = before.find(({ type, embedderData }) => type === 'tab' && embedderData?.tabActive === true);
  if (front === undefined) throw new Error('No tab is in front.');
  const known = new Set(before.map(({ targetId }) => targetId));
  await session.send('Extensions.triggerAction', { id: CHROME_ID, targetId: front.targetId });
  const popup = await until(async () => {
    const now = await targetsOf(session);
    return now.find(({ type, url, targetId }) => type === 'page' && url === POPUP && !known.has(targetId));
  }, 'the popup to open');
  const hands = await popupHands(session, popup.targetId);
  await until(() => hands.run(`document.readyState !== 'loading'`), 'the popup to be parsed');
  return hands;
}

const POPUP = CHROME_HOME + POPUP_PATH;

async function targetsOf(session: BrowserSession): Promise<readonly Target[]> {
  // An empty filter: tabs are left out otherwise.
  const answer = await session.send('Target.getTargets', { filter: [{}] });
  return (answer as { readonly targetInfos: readonly Target[] }).targetInfos;
}

async function popupHands(browser: BrowserSession, targetId: string): Promise<ViewHands> {
  const send = await attach(browser, targetId);
  const mouse = (type: string, x: number, y: number, button: string, clickCount: number) =>
    send('Input.dispatchMouseEvent', { type, x, y, button, clickCount });
  return {
    url: () => POPUP,
    run: async (expression) => outcomeOf(await send('Runtime.evaluate', evaluation(expression))),
    click: async (x, y) => {
      await mouse('mouseMoved', x, y, 'none', 0);
      await mouse('mousePressed', x, y, 'left', 1);
      await mouse('mouseReleased', x, y, 'left', 1);
    },
    screenshot: async (path) => {
      const { data } = (await send('Page.captureScreenshot')) as { readonly data: string };
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    close: async () => {
      await browser.send('Target.closeTarget', { targetId });
    },
  };
}

type Send = (method: string, params?: object) => Promise<unknown>;

/** A popup is no tab, so playwright does not attach to it: its messages travel inside those of the browser. */
async function attach(browser: BrowserSession, targetId: string): Promise<Send> {
  const attached = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const { sessionId } = attached as { readonly sessionId: string };
  const waiting = new Map<number, (answer: Reply) => void>();
  browser.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const reply = JSON.parse(received.message) as Reply;
    waiting.get(reply.id)?.(reply);
  });
  let last = 0;
  return async (method, params = {}) => {
    last += 1;
    const id = last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
