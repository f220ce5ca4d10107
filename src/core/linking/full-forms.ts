/** Whether a name's full form is right there: its own legal form after it, or the words its initials stand for. */
import type { Company } from '../company/company.ts';
import type { CompanyList } from '../mention/gazetteer.ts';
import { isLegalSuffix, stripLegalForms } from '../name/legal-forms.ts';
import { foldedTokens, nameKey } from '../name/name-key.ts';
import { Shape } from '../name/shape.ts';
import type { Candidate } from './candidate.ts';
import { JOINING } from './cue-words.ts';
import type { PageTokens } from './page-tokens.ts';
import { legalFormAfter, stemWord } from './surroundings.ts';

/** Spellings of one legal form; each is read as the last. */
const SAME_FORM: Readonly<Record<string, string>> = {
  corporation: 'corp',
  incorporated: 'inc',
  company: 'co',
  limited: 'ltd',
  'public limited company': 'plc',
};

/**
 * True when the name and the legal form after it make up a full name of a bearer:
 *
 *   `Harlow Corp` for Harlow Corporation, `Luna Corp. Ltd` for Luna Corporation Limited, not `Harlow Ltd` for Harlow Inc.
 */
export function isFullLegalName(candidate: Candidate, page: PageTokens, companies: CompanyList): boolean {
  const length = legalFormAfter(candidate, page);
  if (length === 0) return false;
  const form = Array.from({ length }, (_, i) => plainForm(stemWord(page, candidate.to + i))).join(' ');
  return candidate.bearers.some(({ company }) =>
    namesOf(companies.at(company)).some((name) => formOf(name, candidate.key) === form),
  );
}

/** Every word, folded, in the names of the companies that bear a candidate's name. */
export function wordsOfBearers({ bearers }: Candidate, companies: CompanyList): ReadonlySet<string> {
  return new Set(bearers.flatMap(({ company }) => namesOf(companies.at(company)).flatMap(foldedTokens)));
}

/** True when the folded tokens are a name of the company, its legal form aside; a part of a longer name is none. */
export function isNameOf(key: string, company: Company | undefined): boolean {
  return namesOf(company).some((name) => nameKey(name) === key);
}

function namesOf(company: Company | undefined): readonly string[] {
  if (!company) return [];
  return [
    company.name,
    ...(company.legalName ? [company.legalName] : []),
    ...company.aliases,
    ...company.formerNames,
  ];
}

/** The legal form of a full name that is the key and a legal form; null for any other name. */
function formOf(name: string, key: string): string | null {
  const tokens = foldedTokens(name);
  const kept = stripLegalForms(tokens);
  if (kept.length === tokens.length || kept.join(' ') !== key || tokens[0] !== kept[0]) return null;
  return tokens.slice(kept.length).map(plainForm).join(' ');
}

function plainForm(word: string): string {
  return SAME_FORM[word] ?? word;
}

/**
 * True when the page spells out initials as something that no bearer is called:
 *
 *   `Bovine Spongiform Encephalopathy (BSE)` for a company BSE        not `Trans Lunar Freight (TLF)` for TLF
 */
export function standsForOther(
  { from, to, bearers }: Candidate,
  page: PageTokens,
  companies: CompanyList,
): boolean {
  if (to - from !== 1 || !page.has(from, Shape.ALL_CAPS) || !/\($/.test(page.gapBefore(from))) return false;
  const spelled = spelledOut(page, from);
  if (spelled === null) return false;
  return !bearers.some(({ company }) =>
    namesOf(companies.at(company)).some((name) => foldedTokens(name).join(' ').startsWith(spelled)),
  );
}

/**
 * True when the page gives these letters as short for a longer name of the company:
 *
 *   `Trans Lunar Freight Corp (TLF)` for a company TLF that is called Trans Lunar Freight too
 */
export function isIntroduced(
  { from, bearers }: Candidate,
  page: PageTokens,
  companies: CompanyList,
): boolean {
  if (!/\($/.test(page.gapBefore(from))) return false;
  const before = [from - 1, from - 2, from - 3, from - 4].map((token) => page.word(token));
  return bearers.some(({ company }) =>
    namesOf(companies.at(company)).some((name) => {
      const words = stripLegalForms(foldedTokens(name));
      return words.length > 1 && endsIn(before, words);
    }),
  );
}

/** True when the words right before, nearest first, are these; a legal form may stand between. */
function endsIn(before: readonly string[], words: readonly string[]): boolean {
  const from = isLegalSuffix(before[0] ?? '') ? 1 : 0;
  return [...words].reverse().every((word, i) => before[from + i] === word);
}

/** The words before a bracket whose initials are the letters in it; joining words may stand between. */
function spelledOut(page: PageTokens, token: number): string | null {
  const letters = page.word(token);
  let at = token - 1;
  for (let i = letters.length - 1; i >= 0; at--) {
    const word = page.word(at);
    if (word === '') return null;
    if (word.startsWith(letters[i] ?? '')) i--;
    else if (!JOINING.has(word) && word !== 'the') return null;
  }
  return Array.from({ length: token - at - 1 }, (_, i) => page.word(at + 1 + i)).join(' ');
}
