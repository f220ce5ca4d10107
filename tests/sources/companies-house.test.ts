import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { natureOf } from '../../src/sources/companies-house/natures.ts';
import { Gathering } from '../../src/sources/gathered.ts';
import { BASIC, PSC, PSC_CONTROLLER, psc } from './files.ts';
import { problemsOf, read, SAMPLES } from './made.ts';

const line = (data: object) => JSON.stringify(psc({ ...PSC_CONTROLLER, ...data }));

/** The register beside the names. */
async function withNames(register: string) {
  const gathering = new Gathering();
  for (const file of [register, BASIC]) gathering.add((await read(file)).found);
  return gathering.finish();
}

describe('the natures of control', () => {
  const text = `${SAMPLES}/uk-psc/psc_descriptions.yml`;

  it.each([
    ['ownership-of-shares-25-to-50-percent', 'shares', 250_000, 500_000, true, false],
    [
      'voting-rights-75-to-100-percent-limited-liability-partnership',
      'votes',
      750_000,
      1_000_000,
      false,
      false,
    ],
    [
      'ownership-of-shares-more-than-25-percent-registered-overseas-entity',
      'shares',
      250_000,
      1_000_000,
      true,
      false,
    ],
    ['part-right-to-share-surplus-assets-50-to-75-percent-as-firm', 'surplus', 500_000, 750_000, true, true],
  ])('%s: %s from %i to %i ppm', (code, right, lower, upper, lowerOpen, isThroughOthers) => {
    expect(natureOf(code)).toEqual({
      right,
      isThroughOthers,
      size: { lower, upper, lowerOpen, upperOpen: false },
    });
  });

  it.each([
    ['right-to-appoint-and-remove-members-as-trust-limited-liability-partnership', 'board'],
    ['significant-influence-or-control-as-control-over-firm-registered-overseas-entity', 'influence'],
  ])('%s: %s, through others', (code, right) => {
    expect(natureOf(code)).toEqual({ right, size: null, isThroughOthers: true });
  });

  it.each([
    'registered-owner-as-nominee-person-scotland-registered-overseas-entity',
    'ownership-of-shares-99',
    '',
  ])('"%s" is none', (code) => expect(natureOf(code)).toBeNull());

  it.skipIf(!existsSync(text))(
    'all that the register lists are read, nominees apart (else skipped: no samples)',
    () => {
      const [, described = ''] = readFileSync(text, 'utf8').split(/^description:/m);
      const codes = [...(described.split(/^\w/m)[0] ?? '').matchAll(/^\s+'([a-z0-9-]+)'/gm)].map(
        ([, code]) => code ?? '',
      );
      expect(codes.length).toBeGreaterThan(80);
      expect(
        codes.filter((code) => natureOf(code) === null && !code.startsWith('registered-owner-')),
      ).toEqual([]);
    },
  );
});

describe('the PSC snapshot', () => {
  it('gives companies that control companies, named by basic company data', async () => {
    const { interests, companies } = await withNames(PSC);
    expect(interests).toHaveLength(1);
    expect(interests[0]).toMatchObject({
      owner: 'gb-coh-03530981',
      subject: 'gb-coh-01234567',
      tie: 'shares',
      share: { lower: 750_000, upper: 1_000_000 },
      voting: { lower: 500_000, upper: 750_000 },
      start: '2016-04-06',
    });
    expect(companies.map(({ name }) => name)).toEqual(['HARLOW HOLDINGS LIMITED', 'ACME LIMITED']);
  });

  it('has no person in it, and no totals', async () => {
    const told = await read(PSC);
    expect(told.report.passed).toMatchObject({ person: 1, notARecord: 1 });
    expect(JSON.stringify(told.found)).not.toContain('Jo Public');
  });

  it.each([
    ['a number of another register', { registration_number: '41-0406690', place_registered: 'Connecticut' }],
    ['a register that is not named', { registration_number: '03530981' }],
    ['words in place of the number', { registration_number: 'n/a', place_registered: 'Companies House' }],
  ])('takes %s for no identifier', async (_what, identification) => {
    const [owner] = (await read(line({ identification }))).companies;
    expect(owner).toMatchObject({ name: 'Harlow Holdings Limited' });
    expect(owner?.identifiers).toBeUndefined();
    expect(owner?.id).toMatch(/^psc-/);
  });

  it('ends what has ceased', async () => {
    expect((await withNames(line({ ceased_on: '2020-02-01' }))).interests[0]?.end).toBe('2020-02-01');
  });

  it.each([
    [['right-to-appoint-and-remove-directors'], ['appointsBoardMajority']],
    [['significant-influence-or-control'], ['otherInfluence']],
    [['voting-rights-25-to-50-percent'], ['votes']],
    [
      ['ownership-of-shares-25-to-50-percent', 'right-to-appoint-and-remove-directors'],
      ['shares', 'appointsBoardMajority'],
    ],
    [['voting-rights-75-to-100-percent-as-trust'], ['otherInfluence']],
  ])('%j make the ties %j', async (natures_of_control, ties) => {
    expect((await withNames(line({ natures_of_control }))).interests.map(({ tie }) => tie)).toEqual(ties);
  });

  it.each([
    [
      'a nature that is not known',
      { natures_of_control: ['ownership-of-everything'] },
      'record_unknown_type:1',
    ],
    ['a controller without a name', { name: ' ' }, 'record_no_name:1'],
  ])('refuses %s', async (_what, data, said) => {
    expect(problemsOf(await withNames(line(data)))).toEqual([said]);
  });
});

describe('basic company data', () => {
  it('is read although its columns begin with blanks, with former names', async () => {
    const [company] = (await read(BASIC)).companies;
    expect(company).toMatchObject({
      id: 'gb-coh-01234567',
      name: 'ACME LIMITED',
      formerNames: ['ACME ANVILS LIMITED'],
      country: 'GB',
    });
  });
});
