import { describe, expect, it } from 'vitest';
import { HARLOW, item, quantity, statement, WIKIDATA, WIKIDATA_ITEMS } from './files.ts';
import { read } from './made.ts';

const OWNER = 'Q900000002';
/** Two companies, the second of which may own the first by the given claims. */
function owned(claims: object, more: object = {}): string {
  const [first, second] = WIKIDATA_ITEMS;
  const kept = { P31: first?.claims.P31, ...claims };
  return JSON.stringify([{ ...first, claims: kept, ...more }, second]);
}
const interestsOf = async (claims: object) => (await read(owned(claims))).interests;

describe('an item of Wikidata', () => {
  it('gives name, identifiers and its owners, with the reference', async () => {
    const { companies, interests } = await read(WIKIDATA);
    expect(companies[0]).toMatchObject({
      id: 'wikidata-q900000001',
      name: 'Harlow AI',
      aliases: ['Harlow'],
      wikidata: 'Q900000001',
      lei: HARLOW,
      domains: ['harlow.example'],
    });
    expect(interests).toHaveLength(1);
    expect(interests[0]).toMatchObject({
      owner: 'wikidata-q900000002',
      subject: 'wikidata-q900000001',
      share: { lower: 490_000 },
      start: '2025-06-12',
      sources: [{ tier: 4, url: 'https://news.example/a', date: '2026-11-22' }],
    });
  });

  it('has the label of another language where English has none', async () => {
    expect((await read(WIKIDATA)).companies[1]?.name).toBe('Globex');
  });

  it.each(['Q0', 'Q01', 'P127', 'L7'])('is none with the id %s, and no company', async (id) => {
    const { companies } = await read(owned({}, { id }));
    expect(companies.map(({ name }) => name)).toEqual(['Globex']);
  });

  it.each([
    ['+0.49', '1', 490_000],
    ['+60', 'http://www.wikidata.org/entity/Q11229', 600_000],
    ['+1', '1', 1_000_000],
    ['+1', 'http://www.wikidata.org/entity/Q11229', 10_000],
    ['+49', '1', undefined],
    ['+140', 'http://www.wikidata.org/entity/Q11229', undefined],
    ['-1', '1', undefined],
  ])('with the proportion %s in %s is held by %s ppm', async (amount, unit, lower) => {
    const [interest] = await interestsOf({
      P127: [statement(item(OWNER), { qualifiers: quantity(amount, unit) })],
    });
    expect(interest?.share?.lower).toBe(lower);
  });

  it.each([
    ['deprecated', { rank: 'deprecated' }],
    [
      'ended',
      {
        qualifiers: {
          P582: [{ snaktype: 'value', datavalue: { value: { time: '+2023-06-01T00:00:00Z' } } }],
        },
      },
    ],
    ['ended on a day that is not known', { qualifiers: { P582: [{ snaktype: 'somevalue' }] } }],
    ['of an unknown owner', { mainsnak: { snaktype: 'somevalue' } }],
  ])('drops a statement that is %s', async (_what, more) => {
    expect(await interestsOf({ P127: [statement(item(OWNER), more)] })).toEqual([]);
  });

  it.each([
    ['P127', 'wikidata-q900000002'],
    ['P749', 'wikidata-q900000002'],
    ['P355', 'wikidata-q900000001'],
    ['P1830', 'wikidata-q900000001'],
  ])('states by %s that %s is the owner', async (property, owner) => {
    expect((await interestsOf({ [property]: [statement(item(OWNER))] }))[0]?.owner).toBe(owner);
  });

  it('without a reference is unverified', async () => {
    expect((await interestsOf({ P127: [statement(item(OWNER))] }))[0]?.sources[0]?.tier).toBe(5);
  });

  it.each([
    ['a building', [statement(item('Q41176'))], { person: 0, notOwnership: 1 }],
    ['a person', [statement(item('Q5'))], { person: 1, notOwnership: 0 }],
    ['of no class', [], { person: 0, notOwnership: 1 }],
  ])('that is %s is no company', async (_what, P31, passed) => {
    expect((await read(owned({ P31 }))).report.passed).toMatchObject(passed);
  });

  it('of no known class counts where it has what only organisations have', async () => {
    expect((await read(owned({ P31: [], P452: [statement(item('Q1'))] }))).companies).toHaveLength(2);
  });

  it('reads the empty lists that stand where empty objects should', async () => {
    expect(
      (await read(owned({ P31: WIKIDATA_ITEMS[0]?.claims.P31 }, { aliases: [] }))).companies,
    ).toHaveLength(2);
  });
});
