/**
 * The pages of tests/pages/kinds: one for each kind of page that buyers read, in our own words, and beside it in
 * `<name>.expected.json` which companies it names and where.
 *
 *   "{meta-platforms:Meta} takes half of {scale-ai:Scale AI}"     a line of the page, with the names that are known
 *   "▸ {turing:Turing} below the fold"                            the same, where a person must open it first
 *   "{missed openai:OpenAI} left"                                 a known gap: should be found, and is not yet
 *   "{wrong apple:Apple} Bank"                                    a known gap: is found, and should not be
 *
 * Every line that names somebody is listed, in the order of the page: whatever is not listed must stay without a mark.
 * A gap that has closed fails the test, too, until its word is taken out here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const KIND_PAGES = join(import.meta.dirname, '../pages/kinds');

const Expected = v.strictObject({
  /** Why the markup alone does not carry the page, so that only browsers read it; null = it does. */
  onlyLive: v.nullable(v.string()),
  /** The host that the page is served at; null where it matters not. */
  host: v.nullable(v.string()),
  viewpoint: v.strictObject({ own: v.string(), watched: v.array(v.string()) }),
  named: v.array(v.string()),
  /** The level of each company that has a verdict. */
  levels: v.record(v.string(), v.string()),
  /** Companies without a verdict, and why. */
  unknown: v.record(v.string(), v.string()),
  /** Words on the page that name nobody of the data, wherever they stand. */
  silent: v.array(v.string()),
});

export interface KindPage {
  readonly name: string;
  readonly path: string;
  readonly expected: v.InferOutput<typeof Expected>;
  /** What is found today, the known gaps left as they are. */
  readonly lines: readonly NamingLine[];
}

/** A line of a page that names somebody. */
export interface NamingLine {
  readonly text: string;
  readonly isFolded: boolean;
  /** Offsets are into `text`. */
  readonly names: readonly Name[];
}

interface Name {
  readonly company: string;
  readonly start: number;
  readonly end: number;
}

/** Every page of the folder, by name. */
export function kindPages(): readonly KindPage[] {
  const files = readdirSync(KIND_PAGES).filter((file) => file.endsWith('.expected.json'));
  return files.sort().map((file) => {
    const name = file.replace('.expected.json', '');
    const expected = v.parse(Expected, JSON.parse(readFileSync(join(KIND_PAGES, file), 'utf8')));
    const lines = expected.named.map(namingLine).filter(({ names }) => names.length > 0);
    return { name, path: join(KIND_PAGES, `${name}.html`), expected, lines };
  });
}

const FOLD = '▸ ';
const NAME = /\{(missed |wrong )?([^:}]+):([^}]+)\}/;

export function namingLine(line: string): NamingLine {
  const isFolded = line.startsWith(FOLD);
  const names: Name[] = [];
  let text = isFolded ? line.slice(FOLD.length) : line;
  for (let found = NAME.exec(text); found; found = NAME.exec(text)) {
    const [whole, gap, company = '', words = ''] = found;
    const start = found.index;
    text = text.slice(0, start) + words + text.slice(start + whole.length);
    if (gap !== 'missed ') names.push({ company, start, end: start + words.length });
  }
  return { text, isFolded, names };
}

/** A line as an expectation would have it. */
export function written({ text, names }: NamingLine): string {
  // From the end, so that the offsets before stay true.
  return names.reduceRight(
    (line, { company, start, end }) =>
      `${line.slice(0, start)}{${company}:${line.slice(start, end)}}${line.slice(end)}`,
    text,
  );
}

/** The lines of a text that name somebody. */
export function linesNaming(text: string, mentions: readonly Name[]): readonly NamingLine[] {
  let next = 0;
  const lines = text.split('\n').map((line) => {
    const from = next;
    next += line.length + 1;
    const names = mentions
      .filter(({ start, end }) => start >= from && end <= from + line.length)
      .map(({ company, start, end }) => ({ company, start: start - from, end: end - from }))
      .sort((a, b) => a.start - b.start);
    return { text: line, isFolded: false, names };
  });
  return lines.filter(({ names }) => names.length > 0);
}

/** How often each company is named. */
export function countsOf(lines: readonly NamingLine[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { company } of lines.flatMap(({ names }) => names)) counts[company] = (counts[company] ?? 0) + 1;
  return counts;
}

/** What is said of those companies that are found today: a level, or the reason why there is none. */
export function saidOf({ expected, lines }: KindPage): Readonly<Record<string, string>> {
  const found = countsOf(lines);
  const all = Object.entries({ ...expected.levels, ...expected.unknown });
  return Object.fromEntries(all.filter(([company]) => company in found));
}
