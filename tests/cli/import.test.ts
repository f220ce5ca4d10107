import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../src/core/pack/pack.ts';
import { BASIC, EXHIBIT, PLAIN, PSC } from '../sources/files.ts';
import { beholdenHere, PATIENCE } from './beholden.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('import', { timeout: PATIENCE }, () => {
  it('makes a pack of a file, and says what became of its records', async () => {
    const { stdout, stderr, code } = await beholdenHere([
      'import',
      file('mine.csv', `${PLAIN}\n=x,y,,,,,\n`),
    ]);
    expect(code).toBe(0);
    const pack = parsePack(JSON.parse(stdout));
    expect(pack).toMatchObject({
      title: 'mine.csv',
      asOf: '2026-11-22',
      counts: { companies: 3, interests: 2 },
    });
    expect(pack.attributions.map(({ name }) => name)).toEqual(['Your own list']);
    expect(stderr).toContain('companies: 3\nownership interests: 2\n');
    expect(stderr).toContain('records refused: 1\n  line 4: A formula stands where a name should: =x\n');
  });

  it('puts several files together: one numbers companies, the other names them', async () => {
    const out = join(folder, 'uk.json');
    const paths = [file('psc.txt', PSC), file('basic.csv', BASIC)];
    const { stdout, stderr, code } = await beholdenHere(['import', ...paths, '--out', out, '--title', 'UK']);
    expect([code, stdout]).toEqual([0, '']);
    expect(parsePack(JSON.parse(readFileSync(out, 'utf8'))).counts).toMatchObject({
      companies: 2,
      interests: 1,
    });
    expect(stderr).toContain('natural persons, left out: 1');
  });

  it('reads stdin', async () => {
    const { stdout } = await beholdenHere(['import', '-'], PLAIN);
    expect(parsePack(JSON.parse(stdout)).counts.companies).toBe(3);
  });

  it('takes the names of columns and of a filer', async () => {
    const mapped = await beholdenHere(
      ['import', '-', '--columns', 'owner=Mutter,owned=Tochter'],
      'Mutter,Tochter\nHarlow,Acme',
    );
    expect(parsePack(JSON.parse(mapped.stdout)).counts.interests).toBe(1);
    const exhibit = await beholdenHere(
      ['import', '-', '--filer', 'Harlow AI Corp', '--filer-cik', '7654321'],
      EXHIBIT,
    );
    expect(parsePack(JSON.parse(exhibit.stdout)).counts.companies).toBe(3);
  });

  it.each([
    [[], '', 'Say which file'],
    [['no-such-file'], '', 'Cannot read no-such-file: there is no such file.'],
    [['-'], '<!doctype html><title>Log in</title>', '-, line 1: This is a web page and not the data'],
    [['-', '--columns', 'mother=M'], PLAIN, '--columns takes FIELD=COLUMN'],
    [['-'], EXHIBIT, 'give the name of the company'],
    [['-'], 'owner,owned\n=a,b', 'Nothing was imported'],
  ])('%j says what to do', async (argv, input, said) => {
    const { stdout, stderr, code } = await beholdenHere(['import', ...argv], input);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(said);
  });

  it('writes nothing where one of the files cannot be used', async () => {
    const out = join(folder, 'none.json');
    await beholdenHere(['import', file('a.csv', PLAIN), file('b.csv', 'x'), '--out', out]);
    expect(existsSync(out)).toBe(false);
  });
});
