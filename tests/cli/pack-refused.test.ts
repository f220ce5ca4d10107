/** What a publisher of packs gets wrong: each time the terminal says what it is and what to do. */
import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyPair, makeKeys } from '../../src/platform/release-tools.ts';
import { beholdenHere } from './beholden.ts';
import { source } from './made-pack.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

const [OURS, OTHERS] = await Promise.all([makeKeys(), makeKeys()]);

const pack = async (words: string) => {
  const argv = words.split(' ').map((word) => word.replace('~', folder));
  const { stdout, stderr, code } = await beholdenHere(['pack', ...argv]);
  return { said: stdout.trim(), complaint: stderr.trim().replaceAll(folder, '~'), code };
};

const writeKeys = (name: string, keys: KeyPair) => writeFile(at(name), JSON.stringify(keys));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refused-'));
  await Promise.all([
    writeKeys('key', OURS),
    writeKeys('other-key', OTHERS),
    writeKeys('mixed-key', { ...OURS, publicKey: OTHERS.publicKey }),
    mkdir(at('empty')),
    writeFile(at('a.json'), source(3)),
    writeFile(at('b.json'), source(4)),
    writeFile(at('half.json'), source(3).slice(0, 200)),
    writeFile(at('latin.json'), source(3, { title: 'Café' }), 'latin1'),
    writeFile(at('none.json'), source(3, { attributions: [] })),
    writeFile(at('unlicensed.json'), source(3, { attributions: [{ name: 'A test', used: 'all' }] })),
    writeFile(at('unknown.json'), source(3, { opinion: 'good' })),
    writeFile(at('typed.json'), source(3, { version: 'two' })),
    writeFile(at('later.json'), source(3, { asOf: '2031-01-01' })),
    writeFile(at('another.json'), source(3, { id: 'another' })),
  ]);
  await pack('build --from ~/a.json --out ~/first --key ~/key');
  await pack('build --from ~/another.json --out ~/another --key ~/key');
  await pack('build --from ~/a.json --out ~/unsigned --key ~/key');
  await pack('build --from ~/b.json --out ~/unsigned');
});
afterAll(() => rm(folder, { recursive: true }));

const BUILD = 'build --out ~/new --key ~/key --from ~/';
const BUILT_FROM = 'A pack is built from one JSON file';
const NAME_A_FOLDER = 'Name a folder that pack build has made';
const MEND = 'Mend what the pack is built from';

