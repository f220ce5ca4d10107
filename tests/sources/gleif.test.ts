import { describe, expect, it } from 'vitest';
import {
  ACME,
  EXCEPTIONS_CSV,
  GLOBEX,
  HARLOW,
  LEVEL1_CSV,
  LEVEL1_JSON,
  LEVEL1_XML,
  RELATIONSHIP,
  RELATIONSHIPS_CSV,
  RELATIONSHIPS_JSON,
  RELATIONSHIPS_XML,
} from './files.ts';
import { problemsOf, read } from './made.ts';

const id = (lei: string) => `lei-${lei.toLowerCase()}`;

/** Level 1 records, so that owner and subject have names. */
const NAMED = LEVEL1_CSV;

async function interestsOf(relationships: string) {
  const { gathering } = await bothRead(relationships);
  return gathering;
}

async function bothRead(relationships: string) {
  const { Gathering } = await import('../../src/sources/gathered.ts');
  const gathering = new Gathering();
  gathering.add((await read(NAMED)).found);
  gathering.add((await read(relationships)).found);
  return { gathering: gathering.finish() };
}

function relationship(more: object, registration: object = {}): string {
  return JSON.stringify([
    {
      Relationship: { ...RELATIONSHIP.Relationship, ...more },
      Registration: { ...RELATIONSHIP.Registration, ...registration },
    },
  ]);
}

describe('GLEIF Level 1', () => {
  it('gives names, former names, country, register number and LEI', async () => {
    const { companies } = await read(LEVEL1_CSV);
    expect(companies.find(({ name }) => name === 'Acme Ltd')).toMatchObject({
      id: id(ACME),
      legalName: 'Acme Ltd',
      aliases: ['ACME'],
      country: 'GB',
      lei: ACME,
      identifiers: [{ scheme: 'GB-COH', value: '01234567' }],
    });
    expect(companies.find(({ name }) => name.startsWith('Harlow'))).toMatchObject({
      formerNames: ['Harlow Labs, Inc.'],
      domains: [],
    });
  });

  it('reads columns by name, wherever they stand', async () => {
    const turned = LEVEL1_CSV.split('\r\n')
      .map((row) => row.slice(1, -1).split('","').reverse().join('","'))
      .map((row) => `"${row}"`)
      .join('\n');
    expect((await read(turned)).companies).toEqual((await read(LEVEL1_CSV)).companies);
  });

  it('leaves sole proprietors, who are persons, and withdrawn records out', async () => {
    const { report } = await read(LEVEL1_CSV);
    expect(report.passed).toMatchObject({ person: 1, withdrawn: 1 });
  });

  it('unwraps the leaves of XML and of the golden copy JSON, entities and attributes too', async () => {
    const [fromXml] = (await read(LEVEL1_XML)).companies;
    expect(fromXml).toMatchObject({
      name: 'Harlow & Daughters, Inc.',
      aliases: ['Harlow'],
      formerNames: ['Harlow Labs, Inc.'],
    });
    const [fromJson] = (await read(LEVEL1_JSON)).companies;
    expect(fromJson).toMatchObject({
      name: 'Harlow AI, Inc.',
      formerNames: ['Harlow Labs, Inc.'],
      country: 'US',
    });
  });

  it('says of a second record of one LEI where it stands', async () => {
    const doubled = `${LEVEL1_CSV}\r\n${LEVEL1_CSV.split('\r\n')[1]}`;
    expect(problemsOf(await read(doubled))).toEqual(['record_twice:7']);
  });

  it('refuses an LEI that is none, with its line', async () => {
    expect(problemsOf(await read(LEVEL1_CSV.replace(GLOBEX, '5493')))).toEqual(['record_wrong_field:3']);
  });
});

