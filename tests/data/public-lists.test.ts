import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchPackage } from '../../src/cli/data/fetch-package.ts';
import { hostOf } from '../../src/cli/data/list-entry.ts';
import { readNameSuggestionIndex } from '../../src/cli/data/name-suggestion-index.ts';
import { PUBLIC_LISTS } from '../../src/cli/data/public-lists.ts';
import { DataError } from '../../src/cli/data/rows.ts';
import { readThirdPartyWeb } from '../../src/cli/data/third-party-web.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lists-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

describe('name-suggestion-index', () => {
  const item = (tags: Record<string, string>) => ({ displayName: tags.brand ?? 'Somewhere', tags });

  it('gives an entry for each item with a label, under all its brand names and hosts', () => {
    put('dist/wikidata/wikidata.json', {
      wikidata: {
        Q1: {
          label: 'Quarrel',
          officialWebsites: ['https://www.quarrel.example/shop'],
          identities: { website: 'https://quarrel.test/' },
        },
        Q2: { officialWebsites: [] },
      },
    });
    put('dist/json/nsi.json', {
      nsi: {
        'brands/shop/kiln': { items: [item({ brand: 'Quarrel Express', 'brand:wikidata': 'Q1' })] },
        'operators/amenity/post': { items: [item({ operator: 'Otter', 'brand:wikidata': 'Q1' })] },
      },
    });
    expect(readNameSuggestionIndex(folder)).toEqual([
      {
        entry: 'Q1',
        label: 'Quarrel',
        names: ['Quarrel Express'],
        hosts: ['quarrel.example', 'quarrel.test'],
        wikidata: 'Q1',
        isBrand: true,
      },
    ]);
  });

  it('of another form is refused', () => {
    put('dist/wikidata/wikidata.json', { items: [] });
    expect(() => readNameSuggestionIndex(folder)).toThrow(DataError);
  });
});

describe('third-party-web', () => {
  it('lends whole domains, not corners of hosts that others run', () => {
    put('dist/entities-nostats.json', [
      {
        name: 'Quarrel',
        homepage: 'https://quarrel.example/',
        domains: ['*.quarrel.test', 'quarrel.cdn.example'],
      },
    ]);
    expect(readThirdPartyWeb(folder)).toMatchObject([
      { label: 'Quarrel', hosts: ['quarrel.example', 'quarrel.test'] },
    ]);
  });

  it('of another form is refused', () => {
    put('dist/entities-nostats.json', [{ title: 'Quarrel' }]);
    expect(() => readThirdPartyWeb(folder)).toThrow(DataError);
  });
});

describe('a package', () => {
  const LIST = { name: 'a-list', version: '1.0.0' };
  const archive = (): string => join(folder, 'a-list-1.0.0.tgz');

  /** An archive that lies in the cache already, so that no test asks a registry. */
  function cached(): string {
    put('package/list.json', ['Quarrel']);
    execFileSync('tar', ['-czf', archive(), '-C', folder, 'package']);
    return `sha512-${createHash('sha512').update(readFileSync(archive())).digest('base64')}`;
  }

  it('that is the file that was looked at is unpacked, anew each time', () => {
    const integrity = cached();
    const unpacked = fetchPackage({ ...LIST, integrity }, folder);
    writeFileSync(join(unpacked, 'left-over'), '');
    expect(fetchPackage({ ...LIST, integrity }, folder)).toBe(unpacked);
    expect(readFileSync(join(unpacked, 'list.json'), 'utf8')).toBe('["Quarrel"]');
    expect(existsSync(join(unpacked, 'left-over'))).toBe(false);
  });

  it('that was changed under its version is refused and thrown away', () => {
    cached();
    expect(() => fetchPackage({ ...LIST, integrity: 'sha512-other' }, folder)).toThrow(DataError);
    expect(existsSync(archive())).toBe(false);
  });

  it('is named by exact version and hash, and is no dependency of the project', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    for (const { name, version, integrity } of PUBLIC_LISTS) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect(manifest).not.toContain(name);
    }
  });
});

describe('the host of an address', () => {
  it.each([
    ['https://www.Quarrel.example/shop', 'quarrel.example'],
    ['http://quarrel.example:8080', 'quarrel.example'],
    ['quarrel.example', null],
    ['', null],
  ])('%j is %j', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
