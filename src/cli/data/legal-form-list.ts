/** The two lists of legal forms → the text of the table that core has of them. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as v from 'valibot';
import { ANY_WORD, LexiconFile, lexiconOf, WordClass } from '../../core/mention/lexicon.ts';
import { CLASSES, type FormClass, isChosenForm } from '../../core/name/legal-forms.ts';
import { foldedTokens } from '../../core/name/name-key.ts';

const LEXICON = 'data/words/lexicon.json';

const OrgTypes = v.array(
  v.object({
    aliases: v.array(v.string()),
    display: v.optional(v.nullable(v.string()), null),
    generic: v.optional(v.nullable(v.string()), null),
  }),
);

/** One row of the ISO list. */
interface ElfRow {
  readonly country: string;
  readonly isEnglish: boolean;
  readonly spellings: readonly string[];
}

interface Form {
  readonly class: FormClass;
  readonly countries: Set<string>;
}

/** The text of the file, the same for the same lists. `words` tells what else a spelling can be. */
function legalFormRows(elfCsv: string, orgTypes: unknown, isWord: (folded: string) => boolean): string {
  const elf = elfRows(elfCsv);
  const forms = formsIn(v.parse(OrgTypes, orgTypes));
  addCountries(forms, elf);
  const kept = [...forms].filter(([spelling]) => isForm(spelling, isWord)).sort(byCode);
  const whole = kept.filter(([spelling]) => !isMadeOf(spelling, new Map(kept)));
  return written(whole);
}

/** rigour's spellings, of the classes that are forms of companies; foundations, banks and ministries are none, and of
 * cooperatives the form is the name. */
function formsIn(types: v.InferOutput<typeof OrgTypes>): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const { aliases, display, generic } of types) {
    const found = CLASSES.find((one) => one === generic);
    if (found === undefined) continue;
    for (const alias of [...aliases, ...(display === null ? [] : [display])]) {
      const spelling = folded(alias);
      if (spelling !== '' && !forms.has(spelling))
        forms.set(spelling, { class: found, countries: new Set() });
    }
  }
  return forms;
}

/**
 * The countries of a form are those in whose rows of the ISO list it stands; the other spellings of a row are forms of
 * the same class. In English rigour has what companies write; what the ISO list adds are descriptions of the law of one
 * state, such as "foreign limited liability company", and words that stand in names with another meaning.
 */
function addCountries(forms: Map<string, Form>, elf: readonly ElfRow[]): void {
  for (const { country, isEnglish, spellings } of elf) {
    const known = spellings.map((one) => forms.get(one)).find((form) => form !== undefined);
    if (known === undefined) continue;
    for (const spelling of spellings) {
      if (isEnglish && !forms.has(spelling)) continue;
      const form = forms.get(spelling) ?? { class: known.class, countries: new Set<string>() };
      form.countries.add(country);
      forms.set(spelling, form);
    }
  }
}

function elfRows(csv: string): readonly ElfRow[] {
  const { data } = Papa.parse<unknown>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  return v.parse(v.array(v.record(v.string(), v.string())), data).flatMap((row) => {
    const country = row['Country Code (ISO 3166-1)'] ?? '';
    if (country === '' || row['ELF Status ACTV/INAC'] !== 'ACTV') return [];
    const names = [
      'Entity Legal Form name Local name',
      'Entity Legal Form name Transliterated name (per ISO 01-140-10)',
    ];
    const short = ['Abbreviations Local language', 'Abbreviations transliterated'];
    const texts = [
      ...names.map((column) => row[column] ?? ''),
      ...short.flatMap((column) => (row[column] ?? '').split(/[;,]/)),
    ];
    return [
      {
        country,
        isEnglish: row.Language === 'English',
        spellings: [...new Set(texts.map(folded).filter((one) => one !== ''))],
      },
    ];
  });
}

function folded(text: string): string {
  return foldedTokens(text).join(' ');
}

/** Shorter than four letters a form is a word or a name somewhere else (`da`, `is`, `am`): those are chosen by hand. */
const SHORTEST = 4;
/** Names of forms in the ISO list can be half a sentence, which no company bears. */
const LONGEST = { tokens: 7, letters: 60 };

function isForm(spelling: string, isWord: (folded: string) => boolean): boolean {
  const tokens = spelling.split(' ');
  if (isChosenForm(spelling)) return true;
  if (tokens.length > LONGEST.tokens || spelling.length > LONGEST.letters) return false;
  if (tokens.every((token) => token.length === 1) && /^[a-z ]+$/.test(spelling)) return false;
  if (tokens.length > 1) return true;
  const isShort = /^\p{Script=Latin}+$/u.test(spelling) && spelling.length < SHORTEST;
  return !isShort && !isWord(spelling);
}

/** Whether it is made of shorter forms, which go one after the other: `co ltd` of `co` and `ltd`. */
function isMadeOf(spelling: string, forms: ReadonlyMap<string, Form>): boolean {
  if (isChosenForm(spelling)) return false;
  const tokens = spelling.split(' ');
  return tokens.some((_token, at) => {
    if (at === 0) return false;
    const [first, last] = [tokens.slice(0, at).join(' '), tokens.slice(at).join(' ')];
    return forms.has(last) && (forms.has(first) || isMadeOf(first, forms));
  });
}

function byCode([a]: readonly [string, Form], [b]: readonly [string, Form]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One line a class and set of countries; `-` where the law of none, or of more than a reader could be told, is known. */
function written(forms: readonly (readonly [string, Form])[]): string {
  const groups = new Map<string, string[]>();
  for (const [spelling, { class: of, countries }] of forms) {
    const law =
      countries.size === 0 || countries.size > MOST_COUNTRIES ? '-' : [...countries].sort().join(' ');
    const key = `${of};${law}`;
    groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  const lines = [...groups].sort(byKey).map(([key, spellings]) => `${key};${spellings.join('|')}`);
  return `${HEADER}export const LEGAL_FORM_ROWS = \`${lines.join('\n')}\`;\n`;
}

function byKey([a]: readonly [string, string[]], [b]: readonly [string, string[]]): number {
  return a < b ? -1 : 1;
}

/** A form of more countries than that tells nothing of where a company is. */
const MOST_COUNTRIES = 12;

const HEADER = `/**
 * Made by src/cli/data/legal-forms.ts; change that, not this. Facts of the ISO 20275 entity legal forms code list
 * (GLEIF, version 1.4.1) and of the organisation types of opensanctions/rigour (MIT, commit 8f4044d).
 *
 * A line: class; countries of its law (ISO 3166-1), or \`-\`; spellings, folded.
 */
`;

function wordsIn(path: string): (folded: string) => boolean {
  const lexicon = lexiconOf(v.parse(LexiconFile, JSON.parse(readFileSync(path, 'utf8'))));
  // Whether a dictionary lists it as part of companies' names is no reason: that is what legal forms are.
  const classes = ANY_WORD | WordClass.PLACE | WordClass.COUNTRY | WordClass.SURNAME | WordClass.FIRST_NAME;
  return (spelling) => (lexicon.classesOf(spelling) & classes) !== 0;
}

/** The text that the two lists give, with the words of the repository: the ISO list as CSV, rigour's as JSON. */
export function legalFormFile(elf: string, orgTypes: string): string {
  return legalFormRows(elf, JSON.parse(orgTypes), wordsIn(LEXICON));
}
