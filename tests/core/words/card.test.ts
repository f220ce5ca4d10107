/** Cards as a buyer reads them, on the shipped data. */
import { expect, describe as group, it } from 'vitest';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import { alternativesTo, suppliersIn } from '../../../src/core/verdict/alternatives.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import { type LineName, tighten } from '../../../src/core/watchlist/policy.ts';
import { describe } from '../../../src/core/words/describe.ts';
import { company } from '../company/made.ts';
import { interest, percent, source } from '../ownership/made.ts';
import { bundled } from '../verdict/bundled.ts';
import { english, plain } from './made.ts';

const suppliers = suppliersIn(bundled.companies.values());

function cardOf(subject: string, watched: readonly string[], asOf: string) {
  const assessor = openAssessor({ evidence: bundled, viewpoint: { own: 'google', watched }, asOf });
  const { companies, asOf: dataDate } = bundled;
  const company = companies.get(subject);
  const alternatives = company ? alternativesTo(company, () => suppliers, assessor) : null;
  return describe(assessor(subject), { companies, dataDate: dataDate ?? '', alternatives }, english);
}

it('the card of what the watchlist holds jointly says who does, how much that is, and who says so', () => {
  const companies = new Map(['rival', 'second', 'mine'].map((id) => [id, company(id)]));
  const interests = ['rival', 'second'].map((owner) => interest(owner, 'mine', { share: percent(33) }));
  const assessor = openAssessor({
    evidence: { companies, dossiers: dossiersOf(interests, []) },
    viewpoint: { own: null, watched: ['rival', 'second'] },
    asOf: '2025-06-20',
  });
  const card = describe(assessor('mine'), { companies, dataDate: '2025-06-20', alternatives: null }, english);
  expect(card.headline).toBe('Substantial stake or influence: rival; half or more together with second');
  expect(card.account.map(({ text }) => plain(text))).toEqual([
    'rival has held 33 % of mine since 1 January 2020.',
    'second has held 33 % of mine since 1 January 2020.',
  ]);
  expect(card.account.every(({ attribution }) => attribution !== null)).toBe(true);
  expect(card.qualifiers).not.toContain('Your watchlist together holds half or more');
  expect(card.numbers.map(({ label, value }) => [label, plain(value)])).toContainEqual([
    'Your watchlist together',
    '66 %',
  ]);
});

group('the card of Scale AI, Meta watched, 20 June 2025', () => {
  const card = cardOf('scale-ai', ['meta-platforms'], '2025-06-20');

  it('answers first, with how much, since when and who says so', () => {
    expect(card.headline).toBe('Substantial stake or influence: Meta');
    expect(plain(card.summary)).toMatch(
      /^Meta has held a non-voting stake of 49 % in Scale AI since 13 June 2025 \(.+ 2025.*\)\. One person serves both Meta and Scale AI \(.+ 2025.*\)\.$/,
    );
  });

  it('keeps stake and votes apart', () => {
    expect(card.numbers.map(({ label, value }) => [label, plain(value)])).toEqual([
      ['Economic share', '49 %'],
      ['Votes', '0 %'],
    ]);
  });

  it('says why, by rule', () => {
    expect(card.why.map(({ rule, text }) => `${rule} ${plain(text)}`)).toEqual([
      'I2 An economic share of at least a third, even without votes.',
      'I5 At least 5 % together with a board seat, a right to nominate, or one person serving both.',
    ]);
  });

  it('says what would change it', () => {
    expect(card.qualifiers).toContain('1.0 point under half of the capital');
  });

  it('hears the other side, under its source and date', () => {
    expect(card.statement?.text).toContain('does not have significant influence');
    expect(card.statement?.attribution).toMatch(/Form 10-Q.*July 2025/);
  });

  it('says each sentence apart from who says so, which is quieter and shorter than the list below', () => {
    expect(card.account.map(({ text }) => plain(text))).toEqual([
      'Meta has held a non-voting stake of 49 % in Scale AI since 13 June 2025.',
      'One person serves both Meta and Scale AI.',
    ]);
    for (const { attribution } of card.account) {
      expect(attribution).toMatch(/2025/);
      expect(attribution).not.toMatch(/\d more$/);
    }
  });

  it('draws the stake from Meta to Scale AI, and each other tie by itself', () => {
    const drawn = card.chain.map(({ from, to, kind, label }) => `${from} ${to} ${kind} ${plain(label)}`);
    expect(drawn[0]).toBe('Meta Scale AI equity 49 %, no votes');
    expect(drawn).toContain('Meta Scale AI tie one person serves both');
    expect(card.chain.some(({ hop }) => hop !== undefined)).toBe(false);
  });

  it('offers other suppliers of the same service, unknown ones not counted as clear', () => {
    expect(card.alternatives?.summary).toMatch(/^\d+ of \d+ without a tie found/);
    const clear = card.alternatives?.items.filter(({ level }) => level === 'NONE_FOUND').length;
    expect(card.alternatives?.summary.startsWith(`${clear} of `)).toBe(true);
    expect(card.alternatives?.items.some(({ name }) => name === 'Scale AI')).toBe(false);
  });

  it('tells the day looked at and the day of the data', () => {
    expect(card.dataLine).toMatch(/^As things stood on 20 June 2025\. Data of \d+ \w+ \d{4}$/);
  });
});