describe('GLEIF relationships', () => {
  it.each([
    ['JSON', RELATIONSHIPS_JSON],
    ['XML', RELATIONSHIPS_XML],
    ['CSV', RELATIONSHIPS_CSV],
  ])('in %s: the start node is the child, the end node the parent', async (_syntax, text) => {
    const { interests } = await interestsOf(text);
    expect(interests[0]).toMatchObject({ owner: id(HARLOW), subject: id(ACME), stated: 'consolidated' });
  });

  it('states no share, whatever the quantifier says', async () => {
    const { interests } = await interestsOf(RELATIONSHIPS_CSV);
    expect(interests.map(({ tie, share }) => [tie, share])).toEqual([
      ['equityUndisclosedSize', null],
      ['equityUndisclosedSize', null],
    ]);
  });

  it('begins with the relationship period, not with the year of the report', async () => {
    const { interests } = await interestsOf(RELATIONSHIPS_JSON);
    expect(interests[0]).toMatchObject({ start: '2014-11-06', end: null });
  });

  it('marks the ultimate parent as a total and a lapsed record as old', async () => {
    const { interests } = await interestsOf(RELATIONSHIPS_CSV);
    expect(interests.map(({ aggregate, stale }) => [aggregate, stale])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(interests.map(({ sources }) => [sources[0]?.tier, sources[0]?.date])).toEqual([
      [1, '2025-07-16'],
      [2, '2019-07-16'],
    ]);
  });

  it('takes no fund link for ownership', async () => {
    expect((await read(RELATIONSHIPS_CSV)).report.passed.notOwnership).toBe(1);
  });

  it('makes a branch and its head office one company', async () => {
    const branch = relationship({ RelationshipType: 'IS_INTERNATIONAL_BRANCH_OF' });
    const { companies, interests } = await interestsOf(branch);
    expect(interests).toEqual([]);
    expect(companies.find(({ lei }) => lei === HARLOW)?.aliases).toContain('Acme Ltd');
    expect(companies.some(({ lei }) => lei === ACME)).toBe(false);
  });

  it.each([
    ['INACTIVE without an end is over', { RelationshipStatus: 'INACTIVE' }, {}, 'divested'],
    ['ACTIVE holds', { RelationshipStatus: 'ACTIVE' }, {}, 'in-force'],
  ])('%s', async (_what, more, registration, status) => {
    const { interests } = await interestsOf(relationship(more, registration));
    expect(interests[0]?.status).toBe(status);
  });

  it.each([
    ['of a withdrawn record', {}, { RegistrationStatus: 'ANNULLED' }],
    ['of status NULL', { RelationshipStatus: 'NULL' }, {}],
  ])('%s is passed over', async (_what, more, registration) => {
    expect((await interestsOf(relationship(more, registration))).report.passed.withdrawn).toBe(2);
  });

  it.each([
    ['a type that is not known', { RelationshipType: 'IS_FRIEND_OF' }, 'record_unknown_type:1'],
    ['a node that is no LEI', { EndNode: { NodeID: 'X1' } }, 'record_wrong_field:1'],
    ['a parent that is its own child', { EndNode: { NodeID: ACME } }, 'record_owns_itself:1'],
  ])('refuses %s', async (_what, more, said) => {
    expect(problemsOf(await interestsOf(relationship(more)))).toEqual([said]);
  });

  it('counts an interest whose parent no file names, and leaves it out', async () => {
    const { interests, report } = await read(RELATIONSHIPS_JSON);
    expect(interests).toEqual([]);
    expect(report.undescribed).toBe(1);
  });
});

describe('GLEIF exceptions', () => {
  it('are three different things, none of which makes a company anybody’s or nobody’s', async () => {
    const { report, companies, interests } = await read(EXCEPTIONS_CSV);
    expect(report.silences).toEqual({ notDisclosed: 1, parentWithoutLei: 1, noConsolidatingParent: 1 });
    expect([companies, interests]).toEqual([[], []]);
  });

  it('of an unknown reason are refused', async () => {
    const told = await read(EXCEPTIONS_CSV.replace('NO_LEI', 'NO_TIME'));
    expect(problemsOf(told)).toEqual(['record_unknown_type:3']);
  });
});
