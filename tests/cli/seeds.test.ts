/** The two news articles that the product was conceived from. They are not ours to publish: ../shared has them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from './beholden.ts';
import { findingOf, type ScanReport, scanned, scannedByCommand } from './report.ts';

const SEEDS = '../shared/seeds';
const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((file) => file.endsWith('.txt')) : [];

const watching = (id: string) => ['--as', 'google', '--watch', id, '--at', '2025-06-20'];

/** Every name in the two articles that the data may know, without its possessive. */
const NAMED = new Set(
  (
    'Scale AI|Scale|Meta|Google|Microsoft|OpenAI|xAI|Turing|Handshake|Labelbox|Accel|Palantir|Yahoo Finance|Yahoo|' +
    'Reuters|Elon Musk|Musk|Alexandr Wang|Wang|U.S. government'
  ).split('|'),
);

it.skipIf(files.length > 0)('the seed articles are skipped: ../shared/seeds is not there', () => {});

describe.skipIf(files.length === 0).each(files)('the seed article %s', (file) => {
  const path = join(SEEDS, file);
  let report: ScanReport;

  beforeAll(async () => {
    report = await scannedByCommand([path, ...watching('meta-platforms')]);
  }, PATIENCE);

  it('has Scale AI at SIGNIFICANT_INFLUENCE, by I2 and I5', () => {
    expect(findingOf(report, 'scale-ai')).toMatchObject({
      level: 'SIGNIFICANT_INFLUENCE',
      shown: 'SIGNIFICANT_INFLUENCE',
      rules: ['I2', 'I5'],
      against: 'meta-platforms',
    });
  });

  it.each([
    ['Scale', 'scale-ai'],
    ['Meta', 'meta-platforms'],
    ['Google', 'google'],
  ])('has every %s linked', (name, company) => {
    const text = readFileSync(path, 'utf8');
    const wanted = [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => index);
    expect(wanted.length).toBeGreaterThan(1);
    expect(findingOf(report, company)?.mentions.map(({ start }) => start)).toEqual(wanted);
  });

  it('has no false link', () => {
    const mentions = [...report.findings, ...report.unknown].flatMap((one) => one.mentions);
    const surfaces = mentions.map(({ surface }) => surface.replace(/[’']s$/, ''));
    expect(surfaces.filter((surface) => !NAMED.has(surface))).toEqual([]);
  });

  it('gives what stands behind the level', () => {
    const scale = findingOf(report, 'scale-ai');
    expect(scale).toMatchObject({ economic: [0.49, 0.49], votes: [0, 0], basis: 'established' });
    expect(scale?.statement).toContain('independent');
    expect(scale?.sources.map(({ publisher }) => publisher)).toContain('Observer');
    expect(scale?.pending).toEqual([]);
  });

  it('is quiet for whoever watches Apple, from stdin as well', async () => {
    const { findings } = await scanned(['-', ...watching('apple')], readFileSync(path, 'utf8'));
    expect([...new Set(findings.map(({ level }) => level))].sort()).toEqual(['NONE_FOUND', 'OWN_GROUP']);
  });
});
