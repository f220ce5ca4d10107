/** The laws of the house, tried on the house itself. Beside each stands what it must catch, so that none is vacuous. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import corePackages from '../src/core/packages.json' with { type: 'json' };
import { companyTerms, namesIn, ORDINARY_WORDS } from './house/company-names.ts';
import { namelessFolder, networkUses, textTurnedIntoCode, untyped } from './house/forbidden.ts';
import { foldersReached, packagesReached, twoWays, wrongImports } from './house/imports.ts';
import { sourceFile, sourceFiles } from './house/source-file.ts';

const FILES = sourceFiles('src');
const PACKAGES = Object.keys(corePackages);

describe('imports', () => {
  it('run in one direction', () => {
    expect(FILES.flatMap((file) => wrongImports(file, PACKAGES))).toEqual([]);
  });

  it.each([
    ['src/core/name/a.ts', "import '../../page/read.ts'", 'core looks out'],
    [
      'src/core/name/a.ts',
      "import type { A } from '../linking/link.ts'",
      'an earlier concept knows a later one',
    ],
    ['src/core/name/a.ts', "export * from '../linking/link.ts'", 'a re-export is an import'],
    ['src/core/name/a.ts', "type A = import('../linking/link.ts').A", 'so is an imported type'],
    ['src/core/name/a.ts', "import 'idb'", 'core takes a package that is not on its list'],
    ['src/core/name/a.ts', "import 'node:fs'", 'core takes the platform'],
    ['src/core/name/a.ts', "import '../../core.ts'", 'core has no root'],
    ['src/page/a.ts', "const a = await import('../content/stage.ts')", 'a dynamic import counts'],
    ['src/store/records/records.ts', "import '../../browser/polyfill.ts'", 'records stay usable in a worker'],
    ['src/desk/work.ts', "import '../messages/ask.ts'", 'the worker has no messages'],
    ['src/popup/a.ts', "import '../content/reader.ts?iife'", 'only the background puts scripts in'],
    ['src/background/a.ts', "import '../content/stage.ts?iife'", 'and only reader and card'],
    ['src/background/a.ts', "import '../content/reader.ts'", 'as addresses, not as code'],
    ['src/popup/a.ts', "import { A } from 'webextension-polyfill'", 'the polyfill has one door'],
    ['src/sources/a.ts', "import 'node:fs'", 'sources run in the browser too'],
    ['src/cli/a.ts', "import '../../scripts/build.ts'", 'src stands alone'],
  ])('catch, in %s, %s: %s', (path, text) => {
    expect(wrongImports(sourceFile(path, text), ['valibot'])).toHaveLength(1);
  });

  it.each([
    ['src/core/linking/a.ts', "import '../name/fold.ts'; import '../linking/b.ts'; import 'valibot'"],
    [
      'src/background/a.ts',
      "import reader from '../content/reader.ts?iife'; import '../store/records/records.ts'",
    ],
    ['src/cli/a.ts', "import 'node:fs'; import '../core/name/fold.ts'; import '../page/read.ts'"],
    ['src/browser/polyfill.ts', "import browser from 'webextension-polyfill'"],
  ])('allow, in %s, %s', (path, text) => {
    expect(wrongImports(sourceFile(path, text), ['valibot'])).toEqual([]);
  });

  it('lead from each folder of the background to others, and never back', () => {
    expect(twoWays('src/background', FILES)).toEqual([]);
    const [there, back] = [
      sourceFile('src/background/packs/a.ts', "import '../look-ups/b.ts'"),
      sourceFile('src/background/look-ups/b.ts', "import type { A } from '../packs/a.ts'"),
    ];
    expect(twoWays('src/background', [there])).toEqual([]);
    expect(twoWays('src/background', [there, back])).toEqual(['look-ups, packs']);
  });

  it('keep the reader small: what runs in every granted page takes no package', () => {
    expect(FILES.map(({ path }) => path)).toContain('src/content/reader.ts');
    expect(packagesReached('src/content/reader.ts', FILES)).toEqual([]);
  });

  it.each(['src/content/reader.ts', 'src/content/card.tsx'])(
    'keep names and data out of %s: what a tab takes does not grow with them',
    (script) => {
      const folders = foldersReached(script, FILES);
      expect(folders).toContain('src/content');
      const holding = ['mention', 'linking', 'ownership', 'verdict', 'pack'].map(
        (concept) => `src/core/${concept}`,
      );
      expect(folders.filter((folder) => holding.includes(folder) || folder.startsWith('src/store'))).toEqual(
        [],
      );
    },
  );

  it('find a package that the reader reaches by a detour, and no erased type', () => {
    const reader = sourceFile('src/content/reader.ts', "import './a.ts'; import type { B } from 'preact'");
    const detour = sourceFile('src/content/a.ts', "export { x } from 'valibot'");
    expect(packagesReached(reader.path, [reader, detour])).toEqual(['valibot']);
  });
});

describe('the network', () => {
  it('is reached by one module only', () => {
    expect(FILES.flatMap(networkUses)).toEqual([]);
  });

  it.each([
    ["void fetch('a')", 1],
    ["globalThis.fetch('a')", 1],
    ["navigator['sendBeacon']('a')", 1],
    ["new WebSocket('a')", 1],
    ['card.fetch()', 0],
    ['const given = { fetch: 1 }', 0],
  ])('%s counts %i', (text, count) => {
    expect(networkUses(sourceFile('src/popup/a.ts', text))).toHaveLength(count);
    expect(networkUses(sourceFile('src/background/reach.ts', text))).toEqual([]);
  });
});

describe('text', () => {
  it('is never turned into markup or code', () => {
    expect(FILES.flatMap(textTurnedIntoCode)).toEqual([]);
  });

  it.each([
    ['body.innerHTML = text', 1],
    ["body['outerHTML'] = text", 1],
    ['body.insertAdjacentHTML("beforeend", text)', 1],
    ['const p = <p dangerouslySetInnerHTML={text} />', 1],
    ['eval(text)', 1],
    ['new Function(text)', 1],
    ['body.textContent = text', 0],
  ])('%s counts %i', (text, count) => {
    expect(textTurnedIntoCode(sourceFile('src/popup/a.tsx', text))).toHaveLength(count);
  });
});

describe('types', () => {
  it('are never given up', () => {
    expect(FILES.flatMap(untyped)).toEqual([]);
  });

  it.each([
    ['let a: any', 1],
    ['const a = b as unknown as C', 1],
    ['const a: Record<string, any> = {}', 1],
    ['const a = b as C', 0],
    ['const any = 1', 0],
  ])('%s counts %i', (text, count) => {
    expect(untyped(sourceFile('src/popup/a.ts', text))).toHaveLength(count);
  });
});

describe('names', () => {
  const paths = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));

  it('of folders and files say what is in them', () => {
    expect(paths.filter(namelessFolder)).toEqual([]);
  });

  it.each(['src/utils/a.ts', 'src/page/helpers.ts', 'src/core/common/a.ts', 'src/store/manager.ts'])(
    '%s says nothing',
    (path) => expect(namelessFolder(path)).toBe(true),
  );

  it('which contain such a word say something', () => {
    expect(['src/cli/commonness.ts', 'src/store/serviceable/a.ts'].filter(namelessFolder)).toEqual([]);
  });

  // The data that ships, or the shared facts that it is cleaned from.
  const rows = ['data/companies.jsonl', '../shared/facts/companies.jsonl'].find((path) => existsSync(path));

  it.skipIf(rows === undefined)('of companies stand in data, never in code', () => {
    const lines = readFileSync(resolve(rows ?? ''), 'utf8')
      .trim()
      .split('\n');
    const terms = companyTerms(lines.map((line) => JSON.parse(line)));
    expect(terms.length).toBeGreaterThan(100);
    const found = (path: string) =>
      namesIn(readFileSync(path, 'utf8'), terms).map((name) => `${path} names "${name}"`);
    // A generated table of facts about law, in which letters that some company goes by are part of a form.
    const written = paths.filter((path) => path !== 'src/core/name/legal-form-rows.ts');
    expect(written.flatMap(found)).toEqual([]);
  });

  it('of companies are found as whole words, by id, name or host', () => {
    const terms = companyTerms([
      { id: 'acme-labs', name: 'Acme', aliases: ['target'], domains: ['acme.example'] },
    ]);
    expect(namesIn("pick('acme-labs'), Acme’s, Acmes, acme, www.acme.example", terms)).toEqual([
      'acme-labs',
      'Acme',
      'acme.example',
    ]);
    expect(ORDINARY_WORDS).toContain('target');
    expect(namesIn('target', terms)).toEqual([]);
  });
});
