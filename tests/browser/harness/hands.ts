/**
 * What each browser must be able to do; chromium.ts and firefox.ts each do it their own way.
 * Page and Driven are built on these alone, so one test body runs in both browsers.
 */

/** Data that may cross into a page and back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The popup's file in the extension. */
export const POPUP_PATH = 'src/popup/index.html';

/** The desk's file in the extension. */
export const DESK_PATH = 'src/desk/index.html';

export type BrowserKind = 'chromium' | 'firefox';

const ALL_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The browsers to test in: both, or the one that this run was given. `npm test` runs one beside the other. */
export const KINDS: readonly BrowserKind[] = kindsToTest(process.env.TEST_BROWSER);

function kindsToTest(wanted: string | undefined): readonly BrowserKind[] {
  const kinds = ALL_KINDS.filter((kind) => wanted === undefined || wanted === kind);
  if (kinds.length === 0) throw new Error(`TEST_BROWSER is "${wanted}". Say ${ALL_KINDS.join(' or ')}.`);
  return kinds;
}

export type Scheme = 'light' | 'dark';

/** Something that shows a document: a tab, or the popup. Points are CSS pixels of its viewport. */
export interface ViewHands {
  readonly url: () => string;
  /** Runs an expression in the page's own world and yields its value, awaited; it must be JSON. */
  readonly run: (expression: string) => Promise<unknown>;
  readonly click: (x: number, y: number) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One tab. */
export interface TabHands extends ViewHands {
  readonly goto: (url: string) => Promise<void>;
  /** Calls a function with every closed shadow root of the page as its arguments. */
  readonly runInClosedRoots: (functionSource: string) => Promise<unknown>;
  readonly moveMouse: (x: number, y: number) => Promise<void>;
  /** A key by its DOM name, held keys before it: `Escape`, `a`, `Shift+Tab`. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Puts the tab in front, its page in the focus: keys go to it and not to the browser's own bars. */
  readonly bringToFront: () => Promise<void>;
  /** Bytes that the page's workers hold, as near as the browser tells. */
  readonly workerHeap: () => Promise<number>;
}

/** What a person may answer the browser, by the words on the button. */
export type PromptAnswer = 'Allow' | 'Deny';

export interface BrowserHands {
  readonly kind: BrowserKind;
  /** Start of the extension's own addresses, with the slash. */
  readonly home: string;
  /** The tab that the browser started with, if nobody has taken it, else a new one. */
  readonly newTab: () => Promise<TabHands>;
  /** A tab at one of the extension's own pages in which no script of that page has run. */
  readonly newSilentTab: (path: string) => Promise<TabHands>;
  /** Stops the background as the browser would when idle; returns when it has stopped. */
  readonly killBackground: () => Promise<void>;
  /** Clicks the toolbar button for the tab in front and yields the popup that opens. */
  readonly clickToolbar: () => Promise<ViewHands>;
  /** Presses a button of the prompt by which the browser asks the person for leave, and yields what it says. */
  readonly answerPrompt: (answer: PromptAnswer) => Promise<string>;
  /** Lets the extension read the sites of a match pattern. */
  readonly grantSite: (pattern: string) => Promise<void>;
  /** Takes that back, as a person does among the browser's own settings. */
  readonly revokeSite: (pattern: string) => Promise<void>;
  /** Starts the extension again from the files as they lie in its folder now. Closes its pages. */
  readonly reloadExtension: () => Promise<void>;
  readonly showScheme: (scheme: Scheme) => Promise<void>;
  /** Resolves when the browser is gone, by whoever closed it. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  readonly program: string;
  /** A profile folder that outlives the browser, with the extension installed for good; null = a fresh one. */
  readonly profile: string | null;
  /** Folder that stands in for the one of the person who starts the browser; null = theirs. */
  readonly home: string | null;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Host names that lead to this machine instead of the internet, so that a test page stands at its real address. */
  readonly localHosts: readonly string[];
  /** `host:port` of a proxy that every request has to pass, those to this machine too; null = none. */
  readonly proxy: string | null;
  /** Whether a browser may do that has served another test; the extension and what it stores are new all the same. */
  readonly shared: boolean;
  /** Whether the browser asks the person for leave, instead of giving it. A headless Chromium cannot. */
  readonly prompts: boolean;
  /** Whether a host may show any certificate: one on this machine has none that is signed for its name. */
  readonly acceptsAnyCertificate: boolean;
  /** Whether Ctrl-C closes the browser by itself; false where the caller has more to tidy up. */
  readonly endsOnSignal: boolean;
}

/** The browser refuses to load an extension from a folder by command; a person can still do it by hand. */
export class CannotLoad extends Error {
  override readonly name = 'CannotLoad';
}
