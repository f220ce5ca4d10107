/**
 * Texts and names made to be slow: the longer one takes no more time a unit, and the longer list no more time a name.
 */
import { buildNameIndex } from '../../src/core/mention/index-builder.ts';
import type { NameIndex } from '../../src/core/mention/name-index.ts';
import { search } from '../../src/core/mention/search.ts';
import { MOST_TOKENS } from '../../src/core/mention/spellings.ts';
import { TokenReader } from '../../src/core/name/tokens.ts';
import { collidingWords } from '../../tests/core/name/colliding-words.ts';
import type { Report } from '../measure/report.ts';

/** A text of a repeated unit, and the one name that it nearly holds. */
const TEXTS = {
  'a name of repeats in repeats': ['Anchor ', 'Anchor '.repeat(24).trim()],
  'nested prefixes that never end': ['A B ', `${'A B '.repeat(11)}A C`],
  'one token': ['A', 'A'.repeat(200)],
  'initials without end': ['A.', 'A.B. Anchor'],
  'marks without end': ['\u0301', 'Anchor'],
} as const;

// 2¹³ words of one hash: as many as the longer of the lists below needs.
const STEPS = 13;
const colliding = collidingWords(STEPS);

const WORD = 'anchorpoint';

/** The name of each number, and the text that is searched for them. */
const LISTS: Readonly<Record<string, readonly [nameOf: (number: number) => string, text: string]>> = {
  'names of 10,000 letters': [(number) => `Anchor ${'A'.repeat(10_000)}${number}`, 'Anchor AAAA rose. '],
  'names of marks alone': [(number) => '\u0301\u200b…'.repeat((number % 90) + 1), 'Anchor\u0301 rose. '],
  'names of one beginning': [(number) => `Anchor Point ${number}`, 'Anchor Point 7 rose. '],
  'names of one hash': [(number) => colliding[number] ?? '', `${colliding[7]} rose. `],
  'names that only capitals part': [partedByCapitals, `${WORD} `],
  'Arabic names': [(number) => `نسيم ${arabic(number)}`, `قالت نسيم ٧ اليوم. `],
  'Hebrew names between marks of direction': [
    (number) => `\u2067גלים ${number}\u2069`,
    'אמר \u2067גלים 7\u2069 היום. ',
  ],
  'Cyrillic names': [(number) => `ООО «Ромашка ${number}»`, 'акции ООО «РОМАШКА 7» выросли. '],
  'Han names': [(number) => `${han(number)}電機`, `昨日丂倀電機株価上昇。`],
  'one name of many companies': [() => 'Anchor Point', 'Anchor Point rose. '],
};

/** One to 24 times the word, the last time with capitals by the bits of what is left of the number. */
function partedByCapitals(number: number): string {
  const bits = Math.floor(number / MOST_TOKENS) + 1;
  const last = [...WORD]
    .map((letter, i) => (((bits << 1) >> i) & 1 ? letter.toUpperCase() : letter))
    .join('');
  return `${`${WORD} `.repeat(number % MOST_TOKENS)}${last}`;
}

const ARABIC_ZERO = 0x660;

function arabic(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}

/** Two characters of the 20,000 from U+4E00 on. */
function han(number: number): string {
  return String.fromCharCode(0x4e00 + (number % 90), 0x5000 + Math.floor(number / 90));
}

export function measureHostile(report: Report): void {
  for (const [what, [unit, name]] of Object.entries(TEXTS)) {
    const index = indexOf([name]);
    for (const length of [250_000, 1_000_000]) {
      const text = unit.repeat(length / unit.length);
      report(`${what}, ${inFull(length)} units`, 'a megabyte takes', msPerMegabyte(text, index), 'ms');
    }
  }
  for (const [what, [nameOf, unit]] of Object.entries(LISTS)) measureList(what, nameOf, unit, report);
}

function measureList(what: string, nameOf: (number: number) => string, unit: string, report: Report): void {
  const text = unit.repeat(250_000 / unit.length);
  for (const size of [2_000, 8_000]) {
    const names = Array.from({ length: size }, (_, number) => nameOf(number));
    const before = performance.now();
    const index = indexOf(names);
    const took = performance.now() - before;
    report(`${what}, ${inFull(size)}`, 'built, a thousand in', (took / size) * 1000, 'ms');
    report(`${what}, ${inFull(size)}`, 'a megabyte takes', msPerMegabyte(text, index), 'ms');
  }
}

const inFull = (number: number) => number.toLocaleString('en');

const indexOf = (names: readonly string[]) => buildNameIndex(names.map((text, owner) => ({ text, owner })));

function msPerMegabyte(text: string, index: NameIndex): number {
  const reader = new TokenReader();
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    search(reader.read(text), index);
    return performance.now() - before;
  });
  return (Math.min(...times) / text.length) * 1e6;
}
