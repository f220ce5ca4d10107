import { describe, expect, it } from 'vitest';
import { FTM, GLOBEX } from './files.ts';
import { problemsOf, read } from './made.ts';

const edge = (properties: object) =>
  `${FTM.split('\n').slice(0, 2).join('\n')}\n${JSON.stringify({ id: 'e', schema: 'Ownership', properties: { owner: ['NK-Globex'], asset: ['NK-Acme'], ...properties } })}`;

describe('OpenSanctions', () => {
  it('gives companies and ownerships, and of persons nothing', async () => {
    const { companies, interests, report } = await read(FTM);
    expect(companies[0]).toMatchObject({
      name: 'Globex AG',
      aliases: ['Глобекс'],
      lei: GLOBEX,
      country: 'DE',
      domains: ['globex.example'],
    });
    expect(interests).toHaveLength(1);
    expect(interests[0]).toMatchObject({
      share: { lower: 490_000, upper: 490_000 },
      start: '2016-03-29',
      sources: [{ publisher: 'OpenSanctions (list_one, list_two)', tier: 3, date: '2026-01-09' }],
    });
    expect(report.undescribed).toBe(1);
    expect(report.passed).toMatchObject({ person: 1, notOwnership: 1 });
  });

  it.each([
    [['2'], 20_000, 'a bare number is percent here'],
    [['1'], 10_000, 'also where it is one'],
    [['25-50'], 250_000, 'a range'],
    [['49', '51'], undefined, 'two that contradict each other'],
    [['majority'], undefined, 'free text'],
    [[], undefined, 'none'],
  ])('%j is %s ppm: %s', async (percentage, lower, _why) => {
    const [interest] = (await read(edge({ percentage }))).interests;
    expect(interest?.share?.lower).toBe(lower);
    expect(interest?.tie).toBe(lower === undefined ? 'equityUndisclosedSize' : 'shares');
  });

  it('takes a number of shares for no percentage', async () => {
    expect((await read(edge({ sharesCount: ['37000'] }))).interests[0]?.share).toBeNull();
  });

  it('holds the widest interval that its datasets give', async () => {
    const [interest] = (
      await read(edge({ startDate: ['2020', '2019-05-01'], endDate: ['2021-01-01', '2022'] }))
    ).interests;
    expect(interest).toMatchObject({ start: '2019-05-01', end: '2022' });
  });

  it('makes an interest of each owner and asset of one record', async () => {
    expect((await read(edge({ owner: ['NK-Globex', 'NK-Acme'] }))).interests).toHaveLength(1);
    expect((await read(edge({ owner: [] }))).report.passed.notOwnership).toBe(1);
  });

  it.each([
    [{ percentage: ['140'] }, 'record_bad_share:3'],
    [{ startDate: ['2022'], endDate: ['2021'] }, 'record_ends_before_start:3'],
    [{ owner: 'NK-Globex' }, 'record_wrong_field:3'],
  ])('refuses %j', async (properties, said) => {
    expect(problemsOf(await read(edge(properties)))).toEqual([said]);
  });

  it('costs itself only, a line that is broken', async () => {
    const broken = FTM.replace('\n', '\n{"id": "half", "schema": "Comp\n');
    expect(problemsOf(await read(broken))).toEqual(['record_not_json:2']);
    expect((await read(broken)).interests).toHaveLength(1);
  });
});
