/** A real browser that runs the built extension. */
import { existsSync } from 'node:fs';
import type { Browser } from 'webextension-polyfill';
import { browserPath } from '../../../scripts/browsers/provide.ts';
import { demoFolder } from '../../../scripts/manifest.ts';
import { unwrap } from '../../../src/messages/ask.ts';
import type { BackgroundAsk, Params, Result } from '../../../src/messages/contract.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import {
  type BrowserHands,
  type BrowserKind,
  DESK_PATH,
  type Json,
  type LaunchOptions,
  POPUP_PATH,
  type PromptAnswer,
  type Scheme,
} from './hands.ts';
import { Page } from './page.ts';
import { callSource, View } from './view.ts';

/** Starts a browser with the demo build in a fresh profile; `npm run build` must have been run. */
export async function launch(kind: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Driven> {
  const extension = options.extension ?? demoFolder(kind === 'firefox' ? 'firefox' : 'chrome');
  if (!existsSync(extension)) throw new Error(`${extension} is not there. Build it first: npm run build`);
  const program = options.program ?? browserPath(kind);
  const start = kind === 'firefox' ? launchFirefox : launchChromium;
  const all = {
    headless: true,
    shared: false,
    endsOnSignal: true,
    profile: null,
    home: null,
    localHosts: [],
    proxy: null,
    acceptsAnyCertificate: false,
    prompts: false,
    ...options,
    program,
    extension,
  };
  return new Driven(await start(all), () => start(all));
}

export class Driven {
  #hands: BrowserHands;
  readonly #start: () => Promise<BrowserHands>;
  #control: Promise<Page> | undefined;

  /** `start` starts the same browser once more. */
  constructor(hands: BrowserHands, start: () => Promise<BrowserHands>) {
    this.#hands = hands;
    this.#start = start;
  }

  get hands(): BrowserHands {
    return this.#hands;
  }

  get kind(): BrowserKind {
    return this.hands.kind;
  }

  /** Opens an address in a new tab, in front; returns when the document is parsed, its images may still load. */
  async open(url: string): Promise<Page> {
    const page = new Page(await this.hands.newTab());
    // The browser's first tab may lie behind the one that `ask` speaks by, and a hidden page draws next to nothing.
    await page.bringToFront();
    await page.goto(url);
    return page;
  }

  /** Opens one of the extension's own pages in a tab: `extensionPage('src/popup/index.html')`. */
  async extensionPage(path: string): Promise<Page> {
    return this.open(this.hands.home + path);
  }

  /** Asks the background as the popup would; a refusal is thrown as `Refused`. */
  async ask<A extends BackgroundAsk>(ask: A, params: Params<A>): Promise<Result<A>> {
    const send = (api: Browser, envelope: string) => api.runtime.sendMessage(JSON.parse(envelope));
    return unwrap<A>(await this.inExtension(send, JSON.stringify({ ask, params })));
  }

  /** Asks the background as the desk would, from a tab that is closed again. */
  async askAsDesk<A extends BackgroundAsk>(ask: A, params: Params<A>): Promise<Result<A>> {
    const send = (api: Browser, envelope: string) => api.runtime.sendMessage(JSON.parse(envelope));
    const desk = await this.hands.newSilentTab(DESK_PATH);
    const answer = await desk.run(callSource(send, [JSON.stringify({ ask, params })], API));
    await desk.close();
    return unwrap<A>(answer);
  }

  /** Calls `body` with the extension's own rights, beside all its pages; only its source crosses over. */
  async inExtension<A extends readonly Json[], R>(
    body: (api: Browser, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const control = await this.control();
    return (await control.hands.run(callSource(body, args, API))) as Awaited<R>;
  }

  /** The browser's number for a tab, as the extension knows it. Brings the tab to the front. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const front = await this.inExtension(async (api) => {
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      return tab?.id ?? null;
    });
    if (front === null) throw new Error(`The browser knows no tab of ${page.url()}.`);
    return front;
  }

  /** Text on the toolbar button while this page is in front. */
  async badge(page: Page): Promise<string> {
    const tab = await this.tabId(page);
    return this.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);
  }

  /** Stops the background as the browser does at any moment; the next message or event wakes it cold. */
  async killBackground(): Promise<void> {
    await this.hands.killBackground();
  }

  /** Clicks the toolbar button while this page is in front, as a person does; the popup speaks of this page. */
  async clickToolbar(page: Page): Promise<View> {
    await page.bringToFront();
    return new View(await this.hands.clickToolbar());
  }

  /** Answers the browser's own question for leave, and yields what it says. */
  async answerPrompt(answer: PromptAnswer): Promise<string> {
    return this.hands.answerPrompt(answer);
  }

  /** Lets the extension read the sites of a match pattern, `'*://news.example/*'`. */
  async grantSite(pattern: string): Promise<void> {
    await this.hands.grantSite(pattern);
  }

  /** Takes the sites of a match pattern back, outside the extension. */
  async revokeSite(pattern: string): Promise<void> {
    await this.hands.revokeSite(pattern);
  }

  /** Starts the extension again from its folder: an update, if the files there have changed. */
  async reloadExtension(): Promise<void> {
    await this.hideControl();
    await this.hands.reloadExtension();
  }

  /** Closes the browser and starts it again; only a kept profile still knows anything then. */
  async restart(): Promise<void> {
    this.#control = undefined;
    await this.hands.close();
    this.#hands = await this.#start();
  }

  /** Light or dark, for every tab open now or later. */
  async showScheme(scheme: Scheme): Promise<void> {
    await this.hands.showScheme(scheme);
  }

  /** Closes the tab by which `ask` and `inExtension` speak; they open another when they need one. */
  async hideControl(): Promise<void> {
    const control = await this.#control;
    this.#control = undefined;
    await control?.close();
  }

  async close(): Promise<void> {
    await this.hands.close();
  }

  private control(): Promise<Page> {
    this.#control ??= this.openControl();
    return this.#control;
  }

  // The background judges who asks by the sender's address, so this is the popup, but one that does nothing itself.
  private async openControl(): Promise<Page> {
    return new Page(await this.hands.newSilentTab(POPUP_PATH));
  }
}

const API = 'globalThis.browser ?? globalThis.chrome';
