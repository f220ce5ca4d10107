import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/core/watchlist/policy.ts';
import { readingOf, type StandIn, standIn } from '../stand-in.ts';

const desk = { asker: 'desk' } as const;
let background: StandIn;

beforeEach(async () => {
  background = standIn();
  const viewpoint = { own: null, watched: ['quarrel'] };
  await background.handlers['viewpoint.write']({ viewpoint }, desk);
});

const lines = (list: { lines: readonly { company: { company: string }; before: string; after: string }[] }) =>
  list.lines.map(({ company, before, after }) => [company.company, before, after]);

describe('levels between two dates', () => {
  const between = (from: string, to: string) => background.handlers['shift.between']({ from, to }, desk);

  it('differ where a deal closed in between, from the day it did', async () => {
    const list = await between('2025-06-12', '2025-06-20');
    expect(lines(list)).toEqual([['tessel', 'NONE_FOUND', 'SIGNIFICANT_INFLUENCE']]);
    expect(list.lines[0]).toMatchObject({
      company: { name: 'Tessel Glazes' },
      direction: 'closer',
      since: '2025-06-13',
      headline: 'Substantial stake or influence: Quarrel Kilns',
    });
    expect(list.lines[0]?.summary).toContain('Kiln Register');
  });

  it.each([
    ['2025-06-20', '2025-06-12', ['2025-06-12', '2025-06-20'], 1],
    ['2025-06-20', '2026-01-01', ['2025-06-20', '2026-01-01'], 0],
    ['2025-06-12', '2099-01-01', ['2025-06-12', '2026-11-22'], 1],
  ])('asked for %s and %s are those of %j: %i', async (from, to, dates, count) => {
    const list = await between(from, to);
    expect([list.from, list.to]).toEqual(dates);
    expect(list.lines).toHaveLength(count);
  });
});

describe('a policy', () => {
  const wish = { ...DEFAULT_POLICY, influenceVotes: 100_000, minority: 250_000 };

  it('is tried without being kept, and never loosens a line', async () => {
    const tried = await background.handlers['policy.preview']({ policy: wish }, desk);
    expect(tried.policy).toEqual({ ...DEFAULT_POLICY, influenceVotes: 100_000 });
    expect((await background.handlers['policy.read']({}, desk)).policy).toEqual(DEFAULT_POLICY);
  });

  it('that is kept is what cards are judged by and say', async () => {
    const strict = { ...DEFAULT_POLICY, influenceShare: 100_000 };
    await background.handlers['policy.write']({ policy: strict }, desk);
    expect((await background.handlers['policy.read']({}, desk)).policy).toEqual(strict);
    const page = await background.handlers['company.page']({ company: 'tessel', asOf: null }, desk);
    expect(JSON.stringify(page.card.why)).toMatch(/at least 10\s%/);
  });
});

describe('the policy of an organisation', () => {
  const read = () => background.handlers['policy.read']({}, desk);
  const cardOfTessel = async () =>
    (await background.handlers['company.page']({ company: 'tessel', asOf: null }, desk)).card;

  it('is what cards are judged by and say, and stays no line of the person’s own', async () => {
    background.world.managed = { influenceSharePercent: 10 };
    expect(await read()).toMatchObject({
      policy: { ...DEFAULT_POLICY, influenceShare: 100_000 },
      byOrganisation: ['influenceShare'],
      loosest: { influenceShare: 100_000 },
      broken: null,
    });
    const card = await cardOfTessel();
    expect(JSON.stringify(card.why)).toMatch(/at least 10\s%/);
    expect(card.policyLine).toMatch(/set by your organisation .* 10\s% of the capital/);
    await background.handlers['policy.write']({ policy: (await read()).policy }, desk);
    expect((await background.means.settings.read()).policy).toEqual(DEFAULT_POLICY);
  });

  it('cannot be loosened by a person, and can be tightened', async () => {
    background.world.managed = { influenceSharePercent: 10 };
    const kept = async (influenceShare: number) =>
      (await background.handlers['policy.write']({ policy: { ...DEFAULT_POLICY, influenceShare } }, desk))
        .policy;
    expect((await kept(300_000)).influenceShare).toBe(100_000);
    expect((await kept(80_000)).influenceShare).toBe(80_000);
    expect((await cardOfTessel()).policyLine).toMatch(/^Your own lines are in force: .* 8\s%/);
  });

  it('that cannot be read changes nothing, and is said to be broken', async () => {
    background.world.managed = { influenceSharePercent: 90, minorityPercent: 1 };
    expect(await read()).toMatchObject({ policy: DEFAULT_POLICY, broken: ['influenceSharePercent'] });
    expect((await cardOfTessel()).policyLine).toBeNull();
  });
});

