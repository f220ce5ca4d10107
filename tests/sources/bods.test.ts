import { describe, expect, it } from 'vitest';
import { BODS_02, BODS_LINES, BODS_STATEMENTS, bods, GLOBEX } from './files.ts';
import { problemsOf, read } from './made.ts';

const ends = { subject: 'acme', interestedParty: 'harlow' };
const holding = (interest: object, more: object = {}, details: object = {}) =>
  bods('relationship', 'one', { ...ends, interests: [interest], ...details }, more);
const readAll = (...statements: object[]) =>
  read(JSON.stringify([...BODS_STATEMENTS.slice(0, 2), ...statements]));

describe('BODS', () => {
  it('gives companies with their register numbers, and shares as bands with open ends', async () => {
    const { companies, interests } = await read(BODS_LINES);
    expect(companies[0]).toMatchObject({
      name: 'Harlow AI Ltd',
      country: 'GB',
      identifiers: [{ scheme: 'GB-COH', value: '07444723' }],
    });
    expect(interests).toHaveLength(1);
    expect(interests[0]).toMatchObject({
      tie: 'shares',
      share: { lower: 750_000, upper: 1_000_000, lowerOpen: false, upperOpen: true },
      start: '2020-01-01',
      sources: [{ publisher: 'Register of Owners', date: '2024-03-01', tier: 1 }],
    });
  });

  it('keeps persons out: neither a name nor a holding of one is left', async () => {
    const told = await read(BODS_LINES);
    expect(told.report.passed.person).toBe(1);
    expect(told.report.undescribed).toBe(1);
    expect(JSON.stringify([told.companies, told.interests])).not.toContain('Public');
  });

  it('lets a later statement of a record replace the earlier one, in whatever order they stand', async () => {
    const earlier = holding({ type: 'shareholding', share: { exact: 10 } }, { statementDate: '2020-01-01' });
    const later = holding({ type: 'shareholding', share: { exact: 30 } }, { statementDate: '2022-01-01' });
    for (const order of [
      [earlier, later],
      [later, earlier],
    ])
      expect((await readAll(...order)).interests.map(({ share }) => share?.lower)).toEqual([300_000]);
  });

  it('ends what a closed record held', async () => {
    const closed = holding(
      { type: 'shareholding', share: { exact: 10 } },
      { recordStatus: 'closed', statementDate: '2023-05-01' },
    );
    expect((await readAll(closed)).interests[0]?.end).toBe('2023-05-01');
  });

  it('marks an indirect holding as a total, so that it is not added to its own steps', async () => {
    const step = holding(
      { type: 'shareholding', directOrIndirect: 'direct', share: { exact: 50 } },
      {},
      { isComponent: true },
    );
    const whole = bods('relationship', 'two', {
      ...ends,
      interests: [{ type: 'shareholding', directOrIndirect: 'indirect', share: { exact: 50 } }],
    });
    expect((await readAll(step, whole)).interests.map(({ aggregate }) => aggregate)).toEqual([false, true]);
  });

  it.each([
    ['shareholding', { exact: 20 }, 'shares', 'share'],
    ['shareholding', undefined, 'equityUndisclosedSize', null],
    ['votingRights', { exact: 20 }, 'votes', 'voting'],
    ['voting-rights', { exact: 20 }, 'votes', 'voting'],
    ['appointmentOfBoard', undefined, 'appointsBoardMajority', null],
    ['boardMember', undefined, 'boardSeat', null],
    ['unknownInterest', undefined, 'equityUndisclosedSize', null],
    ['other-influence-or-control', undefined, 'otherInfluence', null],
    ['rightsToProfitOrIncome', { exact: 20 }, 'profitRights', 'share'],
  ])('%s of %j is the tie %s', async (type, share, tie, layer) => {
    const { interests } = await readAll(holding({ type, share }));
    expect(interests[0]?.tie).toBe(tie);
    const sized = { share: interests[0]?.share ?? null, voting: interests[0]?.voting ?? null };
    expect(
      Object.entries(sized)
        .filter(([, size]) => size !== null)
        .map(([name]) => name),
    ).toEqual(layer === null ? [] : [layer]);
  });

  it.each(['trustee', 'nominee', 'settlor-of-trust', 'enjoymentAndUseOfAssets'])(
    '%s is no ownership of a company',
    async (type) => expect((await readAll(holding({ type }))).report.passed.notOwnership).toBe(1),
  );

  it.each([
    ['a share beyond the whole', { type: 'shareholding', share: { exact: 140 } }, 'record_bad_share:1'],
    ['a type that no version has', { type: 'friendship' }, 'record_unknown_type:1'],
    [
      'an end before the beginning',
      { type: 'shareholding', startDate: '2021', endDate: '2020' },
      'record_ends_before_start:1',
    ],
    ['a share that is a text', { type: 'shareholding', share: { exact: '20' } }, 'record_wrong_field:1'],
  ])('refuses %s', async (_what, interest, said) => {
    expect(problemsOf(await readAll(holding(interest)))).toEqual([said]);
  });

  it('takes no reason why nobody is named for somebody', async () => {
    const nobody = holding({ type: 'shareholding' }, {}, { interestedParty: { reason: 'subjectExempt' } });
    expect((await readAll(nobody)).report.passed.notOwnership).toBe(1);
  });

  it('of version 0.2 is read too: hyphens, statement types, code of a register in the scheme’s name', async () => {
    const { companies, interests, report } = await read(BODS_02);
    expect(companies[0]).toMatchObject({
      lei: GLOBEX,
      country: 'US',
      identifiers: [{ scheme: 'RA000242', value: 'HRB12' }],
    });
    expect(interests[0]).toMatchObject({ tie: 'otherInfluence', start: '2012-11-29' });
    // The unknown person, and the holding that it was given.
    expect(report.passed.person).toBe(2);
  });
});
