/** Answers about pages: marks for the reader (page-link.ts), findings for the popup. */
import type { PageReading, PageState } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { eyesByNeed, type Means } from '../means.ts';
import { grantOf, siteOf } from '../site-names.ts';
import { checkPage, onPages } from './page-check.ts';
import { link, paint, readIn } from './page-link.ts';
import { checkedState } from './rows.ts';
import { whoseSite } from './whose-site.ts';

type PageAnswers = Pick<Handlers, 'page.begin' | 'page.link' | 'page.left' | 'page.findings' | 'page.check'>;

/** The page itself, and not a frame in it. */
const TOP = 0;

export function pageAnswers(means: Means): PageAnswers {
  const { tabs, readers } = means;
  return {
    'page.begin': (_params, { tab }) => {
      means.begin();
      // Whoever notes something of the tab hears of its failure.
      tabs.read(tab).catch(() => undefined);
      return null;
    },
    'page.link': ({ reading, revision }, caller) => link(means, reading, revision, caller),
    'page.left': async (_params, caller) => {
      // Another page comes mostly, and this question wakes the worker before the first of that one.
      means.begin();
      await tabs.leave(caller);
      await paint(means, caller.tab, await means.settings.read());
      return null;
    },
    'page.findings': ({ tab }) => stateOf(means, tab),
    'page.check': async ({ tab }) => {
      await tabs.check(tab);
      if (!(await readers.insertReader(tab))) throw new Trouble('not-readable');
      // A reader that stood there already, switched off, has to begin anew.
      await readers.ask({ tab, frame: TOP }, 'reader.refresh', {});
      return stateOf(means, tab);
    },
  };
}

/** What the popup can say of a tab. The page is read again for it: nothing that was found is kept. */
async function stateOf(means: Means, tab: number): Promise<PageState> {
  const settings = await means.settings.read();
  if (settings.paused) return { state: 'paused' };
  const address = await means.readers.addressOf(tab);
  const host = siteOf(address);
  if (host !== null && settings.sitesOff.includes(host)) return { state: 'site-off', host };
  // Before any leave is asked for: with nobody watched it would be given for nothing.
  if (settings.viewpoint.watched.length === 0) return { state: 'no-viewpoint', host };
  const found = (await isWelcome(means, tab, address)) ? await readingsIn(means, tab) : null;
  if (found === null) return closedState(means, tab, address);
  const [page, ...frames] = found;
  if (page === undefined) return { state: 'reading', host };
  const eyes = await eyesByNeed(means);
  const catalogue = await means.catalogue(settings);
  const readings = statedReadings(host, page, frames);
  const closedFrames = await means.readers.closedFrames(tab);
  return onPages(readings, eyes, () => {
    const whose = whoseSite(readings[0], eyes.known, catalogue);
    const state = checkedState(checkPage(readings, eyes, host), host, eyes.known.all, catalogue);
    return { ...state, whose, closedFrames };
  });
}

/** A tab's page and frames as `checkPage` takes them, with the hosts that the browser states; null where nothing may or
 * can be read now. */
export async function readingsOn(
  means: Means,
  tab: number,
): Promise<{ readonly host: string | null; readonly readings: readonly PageReading[] } | null> {
  const { paused, sitesOff } = await means.settings.read();
  const address = await means.readers.addressOf(tab);
  const host = siteOf(address);
  const isOff = paused || (host !== null && sitesOff.includes(host));
  if (isOff || !(await isWelcome(means, tab, address))) return null;
  const [page, ...frames] = (await readingsIn(means, tab)) ?? [];
  return page === undefined ? null : { host, readings: statedReadings(host, page, frames) };
}

/** Of a frame's address nothing is kept, so it speaks for no site. */
function statedReadings(
  host: string | null,
  page: PageReading,
  frames: readonly PageReading[],
): readonly [PageReading, ...PageReading[]] {
  return [readIn(page, host), ...frames.map((frame) => readIn(frame, null))];
}

/** The user has granted the site, or asked for this page. A reader alone says nothing: a grant can be withdrawn. */
async function isWelcome({ sites, tabs }: Means, tab: number, address: string | null): Promise<boolean> {
  const grant = grantOf(address);
  return (grant !== null && (await sites.isGranted(grant))) || (await tabs.read(tab)).checked;
}

/** Readings of the page and its frames, the page first; empty = not read yet; null = the browser lets nobody in. */
async function readingsIn(means: Means, tab: number): Promise<readonly PageReading[] | null> {
  const top = await readingOfPage(means, tab);
  if (top === undefined) return null;
  if (top === null) return [];
  // A frame that has its marks is noted a moment later.
  await means.afterwards.done();
  const { frames } = await means.tabs.read(tab);
  const others = Object.keys(frames)
    .map(Number)
    .filter((frame) => frame !== TOP);
  const inFrames = await Promise.all(others.map((frame) => readingOf(means, tab, frame)));
  return [top, ...inFrames.filter((reading) => reading !== null && reading !== undefined)];
}

/** A page that was open before the extension came, or before the grant, has no reader until now. */
async function readingOfPage(means: Means, tab: number): Promise<PageReading | null | undefined> {
  const there = await readingOf(means, tab, TOP);
  if (there !== undefined) return there;
  return (await means.readers.insertReader(tab)) ? readingOf(means, tab, TOP) : undefined;
}

function readingOf({ readers }: Means, tab: number, frame: number): Promise<PageReading | null | undefined> {
  return readers.ask({ tab, frame }, 'reader.read', {});
}

/** Why the page is not read: the browser lets nobody in, or the user has not let us. */
async function closedState({ readers }: Means, tab: number, address: string | null): Promise<PageState> {
  // Not told the address, we have no leave for this tab, and a click may give it.
  if (address === null) return { state: 'not-granted', host: null };
  if (grantOf(address) === null || !(await readers.isReadable(tab))) return { state: 'not-grantable' };
  return { state: 'not-granted', host: siteOf(address) };
}
