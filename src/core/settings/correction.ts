/**
 * "This is not that company" and "this is that company": the user's word on a name, for one site or for everywhere.
 *
 *   Correction[] ──where──► Corrections for linking (which bearer a name has)
 *                      └──► IsCorrected             (a mention that must not be shown)
 */
import type { CompanyId } from '../company/company.ts';
import type { Corrections } from '../linking/weigh.ts';
import { foldedTokens, nameKey } from '../name/name-key.ts';

export interface Correction {
  readonly id: string;
  readonly company: CompanyId;
  /** The spelling that was linked, as it stood on the page. */
  readonly surface: string;
  /** Whole host name it was said on; null = everywhere. */
  readonly host: string | null;
  /** True = "this is that company", false = "this is not that company". */
  readonly is: boolean;
  /** ISO date. */
  readonly said: string;
}

/** Tells whether the user has said that this spelling, on this host, is not this company. */
export type IsCorrected = (company: CompanyId, surface: string) => boolean;

/**
 * The corrections that hold on a page. Spellings are compared by name key, so that one word covers a name's forms.
 *
 * {company: 'acme', surface: 'Acme', host: null, is: false}: 'ACME' → true · 'Acme Inc.' → true · 'Acme Tools' → false
 */
export function correctionsFor(corrections: readonly Correction[], host: string | null): IsCorrected {
  const against = holdingOn(corrections, host).filter(({ is }) => !is);
  const keys = new Set(against.map(({ company, surface }) => keyOf(company, surface)));
  return (company, surface) => keys.size > 0 && keys.has(keyOf(company, surface));
}

/** The same as linking takes it: one of several bearers of a name is chosen, or left out.
 *
 * "Lintel" is lintel-uk, said on news.example: on news.example → that bearer alone · on another host → nothing said */
export function toldOn(corrections: readonly Correction[], host: string | null): Corrections {
  return holdingOn(corrections, host).flatMap(({ company, surface, is }) =>
    spellingKeys(surface).map((key) => ({ key, company, is })),
  );
}

/** Keys under which linking may meet a name: with and without its legal form, as the page may have either. None for a
 * legal form alone, which is nobody's name. */
export function spellingKeys(name: string): readonly string[] {
  const key = nameKey(name);
  return key === '' ? [] : [...new Set([key, foldedTokens(name).join(' ')])];
}

/** Whether two corrections are about one name, one company and one place, so that the later word takes the place of
 * the earlier. */
export function isAboutTheSame(a: Correction, b: Correction): boolean {
  return a.host === b.host && keyOf(a.company, a.surface) === keyOf(b.company, b.surface);
}

function holdingOn(corrections: readonly Correction[], host: string | null): readonly Correction[] {
  return corrections.filter((said) => said.host === null || said.host === host);
}

// A spelling that is nothing but a legal form has no key; then the spelling itself is compared.
function keyOf(company: CompanyId, surface: string): string {
  return `${company}\n${nameKey(surface) || surface}`;
}
