/**
 * The background: plugs the answers into the browser, which stops it at will and wakes it for one event. Every listener
 * stands on this screen; what the answers rest on is opened in in-browser.ts.
 *
 *   message ──► serve ──► handlers(means)         install, update, start, grant, withdrawal ──► sites, knowledge
 *   menu, key ──► card on the selection            tab closed ──► forgotten            alarm ──► newer packs
 */
// Before all else: it opens the database.
import './knowledge/opened.ts';
import { browser } from '../browser/polyfill.ts';
import { DESK } from '../messages/desk-address.ts';
import { serve } from '../messages/serve.ts';
import { onManagedChange } from '../store/areas.ts';
import { handlersOf } from './handlers.ts';
import { attempt, granted, means, organisation, words } from './in-browser.ts';
import { GO_ON_LOOKING_UP } from './look-ups/alarm.ts';
import {
  CHECK_SELECTION,
  makeMenus,
  NEXT_MARK,
  OPEN_CARD,
  openCardOnSelection,
  openNextCard,
} from './menus.ts';
import { LOOK_FOR_PACKS, wakeForPacks } from './packs/alarm.ts';
import { menuTitle, problemIn } from './words.ts';

/** A cold answer takes a sixth of that; the browser lets the worker live for thirty seconds. */
const AFTER_THE_ANSWER_MS = 1_000;

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
    const now = await means.settings.read();
    await makeMenus(menuTitle(now, await means.catalogue(now)));
  });
});

browser.runtime.onStartup.addListener(() => attempt(granted.sync));

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === LOOK_FOR_PACKS) attempt(means.packs.updates.lookWhereDue);
  if (name === GO_ON_LOOKING_UP) attempt(means.lookUps.goOn);
});

// At every wake: nearly each is for a page, whose first word comes a moment later. Nothing is built here, for the worker may have
// been started by an installation, which builds.
means.read();

// At every wake: an alarm does not outlive an update of the extension, and there is none without a host to ask.
attempt(async () => wakeForPacks((await means.settings.read()).packHosts));

// At every wake, and not before what it was woken for is answered: a grant or an organisation's word may have come while
// nobody could hear.
setTimeout(() => {
  attempt(granted.settle);
  attempt(organisation.settle);
}, AFTER_THE_ANSWER_MS);

browser.permissions.onAdded.addListener(() => {
  attempt(async () => {
    await granted.read();
    // One that stood there from an earlier grant, switched off, has to begin anew.
    await means.readers.refreshAll();
  });
});

browser.permissions.onRemoved.addListener(() => {
  attempt(granted.sync);
  // Readers of a site that was withdrawn ask again, are told "off", and fall silent.
  attempt(() => means.readers.refreshAll());
});

onManagedChange(() => attempt(organisation.settle));

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
