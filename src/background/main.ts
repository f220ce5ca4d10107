/**
 * The background: plugs the answers into the browser. Everything it needs is built lazily, because the browser stops
 * it at will and wakes it for one event; every listener stands on this screen.
 *
 *   message ──► serve ──► handlers(means)         install, update, start, grant, withdrawal ──► sites, knowledge
 *   menu, key ──► card on the selection            tab closed ──► forgotten            alarm ──► newer packs
 */
import { browser } from '../browser/polyfill.ts';
import { readOrganisation } from '../core/watchlist/organisation.ts';
import { DESK } from '../messages/desk-address.ts';
import { serve } from '../messages/serve.ts';
import { localArea, onManagedChange, readManaged, sessionArea } from '../store/areas.ts';
import { openLookUpStore } from '../store/look-ups.ts';
import { openPackShelf } from '../store/pack-shelf.ts';
import { openRecords } from '../store/records/records.ts';
import { openSettings } from '../store/settings-record.ts';
import { openAfterwards } from './afterwards.ts';
import { openAssessors } from './assess.ts';
import { button } from './button.ts';
import { localDate } from './day.ts';
import { noteState, tellChange } from './digest.ts';
import { digestRecord } from './digest-record.ts';
import { showElsewhere, showOnDesk } from './elsewhere.ts';
import { openGrantedSites } from './granted-sites.ts';
import { openGroundworks } from './groundworks.ts';
import { handlersOf } from './handlers.ts';
import { openLibrary } from './knowledge.ts';
import { GO_ON_LOOKING_UP, wakeForLookUps } from './look-ups/alarm.ts';
import { CLOCK, openLookUpsOn } from './look-ups/open.ts';
import { type Means, present } from './means.ts';
import {
  CHECK_SELECTION,
  makeMenus,
  NEXT_MARK,
  nameMenu,
  OPEN_CARD,
  openCardOnSelection,
  openNextCard,
} from './menus.ts';
import { notify } from './notify.ts';
import type { Sources } from './origin.ts';
import { LOOK_FOR_PACKS, wakeForPacks } from './packs/alarm.ts';
import { arrangementOf } from './packs/arrangement.ts';
import { exclusively } from './packs/lock.ts';
import { openPacks } from './packs/open.ts';
import { addedPacks } from './packs/shelved.ts';
import { tools } from './packs/tools.ts';
import { packTroubles } from './packs/troubles.ts';
import { network, ownFile } from './reach.ts';
import { readers } from './readers.ts';
import {
  giveBack,
  giveBackNameSending,
  grantedOrigins,
  isGranted,
  maySendNames,
  syncSites,
} from './sites.ts';
import { openTabs } from './tabs.ts';
import { menuTitle, openCatalogues, problemIn } from './words.ts';
import { openWrites } from './writes.ts';

/** A cold answer takes a sixth of that; the browser lets the worker live for thirty seconds. */
const AFTER_THE_ANSWER_MS = 1_000;

const file = (path: string) => ownFile(browser.runtime.getURL(path));
const newId = () => crypto.randomUUID();
// A function of our own: the browser's refuses to be called as anybody's method.
const report = (error: unknown) => reportError(error);
/** Work that nobody waits for: what goes wrong is shown among the extension's errors. */
const attempt = (work: () => Promise<unknown>) => void work().catch(report);
const catalogues = openCatalogues((locale) => file(`_locales/${locale}/messages.json`));

const settings = openSettings(localArea(), newId);
const granted = openGrantedSites(settings, attempt);
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
  records: openRecords,
  bundled,
  language: () => file('packs/linking.json'),
  stamp: version,
  arrangement,
  newId,
  report,
};
const writes = openWrites(sources);

const library = openLibrary(sources, writes, {
  caughtUp: () => tellAll(),
  ownKnown: () => readers.refreshAll(),
});
const groundworks = openGroundworks(sources, writes);

const words = async () => means.catalogue(await settings.read());

// What is known changes: how things stand is noted before it, and told after it.
const changing = () => noteState(means);
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

const means: Means = {
  settings,
  organisation: async () => readOrganisation(await readManaged()),
  library,
  assessors: openAssessors(groundworks),
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

const home = {
  id: browser.runtime.id,
  popup: browser.runtime.getURL('src/popup/index.html'),
  desk: browser.runtime.getURL(DESK),
};

// All listeners before any await: the browser wakes the worker only for those that stood in its first turn.
browser.runtime.onMessage.addListener(
  serve(handlersOf(means), home, async (error) => problemIn(await words(), error)),
);

browser.runtime.onInstalled.addListener(() => {
  attempt(() => means.library.renew());
  attempt(granted.read);
  attempt(async () => {
    const now = await settings.read();
    await makeMenus(menuTitle(now, await means.catalogue(now)));
  });
});

browser.runtime.onStartup.addListener(() => attempt(granted.sync));

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === LOOK_FOR_PACKS) attempt(means.packs.updates.lookWhereDue);
  if (name === GO_ON_LOOKING_UP) attempt(means.lookUps.goOn);
});

// At every wake: an alarm does not outlive an update of the extension, and there is none without a host to ask.
attempt(async () => wakeForPacks((await settings.read()).packHosts));

// At every wake, and not before what it was woken for is answered: a grant may have come while nobody could hear.
setTimeout(() => attempt(granted.settle), AFTER_THE_ANSWER_MS);

browser.permissions.onAdded.addListener(() => {
  attempt(async () => {
    await granted.read();
    // One that stood there from an earlier grant, switched off, has to begin anew.
    await readers.refreshAll();
  });
});

browser.permissions.onRemoved.addListener(() => {
  attempt(granted.sync);
  // Readers of a site that was withdrawn ask again, are told "off", and fall silent.
  attempt(() => readers.refreshAll());
});

onManagedChange(() => attempt(() => readers.refreshAll()));

browser.tabs.onRemoved.addListener((tab) => attempt(() => means.tabs.forget(tab)));

browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
  if (menuItemId !== CHECK_SELECTION || tab?.id === undefined) return;
  const { id } = tab;
  attempt(() => openCardOnSelection(means, id, frameId ?? 0, selectionText ?? null));
});

browser.commands.onCommand.addListener((command, tab) => {
  if (tab?.id === undefined) return;
  const { id } = tab;
  if (command === OPEN_CARD) attempt(() => openCardOnSelection(means, id, 0, null));
  if (command === NEXT_MARK) attempt(() => openNextCard(means, id));
});
