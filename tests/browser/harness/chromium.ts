/** Chromium with the extension, in a fresh profile or a kept one, driven by playwright over CDP. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { CHROME_HOME, grantSite, keepInstalled, revokeSite } from './chromium-extension.ts';
import { browserSession, clickButton } from './chromium-popup.ts';
import { tabHands } from './chromium-tab.ts';
import { type BrowserHands, CannotLoad, type LaunchOptions, type Scheme } from './hands.ts';
import { until } from './until.ts';

export async function launchChromium(options: LaunchOptions): Promise<BrowserHands> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'beholden-chromium-')));
  if (options.profile) keepInstalled(profile, options.extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.program,
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    // Null leaves a person's own window as their system has it.
    colorScheme: options.headless ? 'light' : null,
    // So that no picture is taken half faded in.
    reducedMotion: options.headless ? 'reduce' : null,
    args: [
      ...FLAGS,
      ...resolverRules(options.localHosts),
      ...proxyFlags(options.proxy),
      ...(options.acceptsAnyCertificate ? ['--ignore-certificate-errors'] : []),
    ],
    // Root has no sandbox, and in most containers nobody has; with a display it is a person's machine.
    chromiumSandbox: !options.headless && process.getuid?.() !== 0,
    handleSIGINT: options.endsOnSignal,
    handleSIGTERM: options.endsOnSignal,
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const hands = handsOn(context, options.extension, async () => {
    if (!options.profile) await removeFolder(profile);
  });
  try {
    if (!options.profile) await loadExtension(context, options.extension);
    const [background = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
    await listening(background);
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

function resolverRules(localHosts: readonly string[]): string[] {
  const rules = localHosts.map((host) => `MAP ${host} 127.0.0.1`);
  return rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(',')}`];
}

// Chromium spares the loopback unless told otherwise.
function proxyFlags(proxy: string | null): string[] {
  return proxy === null ? [] : [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'];
}

// By CDP and not by --load-extension, which Google's own Chrome refuses: so one road serves all of the family.
async function loadExtension(context: BrowserContext, folder: string): Promise<void> {
  const session = await browserSession(context);
  await session.send('Extensions.loadUnpacked', { path: folder }).catch((error) => {
    throw new CannotLoad(String(error));
  });
}

/** Waits until the background has had its first turn, in which it takes up its listeners: a grant before it, which no
 * person is quick enough for, would not be heard. */
async function listening(background: Worker): Promise<void> {
  const hears = () => background.evaluate<boolean>('chrome.permissions.onAdded.hasListeners()');
  await until(hears, 'the background to listen');
}

function handsOn(context: BrowserContext, extension: string, tidyUp: () => Promise<void>): BrowserHands {
  let scheme: Scheme | null = null;
  const closed = new Promise((resolve) => context.once('close', resolve))
    // Says that it is closed before its processes have ended; a second close waits for them.
    .then(() => context.close())
    .then(tidyUp);
  const first = context.pages();
  const newTab = async () => {
    const tab = first.shift() ?? (await context.newPage());
    if (scheme !== null) await tab.emulateMedia({ colorScheme: scheme });
    return { tab, cdp: await context.newCDPSession(tab) };
  };
  return {
    kind: 'chromium',
    home: CHROME_HOME,
    newTab: async () => {
      const { tab, cdp } = await newTab();
      return tabHands(tab, cdp);
    },
    newSilentTab: async (path) => {
      const { tab, cdp } = await newTab();
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
      await tab.goto(CHROME_HOME + path);
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
      return tabHands(tab, cdp);
    },
    killBackground: async () => stopWorkers(context),
    clickToolbar: async () => clickButton(await browserSession(context)),
    answerPrompt: async () => {
      throw new Error('A headless Chromium shows no prompt.');
    },
    grantSite: (pattern) => grantSite(context, pattern),
    revokeSite: (pattern) => revokeSite(context, pattern),
    reloadExtension: async () => {
      const started = context.waitForEvent('serviceworker');
      await loadExtension(context, extension);
      await listening(await started);
    },
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
