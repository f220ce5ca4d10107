/**
 * A company that the user added because the data does not know it, and the pack that all of them make.
 *
 *   OwnEntry ──► Company {pack: 'own'} + Interest {pack: 'own', source "your own entry"} ──► judged like any other
 *
 * They are kept in the settings and not among the packs' generations, so that no update of the data can touch them.
 */
import type { Company, CompanyId, Source } from '../company/company.ts';
import { hostnameIn } from '../company/hostname.ts';
import { typedIdentifier } from '../company/typed-identifier.ts';
import type { Corrections } from '../linking/corrections.ts';
import { spellingKeys } from '../name/name-key.ts';
import { type Band, type Interest, PPM_PER_PERCENT, type Ppm } from '../ownership/interest.ts';
import type { Pack } from '../pack/pack.ts';

/** The pack id of everything the user entered. */
export const OWN_PACK = 'own';

/** What the user fills in. */
export interface OwnEntryDraft {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Host name, or an address whose host is taken; null = not given. */
  readonly domain: string | null;
  /** LEI or Wikidata item, by which a pack's record of the same company is known; absent = not given. */
  readonly identifier?: string;
  /** What it supplies, in the buyer's words; null = not given. */
  readonly service: string | null;
  readonly role: 'own' | 'competitor' | 'supplier';
  readonly parent: {
    readonly company: CompanyId;
    /** Percent, above 0 to 100; null = "holds a stake", size not stated; never 0. */
    readonly sharePercent: number | null;
    /** Where the user read it, in their words or as an address; null = not given. */
    readonly source: string | null;
  } | null;
}

/** An entry as it is kept. */
export interface OwnEntry extends OwnEntryDraft {
  /** Never given twice: a removed entry's id must not come back to life in an old watchlist. */
  readonly id: CompanyId;
  /** ISO date on which the user wrote it. */
  readonly entered: string;
  /** What the parent was called then: it is told by it when no data know the parent any more. Absent without a parent, and
   * in an entry that was written before it was kept. */
  readonly parentName?: string;
}

/**
 * The entry as kept, from what was typed: spaces trimmed, doubles dropped, the domain reduced to its host.
 *
 * `domain: 'https://Quarrel.example/about' → 'quarrel.example'`
 * `domain: 'quarrel.example' → 'quarrel.example'`
 * `domain: 'not a domain' → null   a wrong host would mark somebody else's site as this company's`
 * `identifier: '549300 …' → absent if its check digits do not hold   a wrong one would join it to another company`
 */
export function ownEntry(
  { identifier = '', ...draft }: OwnEntryDraft,
  id: CompanyId,
  entered: string,
): OwnEntry {
  const known = typedIdentifier(identifier);
  const name = draft.name.trim();
  const others = draft.otherNames.map((other) => other.trim()).filter((other) => other && other !== name);
  return {
    ...draft,
    id,
    entered,
    name,
    otherNames: [...new Set(others)],
    domain: draft.domain === null ? null : hostOf(draft.domain),
    ...(known !== null && { identifier: known.value }),
  };
}

// A host without a dot ("localhost", "intranet") is a machine, not a company's site.
function hostOf(typed: string): string | null {
  const host = hostnameIn(typed.trim().toLowerCase());
  return host?.includes('.') ? host : null;
}

/** All own entries as a pack, to be assembled after the others: they add to what the packs know, and replace nothing. */
export function ownPack(entries: readonly OwnEntry[]): Pack {
  const companies = entries.map(companyOf);
  const interests = entries.flatMap(interestOf);
  return {
    id: OWN_PACK,
    title: 'Your own entries',
    version: 1,
    // Empty, so that a company typed today does not make all data look as new as today.
    asOf: '',
    attributions: [],
    counts: { companies: companies.length, interests: interests.length, searches: 0, rivals: 0 },
    companies,
    interests,
    searches: [],
    rivals: [],
  };
}

/**
 * What adding a company says to linking: its names are this company. Without it a name of one unknown word would
 * need proof on the page that it is a company at all, and the user has just said so.
 */
export function toldNames(entries: readonly OwnEntry[]): Corrections {
  return entries.flatMap(({ id, name, otherNames }) =>
    [name, ...otherNames].flatMap(spellingKeys).map((key) => ({ key, company: id, is: true })),
  );
}

function companyOf(entry: OwnEntry): Company {
  const known = typedIdentifier(entry.identifier ?? '');
  return {
    id: entry.id,
    name: entry.name,
    legalName: null,
    aliases: entry.otherNames,
    formerNames: [],
    domains: entry.domain === null ? [] : [entry.domain],
    wikidata: known?.scheme === 'wikidata' ? known.value : null,
    lei: known?.scheme === 'lei' ? known.value : null,
    ticker: null,
    country: null,
    supplies: entry.service === null ? [] : [entry.service],
    kind: 'company',
    sector: null,
    pack: OWN_PACK,
  };
}

function interestOf(entry: OwnEntry): readonly Interest[] {
  const { parent } = entry;
  if (parent === null) return [];
  return [
    {
      ref: `${entry.id}-parent`,
      pack: OWN_PACK,
      owner: parent.company,
      subject: entry.id,
      tie: parent.sharePercent === null ? 'equityUndisclosedSize' : 'shares',
      share: parent.sharePercent === null ? null : exactly(parent.sharePercent),
      voting: null,
      start: null,
      end: null,
      status: 'in-force',
      event: null,
      note: '',
      counterStatement: null,
      sources: [sourceOf(entry.entered, parent.source)],
      sourceWord: null,
      stated: null,
      aggregate: false,
      stale: false,
    },
  ];
}

/** An exact size of so many percent. */
export function exactly(percent: number): Band {
  const ppm: Ppm = Math.round(percent * PPM_PER_PERCENT);
  return { lower: ppm, upper: ppm, lowerOpen: false, upperOpen: false };
}

// Tier 4, "reported": a claim the user typed counts, and is shown as their own entry (design: basis).
function sourceOf(entered: string, source: string | null): Source {
  const isAddress = source !== null && /^https?:\/\//i.test(source);
  return {
    publisher: 'your own entry',
    date: entered,
    url: isAddress ? source : null,
    via: isAddress ? null : source,
    tier: 4,
    basisTier: 4,
  };
}
