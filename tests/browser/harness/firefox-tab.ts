/** One tab of Firefox. */
import type { KeyInput, Page as Tab } from 'puppeteer-core';
import { type Bidi, type BidiValue, resultOf, runInChrome } from './firefox-bidi.ts';
import { workerHeap } from './firefox-workers.ts';
import type { TabHands } from './hands.ts';
import { until } from './until.ts';

export function tabHands(tab: Tab, bidi: Bidi): TabHands {
  return {
    url: () => tab.url(),
    goto: (url) => navigate(tab, bidi, url),
    run: (expression) => tab.evaluate(expression),
    runInClosedRoots: (source) => callWithRoots(contextOf(tab), bidi, source),
    moveMouse: (x, y) => tab.mouse.move(x, y),
    click: (x, y) => tab.mouse.click(x, y),
    press: (key) => press(tab, key),
    type: (text) => tab.keyboard.type(text),
    resize: (width, height) => tab.setViewport({ width, height }),
    screenshot: async (path) => {
      await tab.screenshot({ path: path as `${string}.png` });
    },
    bringToFront: async () => {
      await tab.bringToFront();
      // It has the window's own size for a moment, and is scrolled otherwise by it: a click would miss.
      await tab.setViewport(tab.viewport());
      // The browser's first tab remembers that its address bar had the focus, and no click of BiDi's takes it away.
      await runInChrome(bidi, 'gBrowser.selectedBrowser.focus()');
    },
    workerHeap: () => workerHeap(bidi),
    close: () => tab.close(),
  };
}

async function press(tab: Tab, keys: string): Promise<void> {
  const held = keys.split('+') as KeyInput[];
  const last = held.pop();
  for (const key of held) await tab.keyboard.down(key);
  if (last !== undefined) await tab.keyboard.press(last);
  for (const key of held.reverse()) await tab.keyboard.up(key);
}

// page.goto never returns for the extension's own pages and the browser's, so these are waited for by hand.
export async function navigate(tab: Tab, bidi: Bidi, url: string): Promise<void> {
  if (!/^(moz-extension:|about:\w+)/.test(url) || url === 'about:blank') {
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    return;
  }
  await bidi.send('browsingContext.navigate', { context: contextOf(tab), url, wait: 'none' });
  const arrived = `location.href === ${JSON.stringify(url)} && document.readyState !== 'loading'`;
  await until(() => tab.evaluate(arrived).catch(() => false), url);
}

/** Closes every other tab of the browser, those too that puppeteer does not know to be closed or open. */
export async function closeAllBut(tab: Tab, bidi: Bidi): Promise<void> {
  const { result } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
  for (const { context } of result.contexts ?? [])
    if (context !== contextOf(tab)) await bidi.send('browsingContext.close', { context });
}

function contextOf(tab: Tab): string {
  return (tab.mainFrame() as ReturnType<Tab['mainFrame']> & { readonly _id: string })._id;
}

// BiDi hands out closed roots where a node is serialised with its shadow tree, and takes them back as arguments.
async function callWithRoots(context: string, bidi: Bidi, source: string): Promise<unknown> {
  const call = async (functionDeclaration: string, more: object) => {
    const params = { functionDeclaration, target: { context }, awaitPromise: true, ...more };
    return resultOf((await bidi.send('script.callFunction', params)).result);
  };
  const serializationOptions = { maxDomDepth: 0, includeShadowTree: 'all' };
  const hosts = await call(POSSIBLE_HOSTS, { serializationOptions });
  const json = `async (...roots) => JSON.stringify(await (${source})(...roots))`;
  const answer = await call(json, { arguments: closedRootsOf(hosts) });
  return typeof answer?.value === 'string' ? JSON.parse(answer.value) : undefined;
}

// Only the top of the tree: to serialise every element of a large page takes seconds.
const POSSIBLE_HOSTS = `() => [...document.querySelectorAll(':root, :root > *, body > *, dialog > *')]`;

function closedRootsOf(hosts: BidiValue | undefined): readonly { readonly sharedId: string }[] {
  type Node = { value?: { shadowRoot?: { sharedId: string; value: { mode: string } } | null } };
  const nodes = (hosts?.value ?? []) as readonly Node[];
  return nodes.flatMap(({ value }) => {
    const root = value?.shadowRoot;
    return root?.value.mode === 'closed' ? [{ sharedId: root.sharedId }] : [];
  });
}
