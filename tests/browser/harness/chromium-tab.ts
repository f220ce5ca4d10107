/** One tab of Chromium. */
import type { CDPSession, Page as Tab } from 'playwright-core';
import { workerHeap } from './chromium-workers.ts';
import type { TabHands } from './hands.ts';

export function tabHands(tab: Tab, cdp: CDPSession): TabHands {
  return {
    url: () => tab.url(),
    goto: async (url) => {
      await tab.goto(url, { waitUntil: 'domcontentloaded' });
    },
    run: (expression) => tab.evaluate(expression),
    runInClosedRoots: (source) => callWithRoots(cdp, source),
    moveMouse: (x, y) => tab.mouse.move(x, y),
    click: (x, y) => tab.mouse.click(x, y),
    press: (key) => tab.keyboard.press(key),
    type: (text) => tab.keyboard.type(text),
    resize: (width, height) => tab.setViewportSize({ width, height }),
    screenshot: async (path) => {
      await tab.screenshot({ path });
    },
    bringToFront: () => tab.bringToFront(),
    workerHeap: () => workerHeap(cdp),
    close: () => tab.close(),
  };
}

type DomNode = {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
};

async function callWithRoots(cdp: CDPSession, source: string): Promise<unknown> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const roots = await Promise.all(
    closedRootsBelow(root).map(async ({ backendNodeId }) => cdp.send('DOM.resolveNode', { backendNodeId })),
  );
  const page = await cdp.send('Runtime.evaluate', { expression: 'globalThis' });
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    functionDeclaration: source,
    objectId: page.result.objectId ?? '',
    arguments: roots.map(({ object }) => ({ objectId: object.objectId ?? '' })),
    returnByValue: true,
    awaitPromise: true,
  });
  // The DOM agent slows every later mutation of the page down; the next call starts it again.
  await cdp.send('DOM.disable');
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

// Frames of the page are left out (contentDocument): their roots belong to another world.
function closedRootsBelow(node: DomNode): readonly DomNode[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  return [...own, ...below.flatMap(closedRootsBelow)];
}
