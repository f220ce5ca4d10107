/**
 * The background: plugs the answers into the browser. Everything it needs is built lazily, because the browser stops
 * it at will and wakes it for one event; every listener stands on this screen.
 *
 *   message ──► serve ──► handlers(means)         install, update, start, grant, withdrawal ──► sites, knowledge
 *   menu, key ──► card on the selection            tab closed ──► forgotten
 */
import { browser } from '../browser/polyfill.ts';
import { say } from '../core/words/catalogue.ts';
import { serve } from '../messages/serve.ts';
import { localArea, sessionArea } from '../store/areas.ts';
import { openRecords } from '../store/records.ts';
import { openSettings } from '../store/settings-record.ts';
import { openAssessors } from './assess.ts';
import { button } from './button.ts';
import { localDate } from './day.ts';
import { showElsewhere } from './elsewhere.ts';
import { openGroundworks } from './groundworks.ts';
import { handlersOf } from './handlers.ts';
import { openLibrary } from './knowledge.ts';
import type { Means } from './means.ts';
import {
  CHECK_SELECTION,
  makeMenus,
  NEXT_MARK,
  OPEN_CARD,
  openCardOnSelection,
  openNextCard,
} from './menus.ts';
import type { Sources } from './origin.ts';
import { ownFile } from './reach.ts';
import { readers } from './readers.ts';
import { grantedOrigins, isGranted, readersIntoOpenTabs, syncSites } from './sites.ts';
import { openTabs } from './tabs.ts';
import { openCatalogues, problemIn } from './words.ts';
import { openWrites } from './writes.ts';

const file = (path: string) => ownFile(browser.runtime.getURL(path));
const newId = () => crypto.randomUUID();
// A function of our own: the browser's refuses to be called as anybody's method.
const report = (error: unknown) => reportError(error);
const catalogues = openCatalogues((locale) => file(`_locales/${locale}/messages.json`));

const sources: Sources = {
  records: openRecords,
  bundled: () => file('packs/bundled.json'),
  language: () => file('packs/linking.json'),
  stamp: browser.runtime.getManifest().version,
  newId,
  report,
};
const writes = openWrites(sources);

const means: Means = {
  settings: openSettings(localArea(), newId),
  library: openLibrary(sources, writes),
  assessors: openAssessors(openGroundworks(sources, writes)),
  tabs: openTabs(sessionArea()),
  readers,
  button,
  sites: { grantedOrigins, isGranted },
  showElsewhere,
  catalogue: ({ language }) => catalogues(language ?? browser.i18n.getUILanguage()),
  today: () => localDate(new Date()),
  newId,
};

const home = {
  id: browser.runtime.id,
  popup: browser.runtime.getURL('src/popup/index.html'),
  desk: browser.runtime.getURL('src/desk/index.html'),
};

const words = async () => means.catalogue(await means.settings.read());

/** Work that nobody waits for: what goes wrong is shown among the extension's errors. */
const attempt = (work: () => Promise<unknown>) => void work().catch(report);

// In this order: a page that loads while the reader is registered is among the open ones afterwards. With both at
// once it was missed by both.
const readGrantedSites = async () => {
  await syncSites();
  await readersIntoOpenTabs();
};

// All listeners before any await: the browser wakes the worker only for those that stood in its first turn.
browser.runtime.onMessage.addListener(
  serve(handlersOf(means), home, async (error) => problemIn(await words(), error)),
);

browser.runtime.onInstalled.addListener(() => {
  attempt(() => means.library.renew());
  attempt(readGrantedSites);
  attempt(async () => makeMenus(say(await words(), 'menu_check_selection')));
});

browser.runtime.onStartup.addListener(() => attempt(syncSites));

browser.permissions.onAdded.addListener(() => {
  attempt(async () => {
    await readGrantedSites();
    // One that stood there from an earlier grant, switched off, has to begin anew.
    await readers.refreshAll();
  });
});

browser.permissions.onRemoved.addListener(() => {
  attempt(syncSites);
  // Readers of a site that was withdrawn ask again, are told "off", and fall silent.
  attempt(() => readers.refreshAll());
});

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
