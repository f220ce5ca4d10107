/** Firefox with the extension, in a fresh profile or a kept one, driven by puppeteer over WebDriver BiDi. */
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import { GECKO_ID } from '../../../scripts/manifest.ts';
import { bidiOf, runInChrome } from './firefox-bidi.ts';
import {
  clickButton,
  grantSite,
  installForGood,
  isInstalledIn,
  revokeSite,
  untilRunning,
} from './firefox-extension.ts';
import { navigate, tabHands } from './firefox-tab.ts';
import type { BrowserHands, LaunchOptions, Scheme } from './hands.ts';

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
    ...(options.profile ? { userDataDir: options.profile } : {}),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // Answers permissions.request with yes: no prompt can be clicked without a display.
      'extensions.webextOptionalPermissionPrompts': false,
      // A kept profile takes only an installation for good, which wants a signature otherwise.
      'xpinstall.signatures.required': false,
      // Reduced motion, so that no picture is taken half faded in.
      'ui.prefersReducedMotion': 1,
      'network.dns.localDomains': options.localHosts.join(','),
      ...proxyPrefs(options.proxy),
    },
  });
  await install(browser, options);
  return handsOn(browser, await browser.pages(), options.extension);
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

function handsOn(browser: Browser, first: Tab[], extension: string): BrowserHands {
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
    clickToolbar: () => clickButton(bidi),
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
