/** The scripts in the pages: putting them in, and asking them. Pages that are gone or closed to us answer nothing. */

import { browser } from '../../browser/polyfill.ts';
import card from '../../content/card.tsx?iife';
import reader from '../../content/reader.ts?iife';
import { unwrap } from '../../messages/ask.ts';
import type { ContentAsk, Envelope, Params, Result } from '../../messages/contract.ts';

/** A frame of a tab; 0 is the page itself. */
export interface Place {
  readonly tab: number;
  readonly frame: number;
}

/** What stands behind a tab's page, for those who only want to ask. */
export interface Readers {
  /** The answer of the script in that frame; undefined where no script of ours answers. */
  ask<A extends ContentAsk>(place: Place, ask: A, params: Params<A>): Promise<Result<A> | undefined>;
  /** Tells every reader in every tab to ask for its marks again. */
  refreshAll(): Promise<void>;
  /** Puts the reader into the tab's readable frames; false where the browser does not let us. */
  insertReader(tab: number): Promise<boolean>;
  /** Puts the card's script into one frame; false where the browser does not let us. */
  insertCard(place: Place): Promise<boolean>;
  /** True where the browser lets us into the page at this moment. */
  isReadable(tab: number): Promise<boolean>;
  /** The address of the tab's page; null where the browser does not tell us. */
  addressOf(tab: number): Promise<string | null>;
  /** Tabs whose address the browser tells us, which are those that we may read; the one last looked at first. */
  openTabs(): Promise<readonly OpenTab[]>;
  /** Hosts of frames that a person sees in the tab's page and that the browser does not let us read, each once. */
  closedFrames(tab: number): Promise<readonly string[]>;
  /** What the user has selected in the page; empty where nothing is. */
  selectionIn(tab: number): Promise<string>;
}

/** A tab with a page. */
export interface OpenTab {
  readonly tab: number;
  readonly title: string;
  readonly address: string;
}

export const readers: Readers = {
  ask,
  refreshAll,
  insertReader: (tab) => insert({ tabId: tab, allFrames: true }, reader),
  insertCard: ({ tab, frame }) => insert({ tabId: tab, frameIds: [frame] }, card),
  isReadable,
  addressOf,
  openTabs,
  closedFrames,
  selectionIn,
};

async function ask<A extends ContentAsk>(
  place: Place,
  ask: A,
  params: Params<A>,
): Promise<Result<A> | undefined> {
  const envelope: Envelope<A> = { ask, params };
  try {
    return unwrap<A>(await browser.tabs.sendMessage(place.tab, envelope, { frameId: place.frame }));
  } catch {
    // No script there, or its page went away while it was asked: both are "nobody answered".
    return undefined;
  }
}

async function refreshAll(): Promise<void> {
  const envelope: Envelope<'reader.refresh'> = { ask: 'reader.refresh', params: {} };
  const open = await browser.tabs.query({});
  await Promise.allSettled(open.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, envelope)));
}

async function insert(
  target: { tabId: number; allFrames?: boolean; frameIds?: number[] },
  file: string,
): Promise<boolean> {
  try {
    // With the slash: Firefox resolves a bare path against the page and silently runs nothing.
    await browser.scripting.executeScript({ target, files: [`/${file}`] });
    return true;
  } catch {
    // A browser page, a store page, a viewer, or a site that was not granted: there is no code for it in either
    // browser, only different sentences.
    return false;
  }
}

async function isReadable(tab: number): Promise<boolean> {
  // Chromium lets a script into its document viewer, where it finds an empty page.
  const func = () => document.contentType !== 'application/pdf';
  const probe = browser.scripting.executeScript({ target: { tabId: tab }, func });
  return probe.then(
    ([page]) => page?.result === true,
    () => false,
  );
}

/** Asked of every frame that lets us in: where it stands, and which frames it shows. What is shown and has not
 * answered is closed to us. A frame without an address of its own belongs to the page around it. */
async function closedFrames(tab: number): Promise<readonly string[]> {
  const target = { tabId: tab, allFrames: true };
  const answers = await browser.scripting.executeScript({ target, func: framesShown }).catch(() => []);
  const open = answers.flatMap(({ result }) => (isFrames(result) ? [result] : []));
  const read = new Set(open.map(({ host }) => host));
  return [...new Set(open.flatMap(({ shown }) => shown))]
    .filter((host) => host !== '' && !read.has(host))
    .sort();
}

interface Frames {
  readonly host: string;
  readonly shown: readonly string[];
}

function isFrames(result: unknown): result is Frames {
  return typeof result === 'object' && result !== null && 'host' in result && 'shown' in result;
}

/** Sent into the page, so it is whole in itself. 120 × 60 px: less holds no sentence, as a counting pixel or a button. */
function framesShown(): Frames {
  const seen = [...document.querySelectorAll('iframe')].filter(
    ({ offsetWidth, offsetHeight }) => offsetWidth >= 120 && offsetHeight >= 60,
  );
  const hostOf = ({ src }: HTMLIFrameElement) => (URL.canParse(src) ? new URL(src).hostname : '');
  return { host: location.hostname, shown: seen.map(hostOf) };
}

async function addressOf(tab: number): Promise<string | null> {
  const found = await browser.tabs.get(tab).catch(() => null);
  return found?.url ?? null;
}

async function openTabs(): Promise<readonly OpenTab[]> {
  // Our own pages are tabs too, and the browser tells us their addresses.
  const home = browser.runtime.getURL('');
  const open = (await browser.tabs.query({})).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return open.flatMap(({ id, url, title = '' }) =>
    id === undefined || url === undefined || url.startsWith(home) ? [] : [{ tab: id, title, address: url }],
  );
}

async function selectionIn(tab: number): Promise<string> {
  const func = () => getSelection()?.toString() ?? '';
  const results = await browser.scripting.executeScript({ target: { tabId: tab }, func }).catch(() => []);
  const [selected] = results.map(({ result }) => result);
  return typeof selected === 'string' ? selected.trim() : '';
}
