/** Answers about what the user decides: viewpoint, policy, own entries, sites, appearance, pause. */
import type { CompanyId } from '../../core/company/company.ts';
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
import { editWithDigest } from '../digest/digest.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { namedById } from '../knowledge/named.ts';
import { byNeed, type Means } from '../means.ts';
import { isCompanySite } from '../pages/page-check.ts';
import { grantOf, isEverySite, patternsToRead, siteOf, sitesOf } from '../site-names.ts';
import { menuTitle } from '../words.ts';
import { type Changed, undoOf } from './undo.ts';

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
  const told = (changed: Changed) => editWithDigest(means, () => change(means, changed));
  return {
    'own.list': () =>
      byNeed(means, ({ now, known }) => now.ownEntries.map((entry) => entryView(entry, known.all))),
    'own.add': async ({ entry }) => {
      const added = await checkedEntry(means, entry, { id: `own-${means.newId()}`, kept: null });
      await told((settings) => addOwnEntry(settings, added));
      return view(added);
    },
    'own.change': async ({ id, entry }) => {
      const kept = (await means.settings.read()).ownEntries.find((one) => one.id === id) ?? null;
      const changed = await checkedEntry(means, entry, { id, kept });
      const { ownEntries } = await told((settings) => changeOwnEntry(settings, changed));
      if (!ownEntries.includes(changed)) throw new Trouble('not-found');
      return view(changed);
    },
    'own.remove': ({ id }) => undoOf(told, (before) => removeOwnEntry(before, id)),
  };
}

/** Which entry it is, and how it was kept until now; null = it is new. */
interface Place {
  readonly id: string;
  readonly kept: OwnEntry | null;
}

/** The entry as it will be kept, or the trouble with what was typed. */
async function checkedEntry(means: Means, draft: OwnEntryDraft, { id, kept }: Place): Promise<OwnEntry> {
  const entry = ownEntry(draft, id, means.today());
  if (draft.domain !== null && entry.domain === null) throw new Trouble('bad-domain');
  if (entry.parent === null) return entry;
  const { company } = entry.parent;
  const named = await byNeed(means, ({ known }) => known.all.knowledge.companies.get(company)?.name);
  const parentName = named ?? parentThen(kept, company);
  if (parentName === null) throw new Trouble('not-found');
  return { ...entry, parentName };
}

/** A parent of which the pack is gone may stay: it is the user's word, and comes back with the pack. */
function parentThen(kept: OwnEntry | null, parent: CompanyId): string | null {
  return kept?.parent?.company === parent ? (kept.parentName ?? parent) : null;
}

function entryView({ parentName, ...entry }: OwnEntry, { knowledge }: Body): OwnEntryView {
  if (entry.parent === null) return { ...entry, parentName: null, isParentGone: false };
  const { company } = entry.parent;
  const parent = knowledge.companies.get(company);
  const name = parent?.name ?? parentName ?? company;
  return { ...entry, parentName: name, isParentGone: parent === undefined };
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
