/** Each kind of page whose markup alone carries the case, in the terminal. */
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from '../cli/beholden.ts';
import { type ScanReport, scanned } from '../cli/report.ts';
import { kindPages, linesNaming, saidOf, written } from './kind-page.ts';

const pages = kindPages().filter(({ expected }) => expected.onlyLive === null);

it('has a page for each kind', () => {
  expect(pages.length).toBeGreaterThanOrEqual(18);
});

describe.each(pages)('the page $name', (page) => {
  const { path, expected, lines } = page;
  let report: ScanReport;

  beforeAll(async () => {
    const { own, watched } = expected.viewpoint;
    const words = ['--as', own, '--watch', watched.join(','), '--at', '2026-11-22', '--with-text'];
    const address = expected.host === null ? [] : ['--url', `http://${expected.host}/`];
    report = await scanned([path, ...words, ...address]);
  }, PATIENCE);

  it('names these companies at these places, and nobody anywhere else', () => {
    const { text = '', findings, unknown } = report;
    const named = [...findings, ...unknown].flatMap(({ company, mentions }) =>
      mentions.map(({ start, end }) => ({ company: company ?? 'one of several', start, end })),
    );
    expect(linesNaming(text, named).map(written)).toEqual(lines.map(written));
  });

  it('says this of them', () => {
    const { findings, unknown } = report;
    const levels = findings.map(({ company, shown }) => [company, shown]);
    const reasons = unknown.map(({ company, name, reason }) => [company ?? name, reason]);
    expect(Object.fromEntries([...levels, ...reasons])).toMatchObject(saidOf(page));
  });

  it('has words that look like names and are none', () => {
    const { text = '' } = report;
    for (const words of expected.silent) expect(text).toContain(words);
  });
});
