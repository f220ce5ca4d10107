/** Firefox with the extension, in a fresh profile or a kept one, driven by puppeteer over WebDriver BiDi. */
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import { GECKO_ID } from '../../../scripts/manifest.ts';
import { type Bidi, bidiOf, runInChrome } from './firefox-bidi.ts';
import {
  answerPrompt,
  clickButton,
  grantSite,
  installForGood,
  isInstalledIn,
  revokeSite,
  untilRunning,
} from './firefox-extension.ts';
import { closeAllBut, navigate, tabHands } from './firefox-tab.ts';
import type { BrowserHands, LaunchOptions, Scheme } from './hands.ts';

/** The first start on a fresh machine was seen to take 25 s. */
const START_LIMIT_MS = 90_000;

/** Of this process, left by the last file that was done with it: to start one takes three seconds. */
let idle: { readonly browser: Browser; readonly tab: Tab } | undefined;

export async function launchFirefox(options: LaunchOptions): Promise<BrowserHands> {
  const shares = isShared(options);
  const { browser, tab } = (shares ? takeIdle() : undefined) ?? (await start(options));
  const bidi = bidiOf(browser);
  await setLocalHosts(bidi, options.localHosts);
  await install(browser, options);
  const close = shares ? () => leave(browser) : () => browser.close();
  return handsOn(browser, [tab], options.extension, await homeIn(bidi), close);
}

/** What is said at the start alone, no other test may find in its browser. */
function isShared({ shared, prompts, profile, home, proxy, acceptsAnyCertificate }: LaunchOptions): boolean {
  return shared && !prompts && profile === null && home === null && proxy === null && !acceptsAnyCertificate;
}

function takeIdle() {
  const taken = idle;
  idle = undefined;
  return taken;
}

async function start(options: LaunchOptions): Promise<{ browser: Browser; tab: Tab }> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    timeout: START_LIMIT_MS,
    acceptInsecureCerts: options.acceptsAnyCertificate,
    handleSIGINT: options.endsOnSignal,
    handleSIGTERM: options.endsOnSignal,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    ...(options.profile ? { userDataDir: options.profile } : {}),
    ...(options.home ? { env: { ...process.env, HOME: options.home } } : {}),
    extraPrefsFirefox: {
      // Answers permissions.request with yes, unless a test wants to press the prompt itself.
      'extensions.webextOptionalPermissionPrompts': options.prompts,
      // A kept profile takes only an installation for good, which wants a signature otherwise.
      'xpinstall.signatures.required': false,
      // Reduced motion, so that no picture is taken half faded in.
      'ui.prefersReducedMotion': 1,
      ...proxyPrefs(options.proxy),
    },
  });
  const [tab] = await browser.pages();
  return { browser, tab: tab ?? (await browser.newPage()) };
}

/** Leaves the browser to the next, as one that has just started: without the extension and all that it stored. */
async function leave(browser: Browser): Promise<void> {
  const tab = await browser.newPage();
  // Before the extension goes: it would take its pages along, and puppeteer would never hear of it.
  await closeAllBut(tab, bidiOf(browser));
  await browser.uninstallExtension(GECKO_ID);
  await runInChrome(bidiOf(browser), `Services.prefs.clearUserPref('${SCHEME_PREF}')`);
  idle = { browser, tab };
}

async function setLocalHosts(bidi: Bidi, hosts: readonly string[]): Promise<void> {
  const list = JSON.stringify(hosts.join(','));
  await runInChrome(bidi, `Services.prefs.setStringPref('network.dns.localDomains', ${list})`);
}

/** Firefox draws a new address with each installation. */
async function homeIn(bidi: Bidi): Promise<string> {
  const host = await runInChrome(bidi, `WebExtensionPolicy.getByID('${GECKO_ID}').mozExtensionHostname`);
  return `moz-extension://${host?.value}/`;
}

/** Firefox spares the loopback unless told otherwise. */
function proxyPrefs(proxy: string | null): Record<string, string | number | boolean> {
  if (proxy === null) return {};
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
  };
}

async function install(browser: Browser, { profile, extension }: LaunchOptions): Promise<void> {
  if (!profile) await browser.installExtension(extension);
  else if (!isInstalledIn(profile)) await installForGood(bidiOf(browser), extension);
  await untilRunning(bidiOf(browser));
}

function handsOn(
  browser: Browser,
  first: Tab[],
  extension: string,
  home: string,
  close: () => Promise<void>,
): BrowserHands {
  const bidi = bidiOf(browser);
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
    clickToolbar: () => clickButton(bidi),
    answerPrompt: (answer) => answerPrompt(bidi, answer),
    grantSite: (pattern) => grantSite(bidi, pattern),
    revokeSite: (pattern) => revokeSite(bidi, pattern),
    reloadExtension: async () => {
      await installForGood(bidi, extension);
      await untilRunning(bidi);
    },
    showScheme: async (scheme) => {
      await runInChrome(bidi, `Services.prefs.setIntPref('${SCHEME_PREF}', ${SCHEME_VALUE[scheme]})`);
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close,
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