describe('a supposed world', () => {
  const stake = { owner: 'quarrel', tie: 'shares', sharePercent: 60, votesPercent: null } as const;
  const world = (params: { subjects?: string[]; remove?: string[]; tab?: number }) =>
    background.handlers['suppose.try'](
      {
        add: (params.subjects ?? []).map((subject) => ({ ...stake, subject })),
        remove: params.remove ?? [],
        tab: params.tab ?? null,
      },
      desk,
    );

  it('changes the levels of those whom it concerns, and says what is supposed', async () => {
    const list = await world({ subjects: ['ovenbird'] });
    expect(lines(list)).toEqual([['ovenbird', 'NONE_FOUND', 'CONTROLLED']]);
    expect(list.said).toEqual([expect.stringMatching(/^Quarrel Kilns holds 60\s% of Ovenbird Ceramics$/)]);
    expect(list.lines[0]?.summary).toContain('supposed here');
  });

  it('leaves claims out, after which nothing is known', async () => {
    expect(lines(await world({ remove: ['test/quarrel/tessel/1'] }))).toEqual([
      ['tessel', 'SIGNIFICANT_INFLUENCE', 'UNKNOWN'],
    ]);
  });

  it('keeps nothing', async () => {
    await world({ subjects: ['ovenbird'] });
    const page = await background.handlers['company.page']({ company: 'ovenbird', asOf: null }, desk);
    expect(page.card.shown).toBe('NONE_FOUND');
  });

  it('names the companies of the page last looked at', async () => {
    background.world.frames.set(0, readingOf('Ovenbird Ceramics Ltd said that it will deliver.'));
    const [open] = await background.handlers['page.open']({}, desk);
    expect(open).toEqual({ tab: 7, title: 'A page', host: 'news.example' });
    expect((await world({ subjects: ['ovenbird'], tab: 7 })).page).toEqual([
      { company: 'ovenbird', name: 'Ovenbird Ceramics' },
    ]);
    background.world.granted.clear();
    expect((await world({ subjects: ['ovenbird'], tab: 7 })).page).toBeNull();
  });

  it('names among them a company of whom nothing is known, for its level may change first of all', async () => {
    background.world.frames.set(0, readingOf('Moulder Works Ltd said that it will deliver.'));
    const found = await world({ subjects: ['moulder'], tab: 7 });
    expect(found.page).toEqual([{ company: 'moulder', name: 'Moulder Works' }]);
    expect(lines(found)).toEqual([['moulder', 'UNKNOWN', 'CONTROLLED']]);
  });

  it('of companies that are not there is refused', async () => {
    await expect(world({ subjects: ['gone'] })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a service', () => {
  const OTHERS = {
    otherNames: [],
    domain: null,
    service: 'glaze firing',
    role: 'supplier',
    parent: null,
  } as const;

  it('is listed once three supply it, and counts who is not known apart', async () => {
    expect(await background.handlers['service.list']({}, desk)).toEqual([]);
    await background.handlers['own.add']({ entry: { ...OTHERS, name: 'Quiet Glazes' } }, desk);
    expect(await background.handlers['service.list']({}, desk)).toEqual([
      { service: 'glaze firing', summary: '1 of 3 without a tie found; 1 not known' },
    ]);
    const map = await background.handlers['service.map']({ service: 'glaze firing' }, desk);
    expect(map).toMatchObject({
      watched: ['Quarrel Kilns'],
      summary: '1 of 3 without a tie found; 1 not known',
      coveredWords: 'Of the 1 without a tie found, the owners of 1 are well covered.',
    });
    expect(map.items.map(({ name, shown, coverage }) => [name, shown, coverage])).toEqual([
      ['Ovenbird Ceramics', 'NONE_FOUND', 'good'],
      ['Quiet Glazes', 'UNKNOWN', 'none'],
      ['Tessel Glazes', 'SIGNIFICANT_INFLUENCE', expect.any(String)],
    ]);
    expect(map.items.map(({ coverageWords }) => coverageWords).slice(0, 2)).toEqual([
      'owners well covered',
      'nothing known of its owners',
    ]);
  });

  it('says how many supply it while nobody is watched, and not that none of them is tied', async () => {
    await background.handlers['own.add']({ entry: { ...OTHERS, name: 'Quiet Glazes' } }, desk);
    await background.handlers['viewpoint.write']({ viewpoint: { own: null, watched: [] } }, desk);
    expect(await background.handlers['service.list']({}, desk)).toEqual([
      { service: 'glaze firing', summary: '3 suppliers' },
    ]);
  });

  it('that nobody supplies is not there', async () => {
    const asked = background.handlers['service.map']({ service: 'nothing' }, desk);
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
  });
});
