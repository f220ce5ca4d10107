/**
 * Records damaged at random: 5,000 for each reader, or as many as `MUTATED=100000 npx vitest run tests/sources/mutated`
 * says. Whatever a file holds, it is read or refused with the stated error, and what is read makes a valid pack.
 */
import { expect, describe as group, it } from 'vitest';
import { parsePack } from '../../src/core/pack/pack.ts';
import { Gathering } from '../../src/sources/gathered.ts';
import { ownPack } from '../../src/sources/own-pack.ts';
import { SourceError } from '../../src/sources/problem.ts';
import { recognised } from '../../src/sources/recognised.ts';
import { FILES } from './files.ts';
import { READING } from './made.ts';

const RECORDS = Number(process.env.MUTATED ?? 5_000);
/** Each damaged file counts as this many: all samples have at least three records, of which several are hit. */
const RECORDS_A_FILE = 3;

/** What tends to break readers. */
const POISON = [
  '"',
  ',',
  ';',
  '\n',
  '\r',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  '\\',
  '=',
  '\0',
  '\uD800',
  '\u202E',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e999',
  '0x10',
  '2025-02-30',
  'x'.repeat(600),
  '"a": {},',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
];

/** mulberry32: the same damage on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

function damaged(text: string, random: (below: number) => number): string {
  let result = text;
  for (let blow = 0; blow <= random(3); blow++) {
    const at = random(result.length);
    const length = random(4) === 0 ? random(200) : random(6);
    const inserted = [
      () => POISON[random(POISON.length)] ?? '',
      () => '',
      () => result.slice(random(result.length)).slice(0, random(60)),
      () => String.fromCharCode(random(0x10000)),
    ][random(4)];
    result = result.slice(0, at) + (inserted?.() ?? '') + result.slice(at + length);
  }
  return result;
}

/** Whether anything was used, and whether anything was refused. What is not the stated error is thrown. */
function attempt(text: string, cut: number): { readonly isUsed: boolean; readonly isRefused: boolean } {
  const gathering = new Gathering();
  try {
    const filer = { name: 'Harlow AI Corp', cik: '7654321' };
    const { reader, format } = recognised(text, { ...READING, filer });
    for (const piece of [text.slice(0, cut), text.slice(cut)]) gathering.add(reader.push(piece));
    gathering.add(reader.end());
    const gathered = gathering.finish();
    const words = { id: 'import-1', title: 'Import', version: 1, asOf: '2026-11-22', formats: [format] };
    const pack = parsePack({ format: 1, ...ownPack(gathered, words).pack });
    const { refused, undescribed, silences } = gathered.report;
    const used = pack.companies.length + undescribed + silences.notDisclosed + silences.parentWithoutLei;
    return { isUsed: used > 0, isRefused: refused > 0 };
  } catch (error) {
    if (error instanceof SourceError) return { isUsed: false, isRefused: true };
    throw error;
  }
}

/** CSV, XML and JSON of one reader share its records. */
function syntaxesOf(wanted: string): number {
  return Object.values(FILES).filter(({ format }) => format === wanted).length;
}

group(`${RECORDS.toLocaleString('en')} damaged records`, () => {
  it.each(Object.entries(FILES))(
    'of %s are read or refused',
    (what, { text, format }) => {
      const random = randomFrom(what.length * 7919);
      const outcomes = { used: 0, refused: 0 };
      const share = RECORDS / syntaxesOf(format);
      for (let count = 0; count < share; count += RECORDS_A_FILE) {
        const file = damaged(text, random);
        const { isUsed, isRefused } = attempt(file, random(file.length + 1));
        if (isUsed) outcomes.used++;
        if (isRefused) outcomes.refused++;
      }
      // Not vacuous: both ends of the road were met.
      expect(outcomes.used).toBeGreaterThan(share / 100);
      expect(outcomes.refused).toBeGreaterThan(share / 100);
    },
    60_000 + RECORDS * 10,
  );
});
