/** Every way in which settings change: old settings and what the user did → new settings. */
import type { CompanyId } from '../company/company.ts';
import { type Policy, tighten } from '../watchlist/policy.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import { type Appearance, withStealth } from './appearance.ts';
import { type Correction, isAboutTheSame } from './correction.ts';
import type { OwnClaimDraft } from './own-claim.ts';
import type { OwnEntry } from './own-entry.ts';
import type { Settings } from './settings.ts';

/** A viewpoint without doubles, and without the own company among the watched: nobody competes with themselves. */
export function setViewpoint(settings: Settings, { own, watched }: Viewpoint): Settings {
  const others = [...new Set(watched)].filter((company) => company !== own);
  return { ...settings, viewpoint: { own, watched: others } };
}

/** Lines as wished, as far as they tighten the defaults. */
export function setPolicy(settings: Settings, wish: Policy): Settings {
  return { ...settings, policy: tighten(wish) };
}

/** The new entry stands in the viewpoint where its role says so: that is what the user added it for. */
export function addOwnEntry(settings: Settings, entry: OwnEntry): Settings {
  const added = { ...settings, ownEntries: [...settings.ownEntries, entry] };
  return setViewpoint(added, withRole(settings.viewpoint, entry));
}

/** The entry with that id replaced; a changed role moves it in the viewpoint. Unknown id: nothing changes. */
export function changeOwnEntry(settings: Settings, entry: OwnEntry): Settings {
  const before = settings.ownEntries.find(({ id }) => id === entry.id);
  if (before === undefined) return settings;
  const ownEntries = settings.ownEntries.map((kept) => (kept.id === entry.id ? entry : kept));
  const changed = { ...settings, ownEntries };
  if (before.role === entry.role) return changed;
  return setViewpoint(changed, withRole(without(settings.viewpoint, entry.id), entry));
}

/** The entry, its place in the viewpoint and the corrections about it gone. */
export function removeOwnEntry(settings: Settings, id: CompanyId): Settings {
  return {
    ...settings,
    viewpoint: without(settings.viewpoint, id),
    ownEntries: settings.ownEntries.filter((entry) => entry.id !== id),
    corrections: settings.corrections.filter(({ company }) => company !== id),
  };
}

/** With one correction more; it takes the place of an earlier word on the same name, company and site. */
export function addCorrection(settings: Settings, correction: Correction): Settings {
  const others = settings.corrections.filter((said) => !isAboutTheSame(said, correction));
  return { ...settings, corrections: [...others, correction] };
}

/** Without the correction of that id. */
export function undoCorrection(settings: Settings, id: string): Settings {
  return { ...settings, corrections: settings.corrections.filter((said) => said.id !== id) };
}

/** A site switched on or off by its whole host name. */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((off) => off !== host);
  return { ...settings, sitesOff: on ? others : [...others, host] };
}

/** The choices of how the extension appears; the silent sites are said one by one, by `keepSilent`. */
export function setAppearance(settings: Settings, choices: Omit<Appearance, 'stealthSites'>): Settings {
  return { ...settings, appearance: { ...settings.appearance, ...choices } };
}

/** A site, by its whole host name, on which nothing is put into the page, or no longer. */
export function keepSilent(settings: Settings, host: string, on: boolean): Settings {
  return { ...settings, appearance: withStealth(settings.appearance, host, on) };
}

function without({ own, watched }: Viewpoint, id: CompanyId): Viewpoint {
  return { own: own === id ? null : own, watched: watched.filter((company) => company !== id) };
}

function withRole({ own, watched }: Viewpoint, { id, role }: OwnEntry): Viewpoint {
  if (role === 'own') return { own: id, watched };
  if (role === 'competitor') return { own, watched: [...watched, id] };
  return { own, watched };
}

/**
 * The own entry is the company `into` of a pack: what was said of it is said of that company from now on, and its
 * names, site and parent stay as what the user added to it.
 */
export function mergeOwnEntry(settings: Settings, own: CompanyId, into: CompanyId): Settings {
  return renamed(settings, own, into);
}

/** Everything that was said of the company `from` said of `into`: entries, corrections, claims, viewpoint. */
export function renamed(settings: Settings, from: CompanyId, into: CompanyId): Settings {
  const named = (company: CompanyId) => (company === from ? into : company);
  const merged = {
    ...settings,
    ownEntries: settings.ownEntries.map((entry) => ({
      ...entry,
      id: named(entry.id),
      parent: entry.parent && { ...entry.parent, company: named(entry.parent.company) },
    })),
    corrections: settings.corrections.map((said) => ({ ...said, company: named(said.company) })),
    ownClaims: settings.ownClaims.map((said) => ({ ...said, claim: withParties(said.claim, named) })),
  };
  const { own: buyer, watched } = settings.viewpoint;
  return setViewpoint(merged, { own: buyer && named(buyer), watched: watched.map(named) });
}

function withParties(claim: OwnClaimDraft, named: (company: CompanyId) => CompanyId): OwnClaimDraft {
  if (claim.kind !== 'adds') return claim;
  return { ...claim, owner: named(claim.owner), subject: named(claim.subject) };
}
