/**
 * Who may ask what, judged on what the browser says of the sender and never on what the message says.
 *
 *   sender {id, url, tab, frameId} ──callerOf──► caller {asker, …} ──mayAsk(ask)──► yes | no
 *
 * A content script shares its process with the page, so it is trusted least: it may report its reading and open
 * cards, and can change nothing but a correction for its own site.
 */
import type { BackgroundAsk } from './contract.ts';

/** A context that can ask the background. Reader and card are one asker: the browser cannot tell them apart. */
export type Asker = 'content' | 'popup' | 'desk';

/** The sender as the browser states it; the same fields in Chromium and Firefox. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
  readonly frameId?: number | undefined;
  /** Tells one document in a frame from the next; not in every browser. */
  readonly documentId?: string | undefined;
}

/** Our own id and pages, from `runtime.id` and `runtime.getURL`. */
export interface Home {
  readonly id: string;
  readonly popup: string;
  readonly desk: string;
}

/** A content script in one frame of one tab. */
export interface ContentCaller {
  readonly asker: 'content';
  readonly tab: number;
  readonly frame: number;
  /** Tells this document from the one that stood in the frame before; null where the browser does not say. */
  readonly document: string | null;
  /** Host name of the frame's address; null for a file or a frame without an address of its own. */
  readonly host: string | null;
  /** Host name of the page in the tab, which is what the user switches and corrects; the frame's own where the
   * browser does not tell. */
  readonly site: string | null;
  /** What the user would have granted: "https://news.example", without a port; null where nothing can be. */
  readonly grant: string | null;
}

export type Caller = ContentCaller | { readonly asker: 'popup' } | { readonly asker: 'desk' };

/** The permission table. A message that is not listed does not compile. */
export const MAY_ASK = {
  'page.link': ['content'],
  'page.begin': ['content'],
  'page.left': ['content'],
  'card.insert': ['content'],
  'card.open': ['content', 'popup', 'desk'],
  'card.inFull': ['content'],
  'card.notThis': ['content'],
  'card.thisIs': ['content'],
  'correction.add': ['popup', 'desk'],
  // The card offers "undo" right after a correction, so the content script may take its own word back.
  'correction.undo': ['content', 'popup', 'desk'],
  'correction.list': ['desk'],
  'page.findings': ['popup', 'desk'],
  'page.check': ['popup'],
  'page.claims': ['popup'],
  'viewpoint.read': ['popup', 'desk'],
  'viewpoint.write': ['popup', 'desk'],
  // The card asks for names when the user says which company is meant, and for its time when they slide the date.
  'company.search': ['content', 'popup', 'desk'],
  'company.list': ['desk'],
  'company.page': ['desk'],
  'company.picture': ['desk'],
  'company.timeline': ['content', 'popup', 'desk'],
  'page.open': ['desk'],
  'shift.between': ['desk'],
  'policy.read': ['desk'],
  'policy.preview': ['desk'],
  'policy.write': ['desk'],
  'suppose.try': ['desk'],
  'match.try': ['desk'],
  'example.list': ['desk'],
  'example.keep': ['desk'],
  'example.forget': ['desk'],
  'service.list': ['desk'],
  'service.map': ['desk'],
  'settings.export': ['desk'],
  'settings.preview': ['desk'],
  'settings.merge': ['desk'],
  'settings.undo': ['popup', 'desk'],
  'own.list': ['popup', 'desk'],
  'own.add': ['popup', 'desk'],
  'own.change': ['popup', 'desk'],
  'own.remove': ['popup', 'desk'],
  'site.read': ['popup'],
  'site.switch': ['popup', 'desk'],
  'site.list': ['desk'],
  'site.settle': ['popup', 'desk'],
  'site.silence': ['popup', 'desk'],
  'appearance.read': ['popup', 'desk'],
  'appearance.write': ['popup', 'desk'],
  'pause.read': ['popup', 'desk'],
  'pause.switch': ['popup', 'desk'],
  'data.about': ['popup', 'desk'],
  'data.attributions': ['popup', 'desk'],
  'data.coverage': ['desk'],
  'notice.dismiss': ['popup', 'desk'],
  'pack.list': ['desk'],
  'pack.switch': ['desk'],
  'pack.landed': ['desk'],
  'pack.retry': ['desk'],
  'pack.remove': ['desk'],
  'host.list': ['desk'],
  'host.add': ['desk'],
  'host.remove': ['desk'],
  'update.run': ['desk'],
  'request.list': ['desk'],
  'connect.switch': ['desk'],
  'lookup.read': ['desk'],
  'lookup.find': ['desk'],
  'lookup.start': ['desk'],
  'lookup.stop': ['desk'],
  'digest.list': ['popup', 'desk'],
  'digest.switch': ['desk'],
  'digest.seen': ['popup', 'desk'],
  'claim.list': ['popup', 'desk'],
  'claim.add': ['popup', 'desk'],
  'claim.change': ['popup', 'desk'],
  'claim.remove': ['popup', 'desk'],
  'same.list': ['desk'],
  'same.answer': ['desk'],
  'merge.list': ['popup', 'desk'],
  'merge.answer': ['popup', 'desk'],
} as const satisfies Record<BackgroundAsk, readonly Asker[]>;

/** The callers that a handler of this message can meet: a content-only message's handler always knows its tab. */
export type CallerOf<A extends BackgroundAsk> = Extract<Caller, { asker: (typeof MAY_ASK)[A][number] }>;

/**
 * The context that a sender is, or null for one that may ask nothing.
 *
 * `{id: own, url: <popup page>}` → popup, even when opened in a tab
 * `{id: own, url: 'https://news.example/a', tab: {id: 7}, frameId: 0}` → content on news.example
 * `{id: another extension}` → null
 */
export function callerOf(sender: Sender, home: Home): Caller | null {
  if (sender.id !== home.id || sender.url === undefined) return null;
  const url = parseAddress(sender.url);
  if (url === null) return null;
  const page = `${url.protocol}//${url.host}${url.pathname}`;
  if (page === home.popup) return { asker: 'popup' };
  if (page === home.desk) return { asker: 'desk' };
  return contentCaller(sender, url);
}

// Content scripts run in these schemes only; any other page of ours (an unlisted one) is nobody.
const CONTENT_SCHEMES = new Set(['http:', 'https:', 'file:', 'about:', 'blob:', 'data:']);

function contentCaller(sender: Sender, url: URL): ContentCaller | null {
  const tab = sender.tab?.id;
  if (!CONTENT_SCHEMES.has(url.protocol) || tab === undefined || sender.frameId === undefined) return null;
  const host = hostOf(url);
  const page = parseAddress(sender.tab?.url ?? '');
  return {
    asker: 'content',
    tab,
    frame: sender.frameId,
    document: sender.documentId ?? null,
    host,
    site: page === null ? host : hostOf(page),
    grant: host === null ? null : `${url.protocol}//${host}`,
  };
}

function hostOf(url: URL): string | null {
  return url.hostname === '' ? null : url.hostname;
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** True if this caller may ask this; then its type is narrowed to what the message's handler expects. */
export function mayAsk<A extends BackgroundAsk>(caller: Caller, ask: A): caller is CallerOf<A> {
  const allowed: readonly Asker[] = MAY_ASK[ask];
  return allowed.includes(caller.asker);
}

/** True for a name in the table; what arrives is a string of unknown making. */
export function isBackgroundAsk(name: unknown): name is BackgroundAsk {
  return typeof name === 'string' && Object.hasOwn(MAY_ASK, name);
}
