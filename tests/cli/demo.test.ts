import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from './beholden.ts';
import { type ScanReport, scanned } from './report.ts';

const DEMO = 'tests/pages/demo';
const jsonIn = (file: string): unknown => JSON.parse(readFileSync(join(DEMO, file), 'utf8'));

const Viewpoint = v.strictObject({ own: v.string(), watched: v.array(v.string()) });
const Expected = v.strictObject({
  /** The date that the page is scanned at. */
  at: v.string(),
  /** Every company found; `mentions` is how many there are at least. */
  findings: v.record(
    v.string(),
    v.strictObject({
      level: v.string(),
      rules: v.array(v.string()),
      against: v.nullable(v.string()),
      mentions: v.number(),
    }),
  ),
  unknown: v.record(v.string(), v.string()),
  /** Words on the page that name no company of the data, wherever they stand. */
  silent: v.array(v.string()),
});

const viewpoint = v.parse(Viewpoint, jsonIn('viewpoint.json'));

describe.each(['article.html', 'suppliers.html', 'quiet.html', 'index.html'])('the demo page %s', (page) => {
  const expected = v.parse(Expected, jsonIn(`${basename(page, '.html')}.expected.json`));
  const { own, watched } = viewpoint;
  let report: ScanReport;

  beforeAll(async () => {
    const words = ['--as', own, '--watch', watched.join(','), '--at', expected.at, '--with-text'];
    report = await scanned([join(DEMO, page), ...words]);
  }, PATIENCE);

  it('names these companies, at these levels', () => {
    const { findings } = report;
    const found = findings.map(({ company, level, rules, against }) => [company, { level, rules, against }]);
    const wanted = Object.entries(expected.findings).map(([company, { mentions: _, ...rest }]) => [
      company,
      rest,
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  it('names them as often as a reader finds them', () => {
    const { findings } = report;
    const counts = new Map(findings.map(({ company, mentions }) => [company, mentions.length]));
    const missed = Object.entries(expected.findings).filter(
      ([company, { mentions }]) => (counts.get(company) ?? 0) < mentions,
    );
    expect(missed).toEqual([]);
  });

  it('leaves these without a verdict', () => {
    const { unknown } = report;
    expect(Object.fromEntries(unknown.map(({ company, name, reason }) => [company ?? name, reason]))).toEqual(
      expected.unknown,
    );
  });

  it('is silent on the rest', () => {
    const text = report.text ?? '';
    for (const words of expected.silent) {
      expect(text, words).toContain(words);
      expect(mentionsOver(words, text, report)).toEqual([]);
    }
  });
});

function mentionsOver(words: string, text: string, { findings, unknown }: ScanReport): string[] {
  const places = [...text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(({ index }) => index);
  return [...findings, ...unknown]
    .flatMap(({ mentions }) => mentions)
    .filter(({ start, end }) => places.some((place) => start < place + words.length && end > place))
    .map(({ surface, start }) => `${surface} at ${start}`);
}
