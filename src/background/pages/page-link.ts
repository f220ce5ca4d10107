/**
 * What a page is told of its own reading, and what follows of it for the user.
 *
 *   reading ──► marks ──► sent to the page
 *      └──────────────────► judged ──► button, digest
 */
import { type Appearance, isStealthy } from '../../core/settings/appearance.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { HoverWay, PageMarks, PageReading } from '../../messages/contract.ts';
import type { ContentCaller } from '../../messages/route.ts';
import { eyesSoon, type Means } from '../means.ts';
import { faceOf } from './badge.ts';
import looks from './marks.css?inline';
import {
  checkPage,
  companySite,
  type Eyes,
  flaggedIn,
  isCompanySite,
  marksOn,
  onPages,
  tokensOf,
} from './page-check.ts';
import type { Flagged } from './tabs.ts';

/** The page itself, and not a frame in it. */
const TOP = 0;

/**
 * Marks first: the page sees when they come, so nothing that hangs on the watchlist is written, painted or waited for before.
 * A store that refuses what is noted costs the button its number, and the page no mark.
 */
export async function link(
  means: Means,
  sent: PageReading,
  revision: number,
  caller: ContentCaller,
): Promise<PageMarks> {
  // Asked meanwhile: a woken worker waits for the slowest of its questions, and not for one after the other.
  const asked = Promise.all([eyesSoon(means), mayRead(means, caller)]);
  const reading = readIn(sent, caller.host);
  // While the store is read, for which a woken worker waits anyway.
  tokensOf(reading);
  const [eyes, isAllowed] = await asked;
  if (!isAllowed || isSwitchedOff(caller, eyes.settings)) {
    means.afterwards.follow(() => flag(means, caller, [], eyes.settings));
    return { state: 'off' };
  }
  const marks = await onPages([reading], eyes, () =>
    isSilent(caller, eyes) ? UNSEEN : marked(reading, revision, caller, eyes),
  );
  means.afterwards.follow(() => judge(means, reading, caller, eyes));
  return marks;
}

const UNSEEN: PageMarks = { state: 'unseen' };

/** What a reading comes to for the user: the button, then the companies that the digest will speak of. */
async function judge(means: Means, reading: PageReading, caller: ContentCaller, eyes: Eyes): Promise<void> {
  const page = await onPages([reading], eyes, () => checkPage([reading], eyes, caller.site));
  await flag(means, caller, flaggedIn(page), eyes.settings);
  await means.digest.meet(page.findings.map(({ company }) => company));
}

async function flag(
  means: Means,
  caller: ContentCaller,
  flagged: readonly Flagged[],
  settings: Settings,
): Promise<void> {
  await means.tabs.note(caller, flagged);
  await paint(means, caller.tab, settings);
}

/** Stealth holds for a page and all its frames, and for a company's own frame in somebody else's page. */
function isSilent({ host, site }: ContentCaller, { settings, known }: Eyes): boolean {
  return [host, site].some((name) => isStealthy(settings.appearance, name, isCompanySite(name, known)));
}

function marked(reading: PageReading, revision: number, caller: ContentCaller, eyes: Eyes): PageMarks {
  return {
    state: 'on',
    revision,
    marks: marksOn(reading, eyes, caller.site),
    looks,
    site: caller.frame === TOP ? companySite(caller.host, eyes.known) : null,
    hover: hoverWay(eyes.settings.appearance),
  };
}

const KEYS = { rest: null, alt: 'altKey', ctrl: 'ctrlKey', shift: 'shiftKey' } as const;

function hoverWay({ hover, hoverDelay }: Appearance): HoverWay | null {
  return hover === 'off' ? null : { delay: hoverDelay, key: KEYS[hover] };
}

/** The reading with the host that the browser states: a page must not pass for another company's site. */
export function readIn(reading: PageReading, host: string | null): PageReading {
  return { ...reading, model: { ...reading.model, host } };
}

/** A reader may be there and yet not be wanted: its site's grant was withdrawn, and no click asked for the page. */
async function mayRead({ tabs, sites }: Means, { tab, grant }: ContentCaller): Promise<boolean> {
  // A frame without an address of its own belongs to the page that the browser let us into.
  if (grant === null || (await sites.isGranted(grant))) return true;
  return (await tabs.read(tab)).checked;
}

/** Nor where everything is paused, or the site is switched off. */
function isSwitchedOff({ site }: ContentCaller, { paused, sitesOff }: Settings): boolean {
  return paused || (site !== null && sitesOff.includes(site));
}

/** Draws the button of a tab. */
export async function paint(means: Means, tab: number, settings: Settings): Promise<void> {
  const catalogue = await means.catalogue(settings);
  // Read last of all: a farewell whose words came late would paint over the number of the page that has come since.
  await means.button.paint(tab, faceOf(await means.tabs.read(tab), catalogue));
}
