import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readShelved } from '../../../src/background/packs/shelved.ts';
import type { ImportJob, JobNews, Progress } from '../../../src/desk/work/jobs.ts';
import { landed } from '../../../src/desk/work/land.ts';
import { packTools } from '../../../src/platform/pack-tools.ts';
import { openPackShelf, type PackShelf, ShelfMoved } from '../../../src/store/pack-shelf.ts';
import { BASIC, EXHIBIT, PLAIN, PSC, TICKERS } from '../../sources/files.ts';

let database = '';
let count = 0;
let shelf: PackShelf;
beforeEach(async () => {
  database = `imports-${++count}`;
  shelf = await openPackShelf(database);
});
afterEach(() => shelf.close());

const file = (name: string, content: string) => new File([content], name);
const job = (files: File[], more: Partial<ImportJob> = {}): ImportJob => ({
  files,
  title: 'My list',
  today: '2026-11-22',
  app: '0.1.0',
  filer: null,
  columns: {},
  ...more,
});

async function run(what: ImportJob, open: () => Promise<PackShelf> = () => openPackShelf(database)) {
  const heard: Progress[] = [];
  const news = await landed(what, {
    shelf: open,
    tell: (progress) => heard.push(progress),
    now: () => 0,
    time: () => '2026-11-22T10:00:00Z',
  });
  return { news, heard };
}

async function packs() {
  const { packs: held } = await shelf.read();
  return Promise.all(held.map((pack) => readShelved(pack, shelf, packTools)));
}

/** With a company that nothing ties. */
const BASIC_MORE = `${BASIC}\n"GLOBEX LIMITED","07654321","","Active","",""`;

const kindOf = (news: JobNews) => news.kind;

describe('an import in the desk’s worker', () => {
  it('lands whole, as a pack of its own, and says what became of every record', async () => {
    const { news, heard } = await run(job([file('mine.csv', `${PLAIN}\n=x,y,,,,,`)]));
    expect(news).toMatchObject({ kind: 'landed', report: { companies: 3, interests: 2, refused: 1 } });
    const [pack] = await packs();
    expect(pack).toMatchObject({ title: 'My list', version: 1, counts: { companies: 3, interests: 2 } });
    expect((await shelf.read()).packs[0]?.address).toMatch(/^import:/);
    expect(heard.at(-1)).toMatchObject({ companies: 3, interests: 2, refused: 1 });
    expect(heard.at(-1)?.bytes).toBe(heard.at(-1)?.total);
  });

  it('makes one pack of several files', async () => {
    await run(job([file('psc', PSC), file('basic.csv', BASIC)]));
    expect((await packs())[0]?.counts).toMatchObject({ companies: 2, interests: 1 });
  });

  it.each([
    [
      'of a register of names only who is tied, picked first',
      [
        ['basic.csv', BASIC_MORE],
        ['psc', PSC],
      ],
      2,
      1,
    ],
    [
      'the same, picked last',
      [
        ['psc', PSC],
        ['basic.csv', BASIC_MORE],
      ],
      2,
      1,
    ],
    [
      'every name where nothing is tied',
      [
        ['basic.csv', BASIC_MORE],
        ['tickers.json', TICKERS],
      ],
      5,
      0,
    ],
  ] as const)('keeps %s', async (_what, files, companies, untied) => {
    const { news, heard } = await run(job(files.map(([name, content]) => file(name, content))));
    expect(news).toMatchObject({ kind: 'landed', report: { companies, passed: { untied } } });
    expect(heard.at(-1)?.bytes).toBe(heard.at(-1)?.total);
  });

  it('keeps the rows of two lists apart, which have no key but their place', async () => {
    await run(job([file('a.csv', 'owner,owned\nHarlow,Acme'), file('b.csv', 'owner,owned\nGlobex,Acme')]));
    const { interests } = (await packs())[0] ?? { interests: [] };
    expect(interests.map(({ owner, ref }) => [owner, ref])).toEqual([
      ['name-globex', '2/row-2'],
      ['name-harlow', 'row-2'],
    ]);
  });

  it('says of several files in which a record was refused', async () => {
    const { news } = await run(job([file('a.csv', PLAIN), file('b.csv', 'owner,owned\n=x,Acme')]));
    expect(news).toMatchObject({ report: { problems: [{ id: 'record_formula', line: 2, file: 'b.csv' }] } });
  });

  it('replaces what the same name gave before, and leaves other packs alone', async () => {
    await run(job([file('a.csv', PLAIN)], { title: 'Other' }));
    await run(job([file('a.csv', PLAIN)]));
    await run(job([file('a.csv', PLAIN.split('\n').slice(0, 2).join('\n'))]));
    const held = (await packs()).map(({ title, version, interests }) => [title, version, interests.length]);
    expect(held).toEqual([
      ['Other', 1, 2],
      ['My list', 2, 1],
    ]);
  });

  it.each<[string, string, Partial<ImportJob>, object]>([
    [
      'a page in place of data',
      '<!doctype html><title>Log in</title>',
      {},
      { kind: 'refused', problem: { id: 'source_web_page' } },
    ],
    [
      'a table without the columns',
      'a,b\n1,2',
      {},
      { kind: 'refused', problem: { id: 'source_no_columns', heads: ['a', 'b'] } },
    ],
    ['an exhibit without its filer', EXHIBIT, {}, { kind: 'refused', problem: { id: 'source_no_filer' } }],
    ['rows of which none can be used', 'owner,owned\n=a,b', {}, { kind: 'empty', report: { refused: 1 } }],
  ])('leaves everything as it was for %s', async (_what, content, more, word) => {
    await run(job([file('good.csv', PLAIN)], { title: 'Good' }));
    const before = await shelf.read();
    expect((await run(job([file('x', content)], more))).news).toMatchObject(word);
    expect(await shelf.read()).toEqual(before);
  });

  it('refuses all files where one of them cannot be used', async () => {
    const { news } = await run(job([file('a.csv', PLAIN), file('b', 'nonsense')]));
    expect(news).toMatchObject({ kind: 'refused', file: 'b' });
    expect((await shelf.read()).packs).toEqual([]);
  });

  it('tries again where another window changed the shelf meanwhile', async () => {
    let moved = 2;
    const restless = async (): Promise<PackShelf> => {
      const open = await openPackShelf(database);
      return {
        ...open,
        put: async (...given) => {
          if (moved-- > 0) throw new ShelfMoved();
          return open.put(...given);
        },
      };
    };
    expect(kindOf((await run(job([file('a.csv', PLAIN)]), restless)).news)).toBe('landed');
  });

  it('says that the device is full where it is', async () => {
    const full = async (): Promise<PackShelf> => ({
      ...(await openPackShelf(database)),
      put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    });
    expect((await run(job([file('a.csv', PLAIN)]), full)).news).toEqual({ kind: 'failed', why: 'full' });
    expect((await shelf.read()).packs).toEqual([]);
  });
});