group('other cards', () => {
  it('show a rumour as reported, outside the level', () => {
    const card = cardOf('scale-ai', ['meta-platforms'], '2025-06-12');
    expect(card.headline).toBe('Minority stake: Meta');
    expect(card.pending.map(({ label }) => label)).toEqual(['Reported, not announced']);
    expect(card.qualifiers).toContain('Meta: a deal is reported, none is announced');
  });

  it('show an undisclosed size as undisclosed, never as up to the whole', () => {
    const card = cardOf('scale-ai', ['amazon'], '2025-06-20');
    expect(card.summary).toContain('Amazon holds a stake of undisclosed size in Scale AI');
    expect(card.numbers.map(({ value }) => value)).toEqual(['not disclosed', 'not disclosed']);
  });

  it('spell a chain out, with its arithmetic', () => {
    const card = cardOf('outlier', ['meta-platforms'], '2025-06-20');
    expect(plain(card.summary)).toContain(
      'Meta holds a non-voting stake of 49 % in Scale AI, which holds more than 50 % of Outlier',
    );
    expect(plain(card.numbers.find(({ label }) => label === 'Reckoned as')?.value ?? '')).toBe(
      '49 % × more than 50 %',
    );
  });

  it('number the links of a chain, and the claims behind each', () => {
    const card = cardOf('outlier', ['meta-platforms'], '2025-06-20');
    const stakes = card.chain.filter(({ kind }) => kind === 'equity');
    expect(stakes.map(({ from, to, hop }) => [from, to, hop])).toEqual([
      ['Meta', 'Scale AI', 1],
      ['Scale AI', 'Outlier', 2],
    ]);
    expect(new Set(card.claims.map(({ hop }) => hop))).toEqual(new Set([1, 2]));
  });

  it.each([
    [
      'openai',
      'microsoft',
      '2026-11-22',
      '23 points more of the votes would be a majority (more than 50 %).',
    ],
    ['scale-ai', 'meta-platforms', '2024-06-20', null],
  ])('%s, watching %s on %s, would change: %s', (supplier, party, day, change) => {
    const { changes } = cardOf(supplier, [party], day);
    expect(changes.map(plain)).toEqual(change === null ? [] : [change]);
  });

  it('say what no source tells', () => {
    expect(cardOf('scale-ai', ['amazon'], '2025-06-20').gaps).toContain(
      'How large the stake is: no source gives a size.',
    );
    expect(cardOf('nobody-knows-it', ['meta-platforms'], '2025-06-20').gaps).toEqual([]);
  });

  it('say which lines the user has tightened, and nothing of the usual ones', () => {
    const telling = { companies: bundled.companies, dataDate: '2025-06-20', alternatives: null };
    const verdict = openAssessor({
      evidence: bundled,
      viewpoint: { own: null, watched: ['meta-platforms'] },
      asOf: '2025-06-20',
    })('scale-ai');
    expect(describe(verdict, telling, english).policyLine).toBeNull();
    const policy = tighten({ minority: 10_000, formerMonths: 36 });
    const line = (byOrganisation: readonly LineName[]) =>
      plain(describe(verdict, { ...telling, inForce: { policy, byOrganisation } }, english).policyLine ?? '');
    expect(line([])).toBe(
      'Your own lines are in force: a minority stake from 1 %, past ties shown for 36 months.',
    );
    expect(line(['minority'])).toBe(
      'Your own lines are in force: past ties shown for 36 months. ' +
        'Lines set by your organisation are in force: a minority stake from 1 %.',
    );
  });

  it('never call silence an all-clear', () => {
    const card = cardOf('nobody-knows-it', ['meta-platforms'], '2025-06-20');
    expect(card.shown).toBe('UNKNOWN');
    expect(card.summary).toContain('That is no all-clear.');
  });

  it("name the user's own entry as such", () => {
    const own = {
      pack: 'own',
      note: '',
      sources: [source({ publisher: 'your own entry', via: 'annual report', tier: 4, basisTier: 4 })],
    };
    const companies = new Map(
      [company('rival'), company('mine', { pack: 'own' })].map((one) => [one.id, one]),
    );
    const interests = [interest('rival', 'mine', { share: percent(60), ...own })];
    const assessor = openAssessor({
      evidence: { companies, dossiers: dossiersOf(interests, []) },
      viewpoint: { own: null, watched: ['rival'] },
      asOf: '2025-06-20',
    });
    const card = describe(
      assessor('mine'),
      { companies, dataDate: '2025-06-20', alternatives: null },
      english,
    );
    expect(card).toMatchObject({ shown: 'CONTROLLED', isOwnEntry: true });
    expect(card.qualifiers).toEqual(['Rests on your own entry']);
    expect(card.claims.map(({ text, attribution }) => [text, attribution])).toEqual([
      ['rival holds 60 % of mine.', 'your own entry, 1 January 2025, read in: annual report'],
    ]);
  });
});
