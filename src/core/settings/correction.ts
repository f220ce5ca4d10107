/**
 * The user's word on what a name means: "this is not that company", or "this is X", for one site or everywhere.
 *
 *   Correction[] ──where──► Meaning                    what each name on the page comes to
 *                      └──► Corrections for linking    which bearer a name has, so that a namesake may take its place
 */
import type { CompanyId } from '../company/company.ts';
import type { Corrections } from '../linking/corrections.ts';
import { nameKey, spellingKeys } from '../name/name-key.ts';

export interface Correction {
  readonly id: string;
  readonly company: CompanyId;
  /** The spelling that it is about, as it stood on the page. */
  readonly surface: string;
  /** Whole host name it was said on; null = everywhere. */
  readonly host: string | null;
  /** True for "this is X", false for "not this company". */
  readonly is: boolean;
  /** ISO date. */
  readonly said: string;
}

/** What a spelling that was linked to `company` (null: to several, or to none) means by the user's word: that
 * company, another, or null for none. */
export type Meaning = (company: CompanyId | null, surface: string) => CompanyId | null;

/** The corrections that hold on this host: those for everywhere first, so that a word about this site outweighs them. */
export function holdingOn(corrections: readonly Correction[], host: string | null): readonly Correction[] {
  const everywhere = corrections.filter((said) => said.host === null);
  return host === null ? everywhere : [...everywhere, ...corrections.filter((said) => said.host === host)];
}

/**
 * What names mean under these corrections, the last word first. Spellings are compared by name key, so that one word
 * covers a name's forms.
 *
 * not acme, "Acme":   (acme, 'ACME Inc.') → null      (acme, 'Acme Tools') → acme   a longer name is another
 * is brask, "Acme":   (acme, 'Acme') → brask          (null, 'Acme') → brask
 */
export function meaningOn(corrections: readonly Correction[], host: string | null): Meaning {
  const holding = holdingOn(corrections, host);
  const meant = new Map<string, CompanyId>();
  const refused = new Set<string>();
  for (const { company, surface, is } of holding) {
    const key = keyOf(surface);
    const link = `${company}\n${key}`;
    if (is) {
      meant.set(key, company);
      refused.delete(link);
    } else {
      if (meant.get(key) === company) meant.delete(key);
      refused.add(link);
    }
  }
  if (holding.length === 0) return (company) => company;
  return (company, surface) => {
    const key = keyOf(surface);
    const told = meant.get(key);
    if (told !== undefined) return told;
    return company === null || refused.has(`${company}\n${key}`) ? null : company;
  };
}

// A spelling that is nothing but a legal form has no key; then the spelling itself is compared.
function keyOf(surface: string): string {
  return nameKey(surface) || surface;
}

/** The same as linking takes it: one of several bearers of a name is chosen, or left out.
 *
 * "Lintel" is lintel-uk, said on news.example: on news.example → that bearer alone · on another host → nothing said */
export function toldOn(corrections: readonly Correction[], host: string | null): Corrections {
  return holdingOn(corrections, host).flatMap(({ company, surface, is }) =>
    spellingKeys(surface).map((key) => ({ key, company, is })),
  );
}

/** Whether two corrections are about one name, one company and one place, so that the later word takes the place of
 * the earlier. */
export function isAboutTheSame(a: Correction, b: Correction): boolean {
  return a.host === b.host && a.company === b.company && keyOf(a.surface) === keyOf(b.surface);
}
