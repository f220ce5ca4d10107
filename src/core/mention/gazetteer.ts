/** The names of all companies, ready to be searched in any page: the index, and who is meant by its owner numbers. */
import type { Company } from '../company/company.ts';
import { withoutLegalForm } from '../name/legal-name.ts';
import { foldedTokens } from '../name/name-key.ts';
import { indexInSteps } from './index-builder.ts';
import { type Language, NO_LANGUAGE } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameIndex } from './name-index.ts';
import type { RivalSense } from './rival-sense.ts';
import type { Spelling } from './spellings.ts';
import { inOneGo, type Steps } from './steps.ts';

/** How a spelling came to name its company, from strong to weak. Three bits of the owner number. */
export const Form = {
  NAME: 0,
  LEGAL: 1,
  ALIAS: 2,
  FORMER: 3,
  /** Another form without its legal form or leading article: `Ann Harlow` of `The Ann Harlow Company`. */
  STRIPPED: 4,
  /** The first word of a longer name, where no other company's name starts with it: `Quorvex`. */
  LEADING: 5,
} as const;

/** Companies by number: an array, or a stored image. `at` counts from 0 and never from the end. */
export type CompanyList = Pick<readonly Company[], 'at' | 'length'>;

/** Values by key: a map, or a stored image. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** Names, companies and rival senses as one. Built or read once, shared by every page, never changed. */
export interface Gazetteer {
  readonly companies: CompanyList;
  readonly index: NameIndex;
  /** Rival senses by folded spelling. */
  readonly rivals: Lookup<readonly RivalSense[]>;
  readonly language: Language;
  /** Company numbers by the host names that the companies run. */
  readonly hosts: Lookup<number>;
  /** The words that some name begins with, in small letters. */
  readonly firstWords: Pick<ReadonlySet<string>, 'has'>;
}

/** A gazetteer that was built here and now: its lookups can be listed too. */
export interface BuiltGazetteer extends Gazetteer {
  readonly companies: readonly Company[];
  readonly rivals: ReadonlyMap<string, readonly RivalSense[]>;
  readonly hosts: ReadonlyMap<string, number>;
  readonly firstWords: ReadonlySet<string>;
}

/** A gazetteer over every name, legal name, alias and former name, each also without its legal form. */
export function buildGazetteer(
  companies: readonly Company[],
  rivals: readonly RivalSense[],
  language: Language = NO_LANGUAGE,
): BuiltGazetteer {
  return inOneGo(gazetteerInSteps(companies, rivals, language));
}

/** So many first words are looked up in two milliseconds. */
const WORDS_A_STEP = 4_096;

/** So many companies' spellings are a step of some two milliseconds. */
const COMPANIES_A_STEP = 256;

/** The same for who has others to answer meanwhile. */
export function* gazetteerInSteps(
  companies: readonly Company[],
  rivals: readonly RivalSense[],
  language: Language,
): Steps<BuiltGazetteer> {
  const spellings: Spelling[] = [];
  for (const [number, company] of companies.entries()) {
    for (const spelling of spellingsOf(company, number)) spellings.push(spelling);
    if (number % COMPANIES_A_STEP === 0) yield;
  }
  const first = yield* firstWordsIn(spellings);
  const leading = yield* leadingWords(first, language.lexicon);
  return {
    companies,
    index: yield* indexInSteps(spellings.concat(leading)),
    rivals: rivalsByKey(rivals),
    language,
    hosts: hostsOf(companies),
    firstWords: new Set(first.keys()),
  };
}

/** The company number in an owner number of the index. */
export function companyNumber(owner: number): number {
  return owner >>> 3;
}

/** The `Form` in an owner number of the index. */
export function formOf(owner: number): number {
  return owner & 7;
}

function hostsOf(companies: readonly Company[]): ReadonlyMap<string, number> {
  const hosts = new Map<string, number>();
  for (const [number, { domains }] of companies.entries())
    for (const host of domains) hosts.set(host, number);
  return hosts;
}

