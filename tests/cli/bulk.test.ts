import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeGoldenCopy } from '../../bench/sources/golden-copy.ts';
import { packIn } from '../../src/cli/pack/folder.ts';
import { BASIC, PSC } from '../sources/files.ts';
import { beholdenHere, PATIENCE } from './beholden.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulk-'));
const keys = mkdtempSync(join(tmpdir(), 'keys-'));

describe('bulk', { timeout: PATIENCE }, () => {
  it('builds a signed pack of a golden copy, of those companies only that are tied', async () => {
    await writeGoldenCopy(folder, { entities: 400, relationships: 50 });
    const key = join(keys, 'key.json');
    await beholdenHere(['pack', 'keys', '--out', key]);
    const out = join(folder, 'pack');
    const files = [join(folder, 'lei2.csv.zip'), join(folder, 'rr.csv.zip')];
    const { stdout, stderr, code } = await beholdenHere(['bulk', ...files, '--out', out, '--key', key]);
    expect([code, stderr.split('\n').slice(0, 2)]).toEqual([0, expect.any(Array)]);
    expect(stdout).toContain('files');
    const { manifest, pack } = await packIn(out);
    expect(pack.interests).toHaveLength(27);
    const tied = new Set(pack.interests.flatMap(({ owner, subject }) => [owner, subject]));
    expect(pack.companies.map(({ id }) => id).sort()).toEqual([...tied].sort());
    expect(manifest.attributions.map(({ name, licence }) => [name, licence])).toEqual([['GLEIF', 'CC0-1.0']]);
    expect((await beholdenHere(['pack', 'check', out])).code).toBe(0);
  });

  it('takes several registers, whatever their order', async () => {
    const [names, register] = [join(folder, 'basic.csv'), join(folder, 'psc.txt')];
    writeFileSync(names, BASIC);
    writeFileSync(register, PSC);
    const out = join(folder, 'uk');
    const key = join(keys, 'uk.json');
    await beholdenHere(['pack', 'keys', '--out', key]);
    await beholdenHere(['bulk', names, register, '--out', out, '--key', key, '--id', 'uk', '--title', 'UK']);
    const { pack } = await packIn(out);
    expect([pack.id, pack.companies.length, pack.interests.length]).toEqual(['uk', 2, 1]);
  });

  it.each([
    [['bulk'], 'Say which files to build from'],
    [['bulk', '-', 'x.csv', '--out', folder], 'which stdin cannot be'],
    [['bulk', 'no-such', '--out', folder], 'there is no such file'],
  ])('%j says what to do', async (argv, said) => {
    const { stderr, code } = await beholdenHere(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
