import { describe, expect, it } from 'vitest';
import { bind, companyOf, directoryOf, type Refusal } from '../../src/cli/data/bind.ts';
import type { ListEntry } from '../../src/cli/data/list-entry.ts';
import { rivalSenses } from '../../src/cli/data/rivals.ts';
import { company } from '../core/company/made.ts';

function entry(fields: Partial<ListEntry> & Pick<ListEntry, 'label'>): ListEntry {
  return { entry: fields.label, names: [], hosts: [], wikidata: null, isBrand: true, ...fields };
}

const KILNS = company('kilns', {
  name: 'Quarrel Kilns',
  aliases: ['Quarrel'],
  domains: ['quarrel.example'],
});
const MILLS = company('mills', { name: 'Otter Mills', domains: ['otter.example'], wikidata: 'Q5' });
const DIRECTORY = directoryOf([KILNS, MILLS]);
const bound = (from: ListEntry, refusals: readonly Refusal[] = []) => bind([from], DIRECTORY, refusals)[0];

describe('an entry of a list is a company of the data', () => {
  it.each<[string, ListEntry, string | null]>([
    ['by the same Wikidata id, whatever its name', entry({ label: 'Some Mill', wikidata: 'Q5' }), 'mills'],
    ['by a host and a name together', entry({ label: 'Quarrel', hosts: ['quarrel.example'] }), 'kilns'],
    ['never by the name alone', entry({ label: 'Quarrel', hosts: ['quarrel.test'] }), null],
    [
      'never by the host alone: a school lives there',
      entry({ label: 'St Mary', hosts: ['quarrel.example'] }),
      null,
    ],
    ['never by a corner of its host', entry({ label: 'Quarrel', hosts: ['sites.quarrel.example'] }), null],
    ["never by one's name and another's host", entry({ label: 'Quarrel', hosts: ['otter.example'] }), null],
  ])('%s', (_, from, id) => {
    expect(companyOf(from, DIRECTORY)?.company.id ?? null).toBe(id);
  });
});

describe('what an entry adds', () => {
  it('is the same name under another ending', () => {
    const hosts = [
      'quarrel.example',
      'quarrel.de',
      'quarrelkilns.co.uk',
      'dealer-of-quarrel.de',
      'shop.quarrel.fr',
    ];
    expect(bound(entry({ label: 'Quarrel', hosts }))?.domains).toEqual(['quarrel.de', 'quarrelkilns.co.uk']);
  });

  it('is never a place where users publish', () => {
    const hub = company('hub', { name: 'GitHub', domains: ['github.com'] });
    const from = entry({ label: 'GitHub', hosts: ['github.com', 'github.io', 'github.de'] });
    expect(bind([from], directoryOf([hub]), [])[0]?.domains).toEqual(['github.de']);
  });

  it("is a name that is new, not the company's own with a word behind it and not another's", () => {
    const names = ['Quarrel Ovens', 'Ovens & Sons', 'Otter Mills', 'Ovens (UK)', '窯'];
    expect(bound(entry({ label: 'Quarrel', hosts: ['quarrel.example'], names }))?.aliases).toEqual([
      'Ovens & Sons',
    ]);
  });

  it("is an id only where there is none and the label is the company's own name", () => {
    const from = { hosts: ['quarrel.example', 'quarrel.de'], wikidata: 'Q9' };
    expect(bound(entry({ label: 'Quarrel Kilns', ...from }))?.wikidata).toBe('Q9');
    expect(bound(entry({ label: 'Quarrel', ...from }))?.wikidata).toBeNull();
    expect(
      bound(entry({ label: 'Otter Mills', hosts: ['otter.example', 'otter.de'], wikidata: 'Q9' }))?.wikidata,
    ).toBeNull();
  });

  it('is nothing that a person refused', () => {
    const from = entry({ label: 'Quarrel', hosts: ['quarrel.example', 'quarrel.de', 'quarrel.fr'] });
    expect(bound(from, [{ entry: 'Quarrel', value: 'quarrel.fr' }])?.domains).toEqual(['quarrel.de']);
    expect(bound(from, [{ entry: 'Quarrel' }])).toBeUndefined();
    expect(bound(from, [{ entry: 'Otter Mills' }])?.domains).toEqual(['quarrel.de', 'quarrel.fr']);
  });
});

describe('a rival sense', () => {
  const isOrdinaryWord = (key: string): boolean => key === 'next';
  const names = (entries: ListEntry[], refusals: readonly Refusal[] = []) =>
    rivalSenses(entries, DIRECTORY, isOrdinaryWord, refusals, 'A list 1.0').map(({ name }) => name);

  it.each<[string, ListEntry, string[]]>([
    ['a brand spelt as a company', entry({ label: 'Quarrel', hosts: ['shoes.test'] }), ['Quarrel']],
    ['a brand that is an ordinary word', entry({ label: 'Next' }), ['Next']],
    ['by one of its names', entry({ label: 'Shoe Holding', names: ['quarrel'] }), ['quarrel']],
    ['not a brand that nobody confuses', entry({ label: 'Tumbrel' }), []],
    ['not the company itself', entry({ label: 'Quarrel', hosts: ['quarrel.example'] }), []],
    ['not a town or an authority', entry({ label: 'Quarrel', isBrand: false }), []],
    ['not a name that is a legal form alone', entry({ label: 'Inc.' }), []],
  ])('is %s', (_, from, expected) => {
    expect(names([from])).toEqual(expected);
  });

  it('is one, however many brands share it, and none if a person knows it for the company', () => {
    const twice = [entry({ label: 'Quarrel', entry: 'a' }), entry({ label: 'QUARREL', entry: 'b' })];
    expect(names(twice)).toHaveLength(1);
    expect(names(twice, [{ entry: 'a' }, { entry: 'b' }])).toEqual([]);
  });

  it('says what it is and where it was read', () => {
    const [rival] = rivalSenses([entry({ label: 'Next' })], DIRECTORY, isOrdinaryWord, [], 'A list 1.0');
    expect(rival).toEqual({ name: 'Next', kind: 'brand', source: 'A list 1.0' });
  });
});