/** How a company with this number may be written. */
export function spellingsOf(company: Company, number: number): readonly Spelling[] {
  const { name, legalName, aliases, formerNames } = company;
  // Nearly all of a register's have one name, and need no table to tell their spellings apart.
  if (!legalName && aliases.length === 0 && formerNames.length === 0) return oneName(name, number);
  const forms = new Map<string, number>();
  const add = (text: string, form: number) => {
    if (text !== '' && !forms.has(text)) forms.set(text, form);
  };
  add(name, Form.NAME);
  if (legalName) add(legalName, Form.LEGAL);
  for (const alias of aliases) add(alias, Form.ALIAS);
  for (const former of formerNames) add(former, Form.FORMER);
  for (const text of [...forms.keys()]) add(bare(text), Form.STRIPPED);
  return [...forms].map(([text, form]) => ({ text, owner: number * 8 + form }));
}

function oneName(name: string, number: number): readonly Spelling[] {
  const whole = { text: name, owner: number * 8 + Form.NAME };
  const text = bare(name);
  return text === '' || text === name ? [whole] : [whole, { text, owner: number * 8 + Form.STRIPPED }];
}

function bare(name: string): string {
  const stripped = withoutLegalForm(name);
  return stripped.startsWith(ARTICLE) ? stripped.slice(ARTICLE.length) : stripped;
}

const ARTICLE = 'The ';

function rivalsByKey(rivals: readonly RivalSense[]): ReadonlyMap<string, readonly RivalSense[]> {
  const byKey = new Map<string, RivalSense[]>();
  for (const rival of rivals) {
    const key = foldedTokens(rival.name).join(' ');
    byKey.set(key, [...(byKey.get(key) ?? []), rival]);
  }
  return byKey;
}

/** By the first word in small letters: the first spelling that begins with it, null where several companies' do. */
export type FirstWords = ReadonlyMap<string, Spelling | null>;

/** The first words of the spellings. */
export function* firstWordsIn(spellings: readonly Spelling[]): Steps<FirstWords> {
  const first = new Map<string, Spelling | null>();
  for (const [at, spelling] of spellings.entries()) {
    if (at % WORDS_A_STEP === 0) yield;
    const key = firstWord(spelling.text).toLowerCase();
    const known = first.get(key);
    if (known === undefined) first.set(key, spelling);
    else if (known && companyNumber(known.owner) !== companyNumber(spelling.owner)) first.set(key, null);
  }
  return first;
}

/**
 * First words that stand for one company alone and mean nothing else:
 *
 *   `Quorvex Brothers` → `Quorvex`        not `Harlow` of several companies, not `General`, not `Ka` of `Ka Lun Bank`
 */
export function* leadingWords(first: FirstWords, lexicon: Lexicon): Steps<readonly Spelling[]> {
  const leading: Spelling[] = [];
  let at = 0;
  for (const [key, known] of first) {
    if (at++ % WORDS_A_STEP === 0) yield;
    const text = known ? firstWord(known.text) : '';
    if (!known || text.length < SHORTEST_LEADING || lexicon.classesOf(key) !== 0) continue;
    leading.push({ text, owner: companyNumber(known.owner) * 8 + Form.LEADING });
  }
  return leading;
}

/** The letters and digits that a name begins with, '' where it begins with a mark. */
function firstWord(name: string): string {
  let end = 0;
  while (isPlain(name.charCodeAt(end))) end++;
  // The expression takes ten times as long: it is asked only where a letter beyond ASCII may go on.
  return name.charCodeAt(end) > 0x7f ? (/^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '') : name.slice(0, end);
}

/** A letter or a digit of ASCII; false for what stands past the end of a text. */
function isPlain(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

// Three letters begin too many other words and codes.
const SHORTEST_LEADING = 4;
