import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePack } from '../../src/core/pack/pack.ts';
import { beholdenHere } from './beholden.ts';
import { source } from './made-pack.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
});
afterAll(() => rm(folder, { recursive: true }));

const pack = async (...words: string[]) => {
  const { stdout, stderr, code } = await beholdenHere(['pack', ...words]);
  return { said: stdout.trim(), complaint: stderr.trim(), code };
};

/** Builds a version with so many suppliers into a folder. */
async function built(name: string, suppliers: number, ...words: string[]) {
  await writeFile(at('source.json'), source(suppliers));
  return pack('build', '--from', at('source.json'), '--out', at(name), ...words);
}

/** A key in a file of its own; yields the public one. */
async function key(name: string): Promise<string> {
  return (await pack('keys', '--out', at(name))).said;
}

describe('keys', () => {
  it('are written for their owner alone, and never over others', async () => {
    expect(await key('one')).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect((await stat(at('one'))).mode & 0o777).toBe(0o600);
    expect(await pack('keys', '--out', at('one'))).toMatchObject({ code: 2 });
  });

  it('are never written into the project', async () => {
    expect(await pack('keys', '--out', 'key.json')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('outside the project'),
    });
  });
});

describe('a pack', () => {
  it('is built, checked, followed by a second version, compared, and read back', async () => {
    const publicKey = await key('a');
    expect(await built('first', 3, '--key', at('a'))).toMatchObject({ code: 0 });
    expect((await pack('check', at('first'), '--trust', publicKey)).said).toBe(
      'tested version 1: companies 4, interests 3, deltas 0; all is as it was signed',
    );
    await built('second', 3, '--key', at('a'));
    await built('second', 4, '--key', at('a'));
    expect(await readdir(at('second'))).toContain('delta-1-2.gz');
    expect((await pack('check', at('second'))).said).toContain(
      'version 2: companies 5, interests 4, deltas 1',
    );
    const { said } = await pack('diff', at('first'), at('second'));
    expect(said).toContain('companies: 1 new or changed, 0 gone');
    expect(said).toContain('+ owner/supplier-3/1  Owner holds 49 % of supplier-3.');
    const { id, version, interests } = parsePack(
      JSON.parse((await pack('inspect', at('second'), '--json')).said),
    );
    expect([id, version, interests.length]).toEqual(['tested', 2, 4]);
    expect((await pack('inspect', at('second'))).said).toContain(publicKey);
  });

  it('that was built elsewhere is signed afterwards', async () => {
    await key('offline');
    await built('apart', 1, '--key', at('offline'));
    await built('apart', 2);
    expect((await pack('check', at('apart'))).said).toContain('version 1');
    expect(await pack('sign', at('apart'), '--key', at('offline'))).toMatchObject({ code: 0 });
    expect((await pack('check', at('apart'))).said).toContain('version 2');
  });

  it('hands over from one key to the next', async () => {
    const [old, next] = [await key('old'), await key('next')];
    await built('turned', 1, '--key', at('old'), '--next-key', next);
    expect(
      JSON.parse(JSON.parse(await readFile(at('turned', 'manifest.json'), 'utf8')).manifest).keys,
    ).toEqual([old, next]);
    await built('turned', 2, '--key', at('next'));
    expect((await pack('check', at('turned'), '--trust', next)).code).toBe(0);
    expect(await pack('check', at('turned'), '--trust', old)).toMatchObject({ code: 2 });
  });

  it('may come without LEIs', async () => {
    await key('short');
    await built('short-pack', 1, '--key', at('short'), '--without-leis');
    expect(await readdir(at('short-pack'))).not.toContain('1-leis.gz');
  });
});
