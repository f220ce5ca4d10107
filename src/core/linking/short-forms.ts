/**
 * The short names that a page may use once it has named a company in full.
 *
 *   Quorvex Gold Corp  → Quorvex               first words, while some are left over
 *   Trans Lunar Freight → TLF                   initials of three words or more
 *   Bank of Montreal   ↛ Bank, Bank of          a joining word or a lone sector word names nobody
 */
import { buildNameIndex } from '../mention/index-builder.ts';
import { type Hit, search } from '../mention/search.ts';
import type { Spelling } from '../mention/spellings.ts';
import { withoutLegalForm } from '../name/legal-name.ts';
import { foldedTokens } from '../name/name-key.ts';
import { tokenise } from '../name/tokens.ts';
import type { Bearer, Candidate } from './candidate.ts';
import { FUNCTION_WORDS, JOINING, SECTOR_WORDS } from './cue-words.ts';
import type { PageTokens } from './page-tokens.ts';

/** A short form of a full name that the page has, and who bears it. */
interface ShortForm {
  readonly text: string;
  readonly kind: 'short' | 'initials';
  readonly bearers: readonly Bearer[];
  readonly fullForm: string;
}

/** Candidates for the short forms of the full names found on the page. They may overlap listed ones. */
export function shortCandidates(page: PageTokens, full: readonly Candidate[]): Candidate[] {
  const forms = distinctForms(full);
  if (forms.length === 0) return [];
  const index = buildNameIndex(forms.map((form, owner): Spelling => ({ text: form.text, owner })));
  return search(page.tokens, index).flatMap((hit) =>
    hit.spellings
      .map((spelling) => shortCandidate(hit, forms[index.owner(spelling)]))
      .filter((c) => c !== null),
  );
}

function shortCandidate(hit: Hit, form: ShortForm | undefined): Candidate | null {
  if (!form) return null;
  const { from, to, start, end } = hit;
  const { text: written, kind, bearers, fullForm } = form;
  return { from, to, start, end, key: foldedTokens(written).join(' '), written, kind, bearers, fullForm };
}

function distinctForms(full: readonly Candidate[]): ShortForm[] {
  const forms = new Map<string, ShortForm>();
  for (const candidate of full) {
    for (const form of shortFormsOf(candidate)) {
      const known = forms.get(form.text);
      forms.set(form.text, known ? { ...known, bearers: joinedBearers(known.bearers, form.bearers) } : form);
    }
  }
  return [...forms.values()];
}

/** The bearers of both, each company once; the first list's form stays. */
export function joinedBearers(a: readonly Bearer[], b: readonly Bearer[]): Bearer[] {
  return [...new Map([...b, ...a].map((bearer) => [bearer.company, bearer])).values()];
}

function shortFormsOf({ written, bearers }: Candidate): ShortForm[] {
  const name = withoutLegalForm(written).replace(/^The /, '');
  const short = leadingParts(name).map(
    (text): ShortForm => ({ text, kind: 'short', bearers, fullForm: written }),
  );
  const initials = initialsOf(name).map(
    (text): ShortForm => ({ text, kind: 'initials', bearers, fullForm: written }),
  );
  return [...short, ...initials];
}

/** `'Lone Star Technologies' → ['Lone', 'Lone Star']`, less those that name nobody. */
export function leadingParts(name: string): string[] {
  const tokens = tokenise(name);
  const folded = foldedTokens(name);
  const parts: string[] = [];
  for (let length = 1; length < tokens.count; length++) {
    if (namesSomebody(folded.slice(0, length)))
      parts.push(name.slice(0, tokens.end[length - 1]).slice(tokens.start[0]));
  }
  return parts;
}

function namesSomebody(folded: readonly string[]): boolean {
  const last = folded.at(-1) ?? '';
  if (JOINING.has(last) || FUNCTION_WORDS.has(last) || last.length < 2) return false;
  return folded.some((token) => token.length > 2 && !SECTOR_WORDS.has(token) && !FUNCTION_WORDS.has(token));
}

/** `'Trans Lunar Freight' → ['TLF']`; two letters are the initials of too much. Joining words may be left out. */
export function initialsOf(name: string): string[] {
  const words = foldedTokens(name);
  const main = words.filter((word) => !JOINING.has(word) && word !== 'the');
  const letters = (list: readonly string[]) => list.map((word) => word.slice(0, 1).toUpperCase()).join('');
  return [...new Set([letters(words), letters(main)])].filter((text) => text.length > 2 && main.length > 2);
}
