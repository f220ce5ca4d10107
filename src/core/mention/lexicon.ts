/**
 * What else a name can be: ordinary words, places and personal names, as classes by folded spelling.
 *
 * The lists are data (data/words/lexicon.json with its sources and licences); an edge reads them and gives them in.
 */
import * as v from 'valibot';

/** Classes of a spelling, as bits. One spelling may be in several: `Chase` is a word and a surname. */
export const WordClass = {
  /** Among the eleven thousand commonest English words (SCOWL levels 10 and 20). */
  COMMON: 1,
  /** A word that every reader knows (level 35). */
  KNOWN: 2,
  /** A word of a larger dictionary (levels 40 to 55). */
  RARE: 4,
  PLACE: 8,
  COUNTRY: 16,
  SURNAME: 32,
  FIRST_NAME: 64,
  CLUB: 128,
  DATE: 256,
  /** Known as a company or as part of a company's name. */
  COMPANY: 512,
  BRAND: 1024,
  ACRONYM: 2048,
  /** What people are: `trader`, `analyst`, `leader`. */
  ROLE: 4096,
} as const;

/** Any of the three classes of ordinary words. */
export const ANY_WORD = WordClass.COMMON | WordClass.KNOWN | WordClass.RARE;

/** Answers which classes a folded spelling (`foldedTokens(…).join(' ')`) is in; 0 = none known. */
export interface Lexicon {
  classesOf(folded: string): number;
}

/** data/words/lexicon.json: for each class its spellings, folded and joined by `|`. */
export const LexiconFile = v.object({
  version: v.literal(1),
  sources: v.array(v.object({ name: v.string(), licence: v.string(), gives: v.string() })),
  classes: v.record(v.string(), v.string()),
});

const CLASS_NAMES: Readonly<Record<string, number>> = {
  common: WordClass.COMMON,
  known: WordClass.KNOWN,
  rare: WordClass.RARE,
  place: WordClass.PLACE,
  country: WordClass.COUNTRY,
  surname: WordClass.SURNAME,
  firstName: WordClass.FIRST_NAME,
  club: WordClass.CLUB,
  date: WordClass.DATE,
  company: WordClass.COMPANY,
  brand: WordClass.BRAND,
  acronym: WordClass.ACRONYM,
  role: WordClass.ROLE,
};

/** The lexicon of a parsed file. A class unknown to this version is passed over. */
export function lexiconOf(file: v.InferOutput<typeof LexiconFile>): Lexicon {
  return lexiconOver(classesBySpelling(file));
}

/** The classes of every spelling that a parsed file lists. */
export function classesBySpelling(file: v.InferOutput<typeof LexiconFile>): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [name, spellings] of Object.entries(file.classes)) {
    const bit = CLASS_NAMES[name] ?? 0;
    for (const spelling of spellings.split('|')) classes.set(spelling, (classes.get(spelling) ?? 0) | bit);
  }
  return classes;
}

/** Listed classes by folded spelling: a map, or a stored image that is read in place. */
export type Listed = Pick<ReadonlyMap<string, number>, 'get'>;

/** The lexicon over listed spellings: it knows their inflected forms too. */
export function lexiconOver(listed: Listed): Lexicon {
  return { classesOf: (folded) => (listed.get(folded) ?? 0) | inflected(folded, listed) };
}

/** The lists hold base forms of words: `scales`, `scaling` and `boxed` are found by their stem. */
function inflected(folded: string, classes: Listed): number {
  const stem = INFLECTIONS.exec(folded)?.[1];
  if (stem === undefined) return 0;
  return ((classes.get(stem) ?? 0) | (classes.get(`${stem}e`) ?? 0)) & (ANY_WORD | WordClass.ROLE);
}
// At least three letters of stem, or every short name would have one.
const INFLECTIONS = /^(.{3,}?)(?:s|es|ed|d|ing|ly)$/;

/** Knows nothing: every one-word name then has to prove itself. For tests and for edges that have no lists yet. */
export const NO_LEXICON: Lexicon = { classesOf: () => ANY_WORD };
