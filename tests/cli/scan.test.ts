import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isHtml } from '../../src/cli/scan/input.ts';
import { beholden, beholdenHere, PATIENCE } from './beholden.ts';
import { findingOf, scanned } from './report.ts';

vi.setConfig({ testTimeout: PATIENCE });

const NEWS =
  'Meta Platforms, Inc. holds 49 % of Scale AI, Inc. since June 2025. A spokesperson of Scale said that it stays independent.';
const AS_GOOGLE = ['--as', 'google', '--watch', 'meta-platforms', '--at', '2025-06-20'];

describe('a scan of plain text', () => {
  it('counts offsets in the input, and finds the short form too', async () => {
    const report = await scanned(['-', ...AS_GOOGLE, '--with-text'], `\ufeff${NEWS}`);
    expect(report.text).toBe(`\ufeff${NEWS}`);
    const mentions = findingOf(report, 'scale-ai')?.mentions ?? [];
    expect(mentions.map(({ surface }) => surface)).toEqual([expect.stringMatching(/^Scale AI/), 'Scale']);
    for (const { start, end, surface } of mentions) expect(report.text?.slice(start, end)).toBe(surface);
  });

  it('gives the strongest watched party, and the others with their rules', async () => {
    const report = await scanned(['-', '--watch', 'nvidia,meta-platforms', '--at', '2025-06-20'], NEWS);
    expect(findingOf(report, 'scale-ai')).toMatchObject({
      level: 'SIGNIFICANT_INFLUENCE',
      against: 'meta-platforms',
      others: [{ against: 'nvidia', level: 'MINORITY_STAKE' }],
      votes: [0, 0],
      economic: [0.49, 0.49],
      statement: expect.stringContaining('independent'),
    });
  });

  it('gives sources by publisher and date, and alternatives with their own levels', async () => {
    const scale = findingOf(await scanned(['-', ...AS_GOOGLE], NEWS), 'scale-ai');
    expect(scale?.sources.length).toBeGreaterThan(0);
    expect(scale?.alternatives.map(({ company }) => company)).toContain('surge-ai');
    expect(scale?.alternatives.map(({ company }) => company)).not.toContain('scale-ai');
  });

  it('is quiet where nobody watched is tied to the supplier', async () => {
    const report = await scanned(['-', '--as', 'google', '--watch', 'apple', '--at', '2025-06-20'], NEWS);
    expect(findingOf(report, 'scale-ai')).toMatchObject({ level: 'NONE_FOUND', rules: ['Z'], against: null });
  });

  it('goes by the date: nothing was held yet in 2023', async () => {
    const report = await scanned(['-', '--watch', 'meta-platforms', '--at', '2023-01-01'], NEWS);
    expect(findingOf(report, 'scale-ai')?.level).toBe('NONE_FOUND');
  });

  it('has nothing to say of an empty input', async () => {
    expect(await scanned(['-', ...AS_GOOGLE])).toEqual({ findings: [], unknown: [] });
  });
});

describe('a scan of HTML', () => {
  const page = '<!doctype html><title>t</title><p>Shares of <b>Scale</b> AI,\n   Inc.';

  it('counts offsets in the text of the model', async () => {
    const report = await scanned(['-', ...AS_GOOGLE, '--with-text'], page);
    expect(report.text).toBe('Shares of Scale AI, Inc.');
    expect(findingOf(report, 'scale-ai')?.mentions[0]).toMatchObject({ start: 10 });
  });

  it('knows the site by its address, though the page names nobody', async () => {
    const report = await scanned(
      ['-', ...AS_GOOGLE, '--url', 'https://www.scale.com/contact'],
      '<p>Write to us',
    );
    expect(findingOf(report, 'scale-ai')).toMatchObject({ level: 'SIGNIFICANT_INFLUENCE', mentions: [] });
  });

  it('reads other encodings as the page declares them', async () => {
    const bytes = Buffer.from('<!doctype html><meta charset="windows-1252"><p>L\x92Or\xe9al', 'latin1');
    expect((await scanned(['-', '--with-text'], bytes)).text).toBe('L’Oréal');
  });
});

