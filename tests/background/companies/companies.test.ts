import { beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, standIn } from '../stand-in.ts';

const desk = { asker: 'desk' } as const;
let background: StandIn;

beforeEach(async () => {
  background = standIn();
  const viewpoint = { own: null, watched: ['quarrel'] };
  await background.handlers['viewpoint.write']({ viewpoint }, desk);
});

describe('the list of companies', () => {
  const list = (query: string) => background.handlers['company.list']({ query }, desk);

  it('has everybody for nothing typed, the tied ones first', async () => {
    const { lines, found } = await list(' ');
    expect(found).toBe(6);
    expect(lines.map(({ company }) => company)[0]).toBe('tessel');
    expect(lines.map(({ flagged }) => flagged)).toEqual([true, false, false, false, false, false]);
  });

  it('has those whose name fits, with their level', async () => {
    expect(await list('tess')).toMatchObject({
      found: 1,
      lines: [{ name: 'Tessel Glazes', shown: 'SIGNIFICANT_INFLUENCE' }],
    });
    expect(await list('nobody')).toMatchObject({ found: 0, lines: [] });
  });
});

describe('the page of a company', () => {
  const page = (asOf: string | null, company = 'tessel') =>
    background.handlers['company.page']({ company, asOf }, desk);

  it.each([
    [null, '2026-11-22', 'SIGNIFICANT_INFLUENCE', 1],
    ['2025-06-20', '2025-06-20', 'SIGNIFICANT_INFLUENCE', 1],
    ['2025-06-12', '2025-06-12', 'NONE_FOUND', 0],
    ['2099-01-01', '2026-11-22', 'SIGNIFICANT_INFLUENCE', 1],
  ])('asked for %s is that of %s: %s, %i claim', async (asked, asOf, shown, owners) => {
    const answer = await page(asked);
    expect(answer).toMatchObject({ asOf, card: { shown } });
    expect(answer.owners).toHaveLength(owners);
    expect(answer.laterWords === null).toBe(owners === 1);
  });

  it('tells each claim with its figures and sources, seen from either end', async () => {
    const [line] = (await page('2025-06-20')).owners;
    expect(line).toMatchObject({ other: { company: 'quarrel' }, text: expect.stringContaining('49') });
    expect(line?.facts.map(({ value }) => value)).toContain('13 June 2025');
    expect(line?.sources.length).toBeGreaterThan(0);
    expect((await page('2025-06-20', 'quarrel')).holdings[0]?.other.company).toBe('tessel');
  });

  it('has the legal tests where a watched party has a tie, and none elsewhere', async () => {
    expect((await page(null)).lenses?.rows.length).toBeGreaterThan(5);
    expect((await page(null, 'moulder')).lenses).toBeNull();
  });

  it('of a company that is not there any more is refused', async () => {
    await expect(page(null, 'gone')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('the picture has who holds whom on the date, and nobody on an earlier one', async () => {
  const picture = (asOf: string) =>
    background.handlers['company.picture']({ company: 'tessel', asOf, steps: 2 }, desk);
  expect(await picture('2025-06-20')).toMatchObject({
    nodes: [
      { company: 'tessel', role: 'subject' },
      { company: 'quarrel', role: 'watched' },
    ],
    links: [{ from: 'quarrel', to: 'tessel', kind: 'equity' }],
    left: 0,
  });
  expect(await picture('2025-06-12')).toMatchObject({ nodes: [{ company: 'tessel' }], links: [] });
});

it('the timeline steps where the verdict changed', async () => {
  const { party, parts, to } = await background.handlers['company.timeline']({ company: 'tessel' }, desk);
  expect([party, to]).toEqual(['Quarrel Kilns', '2026-11-22']);
  expect(parts.map(({ from, level }) => [from, level])).toContainEqual([
    '2025-06-13',
    'SIGNIFICANT_INFLUENCE',
  ]);
  expect(parts[0]?.level).toBe('NONE_FOUND');
});
