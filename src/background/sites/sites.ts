/**
 * The reader on the granted sites: registered with the browser, which then puts it into every page of theirs.
 *
 *   install, start, grant, withdrawal ──► origins granted now ──► one registration, made, changed or taken away
 *   a wake, popup and desk ──► in step? ─no─┘    but for those that only packs are fetched from
 */

import { nameSending } from '../../browser/name-sending.ts';
import { browser } from '../../browser/polyfill.ts';
import reader from '../../content/reader.ts?iife';
import type { PackHost } from '../../core/settings/pack-host.ts';
import { oneAtATime } from '../../store/settings-record.ts';
import { readers } from '../pages/readers.ts';
import { patternOfOrigin, patternsToRead } from '../site-names.ts';

const ID = 'reader';

// Two events at once (install and start-up) would both find no registration and both try to make it.
const inTurn = oneAtATime();

/** Makes the registration what the grants ask for. Harmless at any time and any number of times. */
export function syncSites(hosts: readonly PackHost[]): Promise<void> {
  return inTurn(async () => {
    const { matches, registered } = await askedAndRegistered(hosts);
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      return;
    }
    const script = registrationFor(matches);
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/**
 * True where the registration is what the grants ask for. It is not after a grant of which nobody heard: Chromium drops
 * an event that comes before the background's first turn, and a background can be stopped in the midst of one.
 */
export function isInStep(hosts: readonly PackHost[]): Promise<boolean> {
  return inTurn(async () => {
    const { matches, registered } = await askedAndRegistered(hosts);
    const read = new Set(registered.flatMap((script) => script.matches ?? []));
    return read.size === matches.length && matches.every((pattern) => read.has(pattern));
  });
}

async function askedAndRegistered(hosts: readonly PackHost[]) {
  const [granted, registered] = await Promise.all([
    grantedOrigins(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  return { matches: patternsToRead(granted, hosts), registered };
}

/** Match patterns of the sites that the browser lets us read without a click. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

/** Gives the leave for an origin back. */
export async function giveBack(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOfOrigin(origin)] });
}

/** Whether a company's name may be sent to a register; everywhere but in Firefox the leave for its host says so too. */
export async function maySendNames(): Promise<boolean> {
  const leave = nameSending();
  return leave === null || browser.permissions.contains(leave);
}

/** Gives the leave to send names back, where there is one. */
export async function giveBackNameSending(): Promise<void> {
  const leave = nameSending();
  if (leave !== null) await browser.permissions.remove(leave);
}

/** Puts the reader into granted pages that were open before the extension, the update or the grant came. Registered
 * scripts run only in pages that load afterwards. */
export async function readersIntoOpenTabs(hosts: readonly PackHost[]): Promise<void> {
  const url = patternsToRead(await grantedOrigins(), hosts);
  const open = url.length === 0 ? [] : await browser.tabs.query({ url, discarded: false });
  await Promise.all(open.map(({ id }) => id !== undefined && readers.insertReader(id)));
}

/** True if the user has granted this site; `grant` is its scheme and host, as in `ContentCaller`. */
export function isGranted(grant: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOfOrigin(grant)] });
}

function registrationFor(matches: string[]) {
  return {
    id: ID,
    matches,
    // With the slash: Firefox resolves a bare path against the page and silently runs nothing.
    js: [`/${reader}`],
    allFrames: true,
    // Frames without an address of their own (srcdoc, about:blank, blob:) are part of the page that wrote them.
    matchOriginAsFallback: true,
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
}
