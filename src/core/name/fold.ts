/**
 * What one UTF-16 unit counts for when names are compared, as a table filled on first use.
 *
 *   entry = kind << 16 | folded unit        'É' → UPPER, 'e'     '™' → BREAK     U+00AD soft hyphen → DROP
 *
 * Folding is NFKD without marks, in lower case: width, case and diacritics do not count. Units that fold to several
 * ('ß' → "ss", 'ﬁ' → "fi") have kind SPREAD and their folding in `spreadOf`. Hangul syllables stay whole.
 */

/**
 * What a unit does to the token it stands in. The numbers are chosen for the loop over all text (plain-words.ts): from
 * BREAK on, all that plain words and the gaps between them are made of; from LOWER on, what a plain word is made of, a
 * bit each, so that the kinds in a word can be gathered by one `or`.
 */
export const Kind = {
  /** Does not count: controls, bidi and zero-width characters, soft hyphen, tatweel. */
  DROP: 1,
  /** Does not count, and is part of the letter before: an accent set apart, a vowel of Thai. */
  MARK: 2,
  /** Does not count inside a word, but may set off a possessive s. */
  APOSTROPHE: 3,
  /** Ends a token, except between initials. */
  DOT: 4,
  /** A token of its own that reads "and". */
  AND: 5,
  /** A letter whose folding has several units; its case is in `spreadOf`. */
  SPREAD: 6,
  /** Han and Hiragana: written without spaces, so each is a token and names are found inside running text. */
  IDEOGRAPH: 7,
  /** Katakana run on as a word, but never into another script. */
  KATAKANA: 8,
  /** Ends a token: spaces, most punctuation, symbols, emoji. */
  BREAK: 15,
  LOWER: 16,
  UPPER: 32,
  /** Letters of a script without case. */
  UNCASED: 64,
  DIGIT: 128,
} as const;

/** Whether units of a kind stand in words: letters of every sort and digits. */
export function isInWords(kind: number): boolean {
  return kind >= Kind.SPREAD && kind !== Kind.BREAK;
}

/** One folding with several units, and whether the letter was a capital. */
interface Spread {
  readonly units: string;
  readonly upper: boolean;
}

const UNITS = 0x10000;
/**
 * The entry of every unit met so far, 0 for the others: for loops that cannot afford a call a unit. Signed, because
 * engines then reckon in small integers throughout. 256 kB, filled unit by unit: filling all of it at start would cost
 * every worker wake some 30 ms of normalize().
 */
export const FOLDED: Readonly<Int32Array> = new Int32Array(UNITS);
const spreads = new Map<number, Spread>();

/** Kind and folding of a unit: `entry >>> 16` is the kind, `entry & 0xffff` the folded unit. */
export function foldUnit(unit: number): number {
  return FOLDED[unit] || fill(unit);
}

/** The folding of a SPREAD unit: `spreadOf(0xdf) → {units: 'ss', upper: false}`. */
export function spreadOf(unit: number): Spread {
  return spreads.get(unit) ?? { units: '', upper: false };
}

function fill(unit: number): number {
  const entry = entryOf(unit);
  (FOLDED as Int32Array)[unit] = entry;
  return entry;
}

// Letters that NFKD leaves alone though readers take them for their plain neighbours. Unicode has no such mapping
// data; these are the Latin ones of the CLDR Latin-ASCII transform that occur in company names, and two letters of
// which a word's place or a keyboard decides the form: sigma at an end, which capitals do not tell apart, and the Persian
// yeh and kaf, which Arabic keyboards do not have. Not `ى`, which at the end of an Arabic word is another letter.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ı: 'i',
  ς: 'σ',
  ی: 'ي',
  ک: 'ك',
};
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', 'ʹ', '`', '´', '′', '＇']);
const ANDS = new Set(['&', '＆']);
const DOTS = new Set(['.', '．', '․']);

function entryOf(unit: number): number {
  const char = String.fromCharCode(unit);
  const mark = markKind(char);
  if (mark) return mark << 16;
  const kind = letterKind(char, unit);
  if (kind === Kind.BREAK) return Kind.BREAK << 16;
  const folded = foldLetter(char);
  if (folded.length === 1) return ((runsOnAs(folded) ?? kind) << 16) | folded.charCodeAt(0);
  if (folded === '') return Kind.DROP << 16;
  spreads.set(unit, { units: folded, upper: kind === Kind.UPPER });
  return Kind.SPREAD << 16;
}

function markKind(char: string): number {
  if (APOSTROPHES.has(char)) return Kind.APOSTROPHE;
  if (DOTS.has(char)) return Kind.DOT;
  if (ANDS.has(char)) return Kind.AND;
  if (/\s/u.test(char) && char !== '\ufeff') return Kind.BREAK;
  if (/\p{M}/u.test(char)) return Kind.MARK;
  // Tatweel only stretches an Arabic word.
  return /[\p{Cc}\p{Cf}\u0640]/u.test(char) ? Kind.DROP : 0;
}

function letterKind(char: string, unit: number): number {
  // Halves of pairs end a token, lone ones too: emoji part words, and rare Han beyond the BMP is given up for that.
  if (unit >= 0xd800 && unit <= 0xdfff) return Kind.BREAK;
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(char)) return Kind.IDEOGRAPH;
  if (/[\p{Script=Katakana}ー]/u.test(char)) return Kind.KATAKANA;
  if (/\p{N}/u.test(char)) return Kind.DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return Kind.UPPER;
  if (/\p{Ll}/u.test(char)) return Kind.LOWER;
  return /\p{L}/u.test(char) ? Kind.UNCASED : Kind.BREAK;
}

/**
 * A folding is made of units that fold to themselves, or a key would have a key of its own:
 *
 *   `Ǽ` → ae      `㈠` → 一      `ゟ` → itself, not よ and り: one letter would become two tokens
 */
function foldLetter(char: string): string {
  // Decomposed, a Hangul syllable would become jamo, and the voicing mark of kana (カ, ガ) is no diacritic.
  const isWhole = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char);
  const parts = [...char.normalize(isWhole ? 'NFKC' : 'NFKD')].filter(counts);
  const folded = parts.map((part) => PLAIN[part] ?? digitOf(part) ?? part.toLowerCase()).join('');
  const partsWords = folded.length > 1 && parts.some((part) => part.length > 1 || runsOnAs(part));
  return partsWords ? char : folded;
}

/**
 * The digit that one of another script stands for: `٣` → 3. Unicode keeps ten digits in a row, from the first place of
 * sixteen or the seventh (Unicode 15, section 4.6).
 */
function digitOf(part: string): string | null {
  if (!/\p{Nd}/u.test(part)) return null;
  const at = part.charCodeAt(0) & 0xf;
  const row = part.charCodeAt(0) - at;
  return String(/\p{Nd}/u.test(String.fromCharCode(row)) ? at : at - 6);
}

/** False for what decomposition adds that is no letter: marks, spaces, the brackets of `⑴`. */
function counts(part: string): boolean {
  return markKind(part) === 0 && letterKind(part, part.codePointAt(0) ?? 0) !== Kind.BREAK;
}

/** The kind of a unit that parts words by its script, null for any other. */
function runsOnAs(unit: string): number | null {
  const kind = letterKind(unit, unit.charCodeAt(0));
  return kind === Kind.IDEOGRAPH || kind === Kind.KATAKANA ? kind : null;
}
