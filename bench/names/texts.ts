/** The names and the pages that the methods are measured on. */
import { existsSync, readFileSync } from 'node:fs';
import { seeded } from '../measure/seeded.ts';

const SHARED = `${import.meta.dirname}/../../../shared`;
const NAMES = `${SHARED}/names/all-names.tsv`;
const DOCUMENTS = ['conll-train', 'conll-testa', 'finer-ord', 'rss-500'].map(
  (set) => `${SHARED}/eval/dev/${set}.jsonl`,
);
const PAGE_UNITS = 65_536;

const made = new Map<number, readonly string[]>();

/** So many different names; beyond the real ones, halves of two of them joined. */
export function namesFor(size: number): readonly string[] {
  const names = made.get(size) ?? makeNames(size);
  made.set(size, names);
  return names;
}

function makeNames(size: number): readonly string[] {
  const real = realNames();
  const step = Math.max(1, real.length / size);
  const names = new Set<string>();
  for (let i = 0; i < real.length && names.size < size; i += step) names.add(real[Math.floor(i)] ?? '');
  const random = seeded(1);
  const half = () => (real[Math.floor(random() * real.length)] ?? '').split(' ');
  while (names.size < size) names.add([...firstHalf(half()), ...half().slice(-2)].join(' '));
  return [...names];
}

function firstHalf(words: readonly string[]): readonly string[] {
  return words.slice(0, Math.ceil(words.length / 2));
}

/** What the names of a size are, in a word. */
export function originOf(size: number): string {
  return existsSync(NAMES) && realNames().length >= size ? 'real' : 'synthetic';
}

let read: readonly string[] | null = null;

function realNames(): readonly string[] {
  read ??= existsSync(NAMES)
    ? readFileSync(NAMES, 'utf8')
        .split('\n')
        .map((line) => line.split('\t')[0] ?? '')
        .filter((name) => name !== '')
    : coined();
  return read;
}

const SYLLABLES = 'ba ko li mer nor ta vi sel dan ru'.split(' ');

/** Names of two or three made words, for where there are no real ones. */
function coined(): string[] {
  const random = seeded(2);
  const pick = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  const word = () => (pick() + pick() + pick()).replace(/^./, (first) => first.toUpperCase());
  return Array.from({ length: 100_000 }, () => `${word()} ${word()}${random() < 0.5 ? '' : ` ${word()}`}`);
}

/** News in pages of 64 kB; without the documents, small made words with a name now and then. */
export function pages(): string[] {
  const text = DOCUMENTS.every(existsSync) ? DOCUMENTS.map(textsOf).join('\n') : madeText();
  const cut = Array.from({ length: Math.ceil(text.length / PAGE_UNITS) }, (_, i) =>
    text.slice(i * PAGE_UNITS, (i + 1) * PAGE_UNITS),
  );
  // Through bytes, so that each is one flat string and not a view into the whole.
  return cut.map((page) => Buffer.from(page).toString());
}

function textsOf(file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => String(JSON.parse(line).text)).join('\n');
}

function madeText(): string {
  const random = seeded(3);
  const names = realNames();
  const word = () =>
    random() < 0.03
      ? names[Math.floor(random() * names.length)]
      : SYLLABLES[Math.floor(random() * SYLLABLES.length)];
  return Array.from({ length: 300_000 }, word).join(' ');
}
