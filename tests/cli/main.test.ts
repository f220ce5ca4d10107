import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { columns } from '../../src/cli/columns.ts';
import { beholden, beholdenHere, PATIENCE } from './beholden.ts';

vi.setConfig({ testTimeout: PATIENCE });

describe('beholden', () => {
  it('is a command of its own', async () => {
    const { stdout, stderr, code } = await beholden(['asses']);
    expect(stderr).toContain('There is no verb "asses".');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it.each([
    ['no verb', []],
    ['an unknown verb', ['asses']],
    ['a name from the prototype', ['toString']],
  ])('explains itself on stderr at %s', async (_case, argv) => {
    const { stdout, stderr, code } = await beholdenHere(argv);
    expect(stderr).toContain('Usage: npm run -s beholden -- VERB');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it.each([[['--help']], [['scan', '--help']]])('explains itself on stdout when asked: %j', async (argv) => {
    const { stdout, stderr, code } = await beholdenHere(argv);
    expect(stdout).toContain('scan FILE|-');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });
});

describe('companies', () => {
  it('finds them by the first letters, with the ids that scan takes', async () => {
    const { stdout, stderr, code } = await beholden(['companies', 'scale', 'ai']);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'scale-ai', name: 'Scale AI' }]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('says so where there is none', async () => {
    const { stdout, stderr, code } = await beholdenHere(['companies', 'zzqqzz']);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(stderr).toContain('No known company');
    expect(code).toBe(0);
  });

  it('wants a name', async () => {
    expect(await beholdenHere(['companies'])).toMatchObject({ stdout: '', code: 2 });
  });
});

describe('judge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beholden-judge-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const vector = {
    name: 'a majority',
    edges: [['a', 'b', 0.51]],
    question: { owners: ['a'], target: 'b', method: 'control' },
  };

  it('answers one line a case', async () => {
    const { stdout, code } = await beholden([
      'judge',
      '--vectors',
      put('vectors.json', JSON.stringify([vector, vector])),
    ]);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { name: 'a majority', result: true },
      { name: 'a majority', result: true },
    ]);
    expect(code).toBe(0);
  });

  it.each([
    ['neither file', () => []],
    ['both files', () => ['--vectors', 'a', '--cases', 'b']],
    ['a file that is not there', () => ['--cases', 'no-such-file.json']],
    ['no JSON', () => ['--cases', put('broken.json', '[{')]],
    ['no list', () => ['--cases', put('object.json', '{}')]],
  ])('refuses %s', async (_case, argv) => {
    const { stdout, stderr, code } = await beholdenHere(['judge', ...argv()]);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  const SHARED = '../shared/verdict-cases.json';
  it.skipIf(!existsSync(SHARED))('reads the shared cases (skipped where ../shared is missing)', async () => {
    const { stdout, code } = await beholden(['judge', '--cases', SHARED]);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(10);
    expect(code).toBe(0);
  });
});

describe('link', () => {
  it('refuses a missing list and a broken line, in a sentence', async () => {
    expect(await beholdenHere(['link'])).toMatchObject({ stdout: '', code: 2 });
    const { stderr, code } = await beholden(['link', '--companies', 'package.json'], '{"id":"d","text":"x"}');
    expect(stderr).toContain('package.json, line 1');
    expect(code).toBe(2);
  });
});

describe('columns', () => {
  it('are as wide as their widest entry', () => {
    expect(
      columns(
        [
          ['Name', 'Level'],
          ['Acme', 'Past tie'],
          ['B', ''],
        ],
        80,
      ),
    ).toBe('Name  Level\n────  ────────\nAcme  Past tie\nB\n');
  });

  it('wrap the widest column where the line would be too long, and cut a word longer than it', () => {
    const text = columns(
      [
        ['Name', 'Level'],
        ['Acme', 'Substantial stake or influencefulnesses'],
      ],
      24,
    );
    for (const line of text.trim().split('\n')) expect(line.length).toBeLessThanOrEqual(24);
    expect(text.replace(/\s+/g, '')).toContain('influencefulnesses');
  });
});
