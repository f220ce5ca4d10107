/** Answers about what the user decides: viewpoint, policy, own entries, sites, appearance, pause. */
import { isStealthy } from '../../core/settings/appearance.ts';
import {
  addOwnEntry,
  changeOwnEntry,
  keepSilent,
  removeOwnEntry,
  setAppearance,
  setViewpoint,
  switchSite,
} from '../../core/settings/change.ts';
import { type OwnEntry, type OwnEntryDraft, ownEntry } from '../../core/settings/own-entry.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { OwnEntryView, ViewpointView } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { namedById } from '../knowledge/named.ts';
import { byNeed, type Means, presentByNeed } from '../means.ts';
import { isCompanySite } from '../pages/page-check.ts';
import { grantOf, isEverySite, patternsToRead, siteOf, sitesOf } from '../site-names.ts';
import { menuTitle } from '../words.ts';

export type HandlersOf<Subject extends string> = Pick<
  Handlers,
  Extract<keyof Handlers, `${Subject}.${string}`>
>;

/** The buyer's own company and watchlist. */
export function viewpointAnswers(means: Means): HandlersOf<'viewpoint'> {
  const view = () =>
    byNeed(means, ({ now, known }): ViewpointView => {
      const { own, watched } = now.viewpoint;
      return {
        viewpoint: now.viewpoint,
        own: own === null ? null : namedById(known.all, own),
        watched: watched.map((id) => namedById(known.all, id)),
      };
    });
  return {
    'viewpoint.read': view,
    'viewpoint.write': async ({ viewpoint }) => {
      await change(means, (settings) => setViewpoint(settings, viewpoint));
      return view();
    },
  };
}

/** Companies that the user adds. */
export function ownEntryAnswers(means: Means): HandlersOf<'own'> {
  const view = (entry: OwnEntry) => byNeed(means, ({ known }) => entryView(entry, known.all));
  return {
    'own.list': () =>
      byNeed(means, ({ now, known }) => now.ownEntries.map((entry) => entryView(entry, known.all))),
    'own.add': async ({ entry }) => {
      const added = await checkedEntry(means, entry, `own-${means.newId()}`);
      await change(means, (settings) => addOwnEntry(settings, added));
      return view(added);
    },
    'own.change': async ({ id, entry }) => {
      const changed = await checkedEntry(means, entry, id);
      const { ownEntries } = await change(means, (settings) => changeOwnEntry(settings, changed));
      if (!ownEntries.includes(changed)) throw new Trouble('not-found');
      return view(changed);
    },
    'own.remove': async ({ id }) => {
      await change(means, (settings) => removeOwnEntry(settings, id));
      return null;
    },
  };
}

/** The entry as it will be kept, or the trouble with what was typed. */
async function checkedEntry(means: Means, draft: OwnEntryDraft, id: string): Promise<OwnEntry> {
  const entry = ownEntry(draft, id, means.today());
  if (draft.domain !== null && entry.domain === null) throw new Trouble('bad-domain');
  const parent = entry.parent?.company ?? null;
  const { known } = await presentByNeed(means);
  if (parent !== null && !known.all.knowledge.companies.has(parent)) throw new Trouble('not-found');
  return entry;
}

function entryView(entry: OwnEntry, { knowledge }: Body): OwnEntryView {
  const parent = entry.parent && knowledge.companies.get(entry.parent.company);
  return { ...entry, parentName: parent?.name ?? null };
}

/** Where the extension works, and whether it works at all. */
export function switchAnswers(means: Means): HandlersOf<'site'> & HandlersOf<'pause'> {
  const { settings, readers, sites } = means;
  return {
    'site.read': async ({ tab }) => {
      const address = await readers.addressOf(tab);
      const host = siteOf(address);
      if (host === null) return null;
      const grant = grantOf(address);
      const granted = grant !== null && (await sites.isGranted(grant));
      return byNeed(means, ({ now: { sitesOff, appearance }, known }) => {
        const silent = isStealthy(appearance, host, isCompanySite(host, known));
        return { host, granted, on: !sitesOff.includes(host), silent };
      });
    },
    'site.switch': async ({ host, on }) => {
      await change(means, (before) => switchSite(before, host, on));
      return null;
    },
    'site.list': async () => {
      const { sitesOff, appearance, packHosts } = await settings.read();
      const origins = patternsToRead(await sites.grantedOrigins(), packHosts);
      return { all: origins.some(isEverySite), sites: sitesOf(origins, sitesOff, appearance.stealthSites) };
    },
    'site.settle': async () => {
      await sites.settle();
      return null;
    },
    'site.silence': async ({ host, on }) => {
      await change(means, (before) => keepSilent(before, host, on));
      return null;
    },
    'pause.read': async () => ({ paused: (await settings.read()).paused }),
    'pause.switch': async ({ paused }) => {
      const after = await change(means, (before) => ({ ...before, paused }));
      await means.nameMenu(menuTitle(after, await means.catalogue(after)));
      return null;
    },
  };
}

/** How cards appear on pages. */
export function appearanceAnswers(means: Means): HandlersOf<'appearance'> {
  const view = ({ hover, hoverDelay, stealth }: Settings['appearance']) => ({ hover, hoverDelay, stealth });
  return {
    'appearance.read': async () => view((await means.settings.read()).appearance),
    'appearance.write': async ({ appearance }) =>
      view((await change(means, (before) => setAppearance(before, appearance))).appearance),
  };
}

/** Changes the settings and lets every open page ask again: any of them may look different now. */
export async function change(means: Means, changed: (before: Settings) => Settings): Promise<Settings> {
  const after = await means.settings.change(changed);
  // Not awaited: a page that hangs must not keep the popup waiting.
  void means.readers.refreshAll();
  return after;
}