describe('the terminal says what is wrong and what to do', () => {
  it.each<[words: string, wrong: string, deed: string]>([
    ['sing', '', 'pack keys|build|sign|check|diff|inspect'],
    ['keys', 'where to write', 'pack keys --out FILE'],
    ['keys --out', "'--out <value>' argument missing", 'beholden -- help'],
    ['keys --out ~/key', '~/key is there already', 'Name another file.'],
    ['keys --out ~/nowhere/key', 'there is no such folder', 'Make the folder first'],
    ['keys --out key.json', 'a place outside the project', 'Write the keys to'],
    ['build --form ~/a.json', "Unknown option '--form'. All", 'beholden -- help'],
    ['build', 'what to build from', '--from FILE --out FOLDER'],
    [`${BUILD}nowhere.json`, 'Cannot read ~/nowhere.json: there is no such file.', BUILT_FROM],
    [`${BUILD}empty`, 'Cannot read ~/empty: it is a folder.', BUILT_FROM],
    [`${BUILD}half.json`, '~/half.json is no JSON, or only half of it.', BUILT_FROM],
    [`${BUILD}latin.json`, '~/latin.json is no text in UTF-8.', BUILT_FROM],
    [`${BUILD}first/manifest.json`, 'format: this version reads packs of format 1.', 'Use a later version'],
    [`${BUILD}none.json`, 'attributions: a pack says under what licence it comes.', MEND],
    [`${BUILD}unlicensed.json`, 'attributions[0].licence: it is missing.', MEND],
    [`${BUILD}unknown.json`, 'opinion: no pack has such a field.', MEND],
    [`${BUILD}typed.json`, 'version: it should be number, and is "two".', MEND],
    [
      `${BUILD}later.json`,
      'speaks for 2031-01-01, which is still to come',
      'Build it with an asOf of 2026-11-22',
    ],
    ['build --from ~/a.json --out ~/new', 'The first version needs a key.', 'add --key FILE'],
    [
      'build --from ~/a.json --out ~/new --key ~/nokey',
      'Cannot read ~/nokey: there is no',
      'pack keys --out FILE',
    ],
    ['build --from ~/a.json --out ~/new --key ~/a.json', '~/a.json holds no keys.', 'pack keys --out FILE'],
    ['build --from ~/a.json --out ~/new --key ~/mixed-key', 'do not belong together', 'or make new ones'],
    [`${BUILD}a.json --next-key ~/key`, 'a key has 32 bytes in base64', 'is what pack keys printed'],
    [
      'build --from ~/b.json --out ~/first --key ~/other-key',
      'takes its next version only if',
      'Sign with that key',
    ],
    ['build --from ~/another.json --out ~/first --key ~/key', 'of the pack "tested"', 'Name another --out'],
    ['build --from ~/a.json --key ~/key --out ~/a.json', 'there is a file of that name', 'Name another one.'],
    ['build --from ~/a.json --key ~/key --out /proc/new', 'Cannot write into /proc/new', 'Name another one.'],
    ['sign ~/first', 'with which key', 'pack sign FOLDER --key FILE'],
    ['sign ~/first --key ~/key', 'Version 1 in ~/first is signed already.', 'build it without --key'],
    ['sign ~/nowhere --key ~/key', 'There is no folder ~/nowhere.', NAME_A_FOLDER],
    ['sign ~/unsigned --key ~/other-key', 'takes its next version only if', 'Sign with that key'],
    ['check ~/first ~/another', 'which one folder', 'pack check FOLDER'],
    ['check ~/nowhere', 'There is no folder ~/nowhere.', NAME_A_FOLDER],
    ['check ~/a.json', '~/a.json is a file.', NAME_A_FOLDER],
    ['check ~/empty', 'there is no manifest.json in it', NAME_A_FOLDER],
    ['check ~/first --trust ~/key', 'a key has 32 bytes in base64', 'is what pack keys printed'],
    [`check ~/first --trust ${OTHERS.publicKey}`, 'a key that you have not confirmed', 'Compare the key'],
    ['inspect ~/empty', 'there is no manifest.json in it', NAME_A_FOLDER],
    ['diff ~/first', 'between which two', 'pack diff OLDER_FOLDER NEWER_FOLDER'],
    ['diff ~/first ~/another', 'the pack "another"', 'two versions of one pack'],
  ])('pack %s', async (words, wrong, deed) => {
    const { complaint, code } = await pack(words);
    expect(code).toBe(2);
    expect(complaint).toContain(wrong);
    expect(complaint).toContain(deed);
    // A sentence for a person, not a place in the code.
    expect(complaint.split('\n')).toHaveLength(1);
  });

  it.each<[damage: string, harm: (name: string) => Promise<unknown>, wrong: string, deed: string]>([
    [
      'a part cut short',
      (name) => truncate(at(name, '1-interests.gz'), 100),
      'not the size',
      'Copy the file again',
    ],
    ['a part gone', (name) => rm(at(name, '1-interests.gz')), 'there is no such file', 'Copy it there again'],
    [
      'HTML for a manifest',
      (name) => writeFile(at(name, 'manifest.json'), '<!doctype html>'),
      'web page',
      'Copy',
    ],
    [
      'a manifest of the future',
      (name) => edit(name, '"format":2', '"format":3'),
      'format 2',
      'a later version',
    ],
  ])('of a folder with %s, and builds nothing over it', async (damage, harm, wrong, deed) => {
    const name = damage.replaceAll(' ', '-');
    await cp(at('first'), at(name), { recursive: true });
    await harm(name);
    const { complaint, code } = await pack(`check ~/${name}`);
    expect([code, complaint]).toEqual([2, expect.stringContaining(wrong)]);
    expect(complaint).toContain(deed);
    const built = await pack(`build --from ~/b.json --out ~/${name} --key ~/key`);
    expect([built.code, built.complaint]).toEqual([2, expect.stringContaining(`pack check ~/${name}`)]);
  });

  it('of a manifest that was changed after it was signed', async () => {
    await cp(at('first'), at('changed'), { recursive: true });
    await edit('changed', 'A pack of', 'A duck of');
    const { complaint } = await pack('check ~/changed');
    expect(complaint).toContain('This pack was changed after it was signed.');
    expect(complaint).toContain('copy the folder again from the host');
  });
});

async function edit(name: string, from: string, to: string): Promise<void> {
  const path = at(name, 'manifest.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}
