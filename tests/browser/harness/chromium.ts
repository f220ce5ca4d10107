/** Chromium with the extension in a fresh profile, driven by playwright over CDP. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page as Tab } from 'playwright-core';
import { CHROME_KEY } from '../../../scripts/manifest.ts';
import { type BrowserHands, CannotLoad, type LaunchOptions, type Scheme, type TabHands } from './hands.ts';
import { until } from './until.ts';

export async function launchChromium(options: LaunchOptions): Promise<BrowserHands> {
  const profile = await mkdtemp(join(tmpdir(), 'beholden-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.program,
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    // Null leaves a person's own window as their system has it.
    colorScheme: options.headless ? 'light' : null,
    args: FLAGS,
    // Root has no sandbox, and in most containers nobody has; with a display it is a person's machine.
    chromiumSandbox: !options.headless && process.getuid?.() !== 0,
    handleSIGINT: options.endsOnSignal,
    handleSIGTERM: options.endsOnSignal,
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const hands = handsOn(context, profile);
  try {
    await loadExtension(context, options.extension);
  } catch (error) {
    await hands.close();
    throw error;
  }
  return hands;
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Opens the CDP domain Extensions: loading, and for tests a click on the toolbar button (triggerAction).
  '--enable-unsafe-extension-debugging',
];

// By CDP and not by --load-extension, which Google's own Chrome refuses: so one road serves all of the family.
async function loadExtension(context: BrowserContext, folder: string): Promise<void> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (cdp === undefined) throw new Error('The browser gives no debugging session.');
  // Playwright's types end before this domain.
  const send = cdp.send as (method: string, params: object) => Promise<unknown>;
  await send.call(cdp, 'Extensions.loadUnpacked', { path: folder }).catch((error) => {
    throw new CannotLoad(String(error));
  });
  // The background registers its listeners and its reader in its first turn; what comes earlier is not heard.
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
}

function handsOn(context: BrowserContext, profile: string): BrowserHands {
  let scheme: Scheme | null = null;
  const closed = new Promise((resolve) => context.once('close', resolve))
    // Says that it is closed before its processes have ended; a second close waits for them.
    .then(() => context.close())
    .then(() => removeFolder(profile));
  const first = context.pages();
  const newTab = async () => {
    const tab = first.shift() ?? (await context.newPage());
    if (scheme !== null) await tab.emulateMedia({ colorScheme: scheme });
    return { tab, cdp: await context.newCDPSession(tab) };
  };
  const home = `chrome-extension://${chromeId(CHROME_KEY)}/`;
  return {
    kind: 'chromium',
    home,
    newTab: async () => {
      const { tab, cdp } = await newTab();
      return tabHands(tab, cdp);
    },
    newSilentTab: async (path) => {
      const { tab, cdp } = await newTab();
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
      await tab.goto(home + path);
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
      return tabHands(tab, cdp);
    },
    killBackground: async () => stopWorkers(context),
    showScheme: async (wanted) => {
      scheme = wanted;
      for (const tab of context.pages()) await tab.emulateMedia({ colorScheme: wanted });
    },
    closed,
    close: async () => {
      await context.close();
      await closed;
    },
  };
}

// Some of the browser's processes write their caches for a moment after it says that it is closed.
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Chromium's id: the first 128 bits of the key's SHA-256, each hex digit 0–f written a–p. */
function chromeId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function tabHands(tab: Tab, cdp: CDPSession): TabHands {
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
    close: () => tab.close(),
  };
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const tab = context.pages()[0] ?? (await context.newPage());
  const cdp = await context.newCDPSession(tab);
  const status = new Map<string, string>();
  const stopped = new Set<string>();
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      status.set(versionId, runningStatus);
      // Noted when it happens: a worker with a message waiting is started again before anyone looks.
      if (runningStatus === 'stopped') stopped.add(versionId);
    }
  });
  await cdp.send('ServiceWorker.enable');
  await until(() => status.size > 0, 'the list of service workers');
  stopped.clear();
  const toStop = [...status].flatMap(([version, now]) => (now === 'stopped' ? [] : [version]));
  await cdp.send('ServiceWorker.stopAllWorkers');
  await until(() => toStop.every((version) => stopped.has(version)), 'the service worker to stop');
  await cdp.detach();
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
