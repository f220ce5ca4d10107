/** Log-odds set by hand, for what no training document teaches: rare certainties, legal names, columns, scripts. */
import { Shape } from '../name/shape.ts';
import type { Candidate } from './candidate.ts';
import { LOCAL_NAMES } from './features.ts';
import type { Markup } from './markup.ts';
import { PAGE_NAMES } from './page-evidence.ts';
import type { PageTokens } from './page-tokens.ts';

/** All of them for one candidate; what speaks for single bearers is in the markup's cues. */
export function oddsByHand(
  candidate: Candidate,
  row: readonly number[],
  page: PageTokens,
  markup: Markup,
): number {
  return (
    contraryOdds(row) +
    formalOdds(row) +
    localEntityOdds(candidate, row) +
    columnOdds(candidate, row, markup) +
    scriptOdds(candidate, page)
  );
}

// What surely means something else is too rare in any training set to be learnt: an index (`Harlow 500`), the exchange
// before a code (`NASDAQ: HRLW`) or after `on`, initials that the page spells out otherwise (`encephalopathy (BSE)`), a verb
// (`we anchor too`, `anchor the boat`), a word to the reader (`Surely, I say`), the first half of another noun (`Anchor chains
// are`), the one that a thing is called after (`the Anchor effect`), the legal form of somebody else (`Harlow PLC` for a
// company PLC), a country, a German noun, the end of a longer name (`Reserve Bank of Quorv`), a result of a match, a nation
// that a company's name begins with, a sum (`Total sales`), a line that is a longer name (`Anchor Springs`), people who speak
// (`Traders said`), half of a word (`anchor-high fees`), a person with a title (`Mr. Harlow`) or in a register (`HARLOW,
// Susan`), a building or street (`the Anchor Building`), a product after its maker (`an Anchor Lancer`), a plural of letters
// (`QVs`), a letter for anything (`company Q`, `Q-Audit`), a name that a bracket parts (`Anchor (Point`), half of a term
// (`R-QNN`).
const CONTRARY = [
  'indexAfter',
  'exchangeCode',
  'namesOther',
  'verbOfSubject',
  'verbOfObject',
  'opensClause',
  'opensCompound',
  'eponym',
  'hyphenCompound',
  'civilTitleBefore',
  'surnameFirst',
  'landmarkAfter',
  'productAfter',
  'opensOtherName',
  'formOfOther',
  'countryOnly',
  'germanNoun',
  'exchangeOn',
  'headless',
  'score',
  'shortIsNation',
  'sumOfFigures',
  'speakers',
  'pluralOfLetters',
  'placeholder',
  'partedByMark',
  'termWithLetter',
].map((name) => LOCAL_NAMES.indexOf(name));
const CONTRARY_ODDS = -4;

function contraryOdds(row: readonly number[]): number {
  return CONTRARY.some((column) => row[column] === 1) ? CONTRARY_ODDS : 0;
}

// A name with its own legal form can hardly be anything else (`Anchor Corp` for Anchor Corporation), however common its
// word, nor one with its exchange and code (`Anchor (NYSE: ANC)`) or after a label (`Supplier: Anchor`); the training
// documents spell too few of them so. Half of what the markup's weaker cues weigh.
const FORMAL = ['fullLegalName', 'hasLegalForm', 'exchangeTicker', 'labelBefore'].map((name) =>
  LOCAL_NAMES.indexOf(name),
);
const FORMAL_ODDS = 2;

function formalOdds(row: readonly number[]): number {
  return FORMAL.some((column) => row[column] === 1) ? FORMAL_ODDS : 0;
}

// `Harlow Ireland Limited` is a company of the Harlow group where Harlow names nobody else; documents of the nineties spell
// none so. A word, a place or initials stay open, for registers have many Deltas and Harbours: there the rest of the page
// must say more than the weights ask of a legal form.
const LOCAL_ENTITY = LOCAL_NAMES.indexOf('localEntity');
const KNOWN_NAME = ['company', 'brand'].map((name) => LOCAL_NAMES.indexOf(name));
const SHARED_NAME = ['commonWord', 'knownWord', 'place', 'country', 'club', 'date', 'knownAcronym'].map(
  (name) => LOCAL_NAMES.indexOf(name),
);
const LOCAL_ENTITY_ODDS = { own: 4, shared: -1 } as const;

function localEntityOdds({ from, to }: Candidate, row: readonly number[]): number {
  if (row[LOCAL_ENTITY] !== 1) return 0;
  const has = (column: number) => row[column] === 1;
  const isKnown = KNOWN_NAME.some(has) && !SHARED_NAME.some(has);
  return to - from > 1 || has(NO_OTHER_SENSE) || isKnown ? LOCAL_ENTITY_ODDS.own : LOCAL_ENTITY_ODDS.shared;
}

// The page itself says what its letters stand for (`Trans Lunar Freight (TLF)`), whatever they mean elsewhere; too few
// training documents have general abbreviations that are companies to teach it.
const INTRODUCED = PAGE_NAMES.indexOf('introduced');
const INTRODUCED_ODDS = 3;

/** What the rest of the page adds by hand. */
export function pageOdds(pageRow: readonly number[]): number {
  return pageRow[INTRODUCED] === 1 ? INTRODUCED_ODDS : 0;
}

// A column of other things speaks against a word that means one of them, and little against a name that means nothing
// else: `Purpose | Town | Status` may head no suppliers, yet a code host under it can only be the company. Not nothing,
// for word lists miss some spellings.
const NO_OTHER_SENSE = LOCAL_NAMES.indexOf('noOtherSense');
const NAME_IN_OTHER_COLUMN = 0.4;

function columnOdds(candidate: Candidate, row: readonly number[], markup: Markup): number {
  const isNameOnly = candidate.to - candidate.from > 1 || row[NO_OTHER_SENSE] === 1;
  return markup.against(candidate) * (isNameOnly ? NAME_IN_OTHER_COLUMN : 1);
}

// The lexicon and the training documents are in Latin script. Elsewhere only the whole written name is evidence: enough
// for a name of three letters or more, and ideographs count double. A Latin name in a line of another script is a name
// too, since no word of that language is written so; one in capitals may be a general abbreviation.
const SCRIPT_ODDS = 5;
const LATIN_AMONG_OTHERS = 4;

function scriptOdds({ written, kind, from, to }: Candidate, page: PageTokens): number {
  if (kind !== 'listed' || !/\p{L}{3}/u.test(written)) return 0;
  if (!/\p{Script=Latin}/u.test(written)) return SCRIPT_ODDS;
  const isCode = to - from === 1 && page.has(from, Shape.ALL_CAPS);
  return page.isOtherScript(from) && !isCode ? LATIN_AMONG_OTHERS : 0;
}
