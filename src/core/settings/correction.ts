/** "This is not that company": the user's word against a link, for one site or for everywhere. */
import type { CompanyId } from '../company/company.ts';
import { nameKey } from '../name/name-key.ts';

export interface Correction {
  readonly id: string;
  readonly company: CompanyId;
  /** The spelling that was linked, as it stood on the page. */
  readonly surface: string;
  /** Whole host name it was said on; null = everywhere. */
  readonly host: string | null;
  /** ISO date. */
  readonly said: string;
}

/** Tells whether the user has said that this spelling, on this host, is not this company. */
export type IsCorrected = (company: CompanyId, surface: string) => boolean;

/**
 * The corrections that hold on a page. Spellings are compared by name key, so that one word covers a name's forms.
 *
 * {company: 'acme', surface: 'Acme', host: null}: 'ACME' → true · 'Acme Inc.' → true · 'Acme Tools' → false
 */
export function correctionsFor(corrections: readonly Correction[], host: string | null): IsCorrected {
  const holding = corrections.filter((said) => said.host === null || said.host === host);
  const keys = new Set(holding.map(({ company, surface }) => keyOf(company, surface)));
  return (company, surface) => keys.size > 0 && keys.has(keyOf(company, surface));
}

// A spelling that is nothing but a legal form has no key; then the spelling itself is compared.
function keyOf(company: CompanyId, surface: string): string {
  return `${company}\n${nameKey(surface) || surface}`;
}