it.each([
  ['<!doctype html><p>x', true],
  ['\ufeff<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', true],
  ['  <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', true],
  ['<!-- saved from url -->\n<html>', true],
  ['<p>Scale AI', true],
  ['<custom-card>Scale AI</custom-card>', true],
  ['Suppliers:\n</body></html>', true],
  ['<Scale AI> wrote: 5 < 6', false],
  ['<john@example.com> wrote', false],
  ['In HTML, <b> is a tag and </b> ends it.', false],
  ['', false],
])('%j is HTML: %s', (text, expected) => {
  expect(isHtml(text)).toBe(expected);
});

describe('without --json', () => {
  it('prints a table that a person can read, and what it rests on', async () => {
    const { stdout, stderr, code } = await beholden(['scan', '-', ...AS_GOOGLE], NEWS);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const [head, rule, first] = stdout.split('\n');
    expect(head).toMatch(/^Company +Verdict +Tied to +Rules +Share +Votes +Basis +Named$/);
    expect(rule).toMatch(/^─[─ ]+$/);
    expect(first).toMatch(/^Scale AI +Substantial stake or influence +Meta +I2 I5 +49\s% +0\s% /);
    expect(stdout).toContain('1 of 2 names flagged for Google, watching Meta.');
    expect(stdout).toContain('As things stood on 20 June 2025. Data of ');
  });

  it('says on stderr that nobody is watched', async () => {
    const { stderr, code } = await beholdenHere(['scan', '-'], NEWS);
    expect(code).toBe(0);
    expect(stderr).toContain('--watch');
  });

  it('lets no control character of a page through to the terminal', async () => {
    const { stdout } = await beholdenHere(
      ['scan', '-', ...AS_GOOGLE],
      `${NEWS}\n\u001b[2JScale\u0007 AI\u001b]0;x\u0007`,
    );
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('what cannot be used', () => {
  it.each([
    ['no file', [], 'Name one file'],
    ['two files', ['a.html', 'b.html'], 'Name one file'],
    ['a file that is not there', ['no-such-file.html'], 'no such file'],
    ['a folder', ['src'], 'it is a folder'],
    [
      'an unknown id, with the nearest one',
      ['-', '--watch', 'meta-platform'],
      'Did you mean "meta-platforms" (Meta)?',
    ],
    ['an unknown own id', ['-', '--as', 'gogle'], 'Did you mean "google"'],
    ['an id like nobody’s', ['-', '--as', 'zzzzqqqq'], 'No company has the id "zzzzqqqq". Find ids with'],
    ['a day that is none', ['-', '--at', '2025-02-30'], '--at takes a date like 2025-06-20'],
    ['another form of date', ['-', '--at', '20.6.2025'], '--at takes a date like 2025-06-20'],
    ['an address that is none', ['-', '--url', 'scale.com'], '--url takes an address like'],
    ['an option that is none', ['-', '--wach', 'apple'], "Unknown option '--wach'"],
    ['an option without its value', ['-', '--watch'], '--watch'],
  ])('%s', async (_case, argv, message) => {
    const { stdout, stderr, code } = await beholdenHere(['scan', ...argv]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it.each([
    ['a PDF', '%PDF-1.7\n…', 'is a PDF'],
    ['a picture', Buffer.from(`\x89PNG\r\n${'\0'.repeat(2_000)}`, 'latin1'), 'neither HTML nor plain text'],
  ])('%s', async (_case, input, message) => {
    const { stdout, stderr, code } = await beholdenHere(['scan', '-'], input);
    expect(stderr).toContain(message);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it.each(readdirSync('tests/pages/model').filter((file) => file.endsWith('.html')))(
    'is not %s',
    async (file) => {
      const { code, stderr } = await beholdenHere([
        'scan',
        join('tests/pages/model', file),
        ...AS_GOOGLE,
        '--json',
      ]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    },
  );
});
