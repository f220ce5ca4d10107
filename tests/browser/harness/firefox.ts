/** Firefox with the extension in a fresh profile, driven by puppeteer over WebDriver BiDi. */
import puppeteer, { type Browser, type KeyInput, type Page as Tab } from 'puppeteer-core';
import { GECKO_ID } from '../../../scripts/manifest.ts';
import type { BrowserHands, LaunchOptions, Scheme, TabHands } from './hands.ts';
import { until } from './until.ts';

/** Firefox draws a new one for each profile unless told; any fixed one will do. */
const UUID = '3f1e8d9c-5d6b-4b62-9a51-0a1f7b6e2c44';

/** The first start on a fresh machine was seen to take 25 s. */
const START_LIMIT_MS = 90_000;

export async function launchFirefox(options: LaunchOptions): Promise<BrowserHands> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    timeout: START_LIMIT_MS,
    handleSIGINT: options.endsOnSignal,
    handleSIGTERM: options.endsOnSignal,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // Answers permissions.request with yes: no prompt can be clicked without a display.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(options.extension);
  return handsOn(browser, await browser.pages());
}

function handsOn(browser: Browser, first: Tab[]): BrowserHands {
  const bidi = bidiOf(browser);
  const home = `moz-extension://${UUID}/`;
  return {
    kind: 'firefox',
    home,
    newTab: async () => tabHands(first.shift() ?? (await browser.newPage()), bidi),
    newSilentTab: async (path) => {
      const tab = await browser.newPage();
      await navigate(tab, bidi, `${home}icons/mark.svg`);
      // A picture has no scripts, and Firefox states the address that a page has now, not the one it was loaded from.
      await tab.evaluate(`history.replaceState(null, '', '/${path}')`);
      return tabHands(tab, bidi);
    },
    killBackground: async () => {
      await runInChrome(bidi, STOP_BACKGROUND);
    },
    showScheme: async (scheme) => {
      await runInChrome(bidi, `Services.prefs.setIntPref('${SCHEME_PREF}', ${SCHEME_VALUE[scheme]})`);
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

// Puppeteer has no emulateMediaFeatures for Firefox; this preference is what its own developer tools set.
const SCHEME_PREF = 'layout.css.prefers-color-scheme.content-override';
const SCHEME_VALUE: Readonly<Record<Scheme, number>> = { dark: 0, light: 1 };

// Starting is neither running nor stopped, and cannot be ended.
const STOP_BACKGROUND = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  while (extension.backgroundState === 'starting') await new Promise((resolve) => setTimeout(resolve, 10));
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
})()`;

function tabHands(tab: Tab, bidi: Bidi): TabHands {
  return {
    url: () => tab.url(),
    goto: (url) => navigate(tab, bidi, url),
    run: (expression) => tab.evaluate(expression),
    runInClosedRoots: (source) => callWithRoots(contextOf(tab), bidi, source),
    moveMouse: (x, y) => tab.mouse.move(x, y),
    click: (x, y) => tab.mouse.click(x, y),
    press: (key) => tab.keyboard.press(key as KeyInput),
    type: (text) => tab.keyboard.type(text),
    resize: (width, height) => tab.setViewport({ width, height }),
    screenshot: async (path) => {
      await tab.screenshot({ path: path as `${string}.png` });
    },
    bringToFront: () => tab.bringToFront(),
    close: () => tab.close(),
  };
}

// page.goto never returns for the extension's own pages, so these are waited for by hand.
async function navigate(tab: Tab, bidi: Bidi, url: string): Promise<void> {
  if (!url.startsWith('moz-extension:')) {
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    return;
  }
  await bidi.send('browsingContext.navigate', { context: contextOf(tab), url, wait: 'none' });
  const arrived = `location.href === ${JSON.stringify(url)} && document.readyState !== 'loading'`;
  await until(() => tab.evaluate(arrived).catch(() => false), url);
}

/** The raw WebDriver BiDi connection, for what puppeteer's own interface leaves out. */
interface Bidi {
  readonly send: (method: string, params: object) => Promise<{ readonly result: BidiResult }>;
}

interface BidiResult {
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: BidiValue;
  readonly exceptionDetails?: { readonly text: string };
}

interface BidiValue {
  readonly sharedId?: string;
  readonly value?: unknown;
}

function bidiOf(browser: Browser): Bidi {
  // Not part of puppeteer's public types; pinned to the version in package.json.
  return (browser as Browser & { readonly connection: Bidi }).connection;
}

function contextOf(tab: Tab): string {
  return (tab.mainFrame() as ReturnType<Tab['mainFrame']> & { readonly _id: string })._id;
}

/** Runs an expression with the browser's own rights. */
async function runInChrome(bidi: Bidi, expression: string): Promise<BidiValue | undefined> {
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = result.contexts?.[0]?.context;
  const params = { expression, target: { context }, awaitPromise: true };
  return resultOf((await bidi.send('script.evaluate', params)).result);
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

function resultOf({ result, exceptionDetails }: BidiResult): BidiValue | undefined {
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result;
}
