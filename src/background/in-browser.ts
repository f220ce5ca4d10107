/**
 * What the answers rest on, as this very browser has it: storage, network, tabs, clock. Everything is opened lazily, so
 * that to load this file costs a woken background next to nothing.
 *
 *   records, shelf, settings ──► sources ──► library, groundworks ──┐
 *   network, alarms ──► packs, look-ups ────────────────────────────┴─► means
 */
import { browser } from '../browser/polyfill.ts';
import { localArea, readManaged, sessionArea } from '../store/areas.ts';
import { openLookUpStore } from '../store/look-ups.ts';
import { openPackShelf } from '../store/pack-shelf.ts';
import { openSettings } from '../store/settings-record.ts';
import { openAfterwards } from './afterwards.ts';
import { localDate } from './day.ts';
import { noteState, tellChange } from './digest/digest.ts';
import { digestRecord } from './digest/digest-record.ts';
import { openAssessors } from './knowledge/assess.ts';
import { openGroundworks } from './knowledge/groundworks.ts';
import { openLibrary } from './knowledge/knowledge.ts';
import { records } from './knowledge/opened.ts';
import type { Sources } from './knowledge/origin.ts';
import { packTroubles } from './knowledge/troubles.ts';
import { openWrites } from './knowledge/writes.ts';
import { wakeForLookUps } from './look-ups/alarm.ts';
import { CLOCK, openLookUpsOn } from './look-ups/open.ts';
import { type Means, prepare, present } from './means.ts';
import { nameMenu } from './menus.ts';
import { notify } from './notify.ts';
import { openOrganisation } from './organisation.ts';
import { wakeForPacks } from './packs/alarm.ts';
import { arrangementOf } from './packs/arrangement.ts';
import { exclusively } from './packs/lock.ts';
import { openPacks } from './packs/open.ts';
import { addedPacks } from './packs/shelved.ts';
import { tools } from './packs/tools.ts';
import { button } from './pages/button.ts';
import { showElsewhere, showOnDesk } from './pages/elsewhere.ts';
import { readers } from './pages/readers.ts';
import { openTabs } from './pages/tabs.ts';
import { network, ownFile } from './reach.ts';
import { openGrantedSites } from './sites/granted-sites.ts';
import {
  giveBack,
  giveBackNameSending,
  grantedOrigins,
  isGranted,
  maySendNames,
  syncSites,
} from './sites/sites.ts';
import { openCatalogues } from './words.ts';

const file = (path: string) => ownFile(browser.runtime.getURL(path));
const newId = () => crypto.randomUUID();
// A function of our own: the browser's refuses to be called as anybody's method.
const report = (error: unknown) => reportError(error);
/** Work that nobody waits for: what goes wrong is shown among the extension's errors. */
export const attempt = (work: () => Promise<unknown>) => void work().catch(report);
const catalogues = openCatalogues((locale) => file(`_locales/${locale}/messages.json`));

const settings = openSettings(localArea(), newId);
export const granted = openGrantedSites(settings, attempt);
export const organisation = openOrganisation({
  word: readManaged,
  area: sessionArea(),
  changed: () => readers.refreshAll(),
  attempt,
});
const today = () => localDate(new Date());
const bundled = () => file('packs/bundled.json');
const { version } = browser.runtime.getManifest();

const arrangement = arrangementOf({
  added: addedPacks(openPackShelf, tools, report),
  choices: settings.read,
  troubles: packTroubles(localArea()),
  report,
});

const sources: Sources = {
  records,
  bundled,
  language: async () => {
    const [linking, suffixes] = await Promise.all(
      ['linking', 'suffixes'].map((name) => file(`packs/${name}.json`)),
    );
    return { linking, suffixes };
  },
  stamp: version,
  arrangement,
  newId,
  report,
};
const writes = openWrites(sources);

const library = openLibrary(sources, writes, {
  caughtUp: () => tellAll(),
  ownKnown: () => readers.refreshAll(),
  ready: (known) => prepare(means, known),
});
const groundworks = openGroundworks(sources, writes);

/** The words in the user's language. */
export const words = async () => means.catalogue(await settings.read());

// What is known changes: how things stand is noted before it, and told after it.
const changing = () => noteState(means, 'update');
const tellAll = async () => {
  await tellChange(means, 'update');
  await readers.refreshAll();
};
const changed = async () => {
  await library.rearrange();
  await tellAll();
};

const packs = openPacks({
  settings,
  area: localArea(),
  shelf: openPackShelf,
  arrangement,
  fetch: network,
  exclusively,
  follow: async (hosts) => {
    await wakeForPacks(hosts);
    await syncSites(hosts);
  },
  bundled,
  isGranted,
  changing,
  changed,
  today,
  app: version,
  report,
});

export const means: Means = {
  settings,
  organisation: organisation.read,
  library,
  assessors: openAssessors(groundworks),
  read: () => {
    library.read();
    groundworks.begin();
  },
  begin: () => {
    library.begin();
    groundworks.begin();
  },
  afterwards: openAfterwards(report),
  tabs: openTabs(sessionArea()),
  readers,
  button,
  sites: { grantedOrigins, isGranted, giveBack, giveBackNameSending, settle: granted.settle },
  packs,
  lookUps: openLookUpsOn({
    reach: packs.reach,
    maySend: maySendNames,
    store: openLookUpStore,
    shelf: openPackShelf,
    clock: CLOCK,
    known: async () => (await present(means)).known,
    catalogue: words,
    changing,
    changed,
    today,
    time: () => new Date().toISOString(),
    app: version,
    wake: wakeForLookUps,
    report,
  }),
  showElsewhere,
  showOnDesk,
  nameMenu,
  digest: digestRecord(localArea()),
  notify,
  catalogue: ({ language }) => catalogues(language ?? browser.i18n.getUILanguage()),
  today,
  newId,
};
