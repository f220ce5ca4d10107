/** The design's section 6, row by row, on the shipped data; a row that supposes something away says which rows. */
import { describe, expect, it } from 'vitest';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { interest, percent } from '../ownership/made.ts';
import { verdictOn } from './bundled.ts';

/** Several test files share two cores; a full core may leave one of them a tenth of its speed. */
const SLOW = { timeout: 60_000 };

const DAY = '2025-06-20';
const isMetaStake = (row: Interest) => row.owner === 'meta-platforms' && row.subject === 'scale-ai';

describe('Scale AI on 20 June 2025', SLOW, () => {
  it.each(['google', 'microsoft', 'openai', 'xai'])('for %s watching Meta', (own) => {
    const found = verdictOn('scale-ai', own, ['meta-platforms'], DAY);
    expect(found).toMatchObject({
      level: 'SIGNIFICANT_INFLUENCE',
      shown: 'SIGNIFICANT_INFLUENCE',
      rules: ['I2', 'I5'],
      against: 'meta-platforms',
      basis: 'established',
      upTo: null,
      economic: [0.49, 0.49],
      votes: [0, 0],
    });
    expect(found.statement?.text).toContain('independent');
    expect(found.sources.length).toBeGreaterThan(3);
    expect(found.sources.every(({ publisher, date }) => publisher !== '' && date !== '')).toBe(true);
  });

  it.each(['amazon', 'nvidia'])('watching %s, an earlier investor of undisclosed size', (party) => {
    const found = verdictOn('scale-ai', 'google', [party], DAY);
    expect(found).toMatchObject({ level: 'MINORITY_STAKE', rules: ['M2'], against: party, upTo: null });
    expect(found.notices).toContain('sizeNotDisclosed');
  });

  it('if the votes were 49 % too: the same level, by I1 as well', () => {
    const withVotes = (rows: readonly Interest[]) =>
      rows.map((row) => (isMetaStake(row) && row.voting !== null ? { ...row, voting: row.share } : row));
    const found = verdictOn('scale-ai', 'google', ['meta-platforms'], DAY, withVotes);
    expect(found).toMatchObject({ level: 'SIGNIFICANT_INFLUENCE', rules: ['I1', 'I2', 'I5'] });
  });

  it('on the "10 %" rumour alone: nothing found, the report quoted as pending', () => {
    // All rows of Meta but the rumour are taken away, and the rumour is left without the end that the deal gave it.
    const rumourAlone = (rows: readonly Interest[]) =>
      rows.flatMap((row) =>
        !isMetaStake(row) ? [row] : row.status === 'rumoured' ? [{ ...row, end: null }] : [],
      );
    const found = verdictOn('scale-ai', 'google', ['meta-platforms'], DAY, rumourAlone);
    expect(found).toMatchObject({ level: 'NONE_FOUND', rules: ['Z'], against: null });
    expect(found.pending.map(({ interest }) => interest.share?.lower)).toEqual([100_000]);
  });

  it('after Wang leaves its board: the same level by I2, and I5 is gone', () => {
    const withoutWang = (rows: readonly Interest[]) =>
      rows.filter((row) => !(isMetaStake(row) && row.tie === 'dualRoleOfficerDirector'));
    const found = verdictOn('scale-ai', 'google', ['meta-platforms'], DAY, withoutWang);
    expect(found).toMatchObject({ level: 'SIGNIFICANT_INFLUENCE', rules: ['I2'] });
  });

  it.each([
    { viewer: 'Google, watching only Microsoft', own: 'google', watched: ['microsoft'] },
    { viewer: 'Google, watching only Apple', own: 'google', watched: ['apple'] },
    { viewer: 'a self-driving firm that does not watch Meta', own: 'waymo', watched: ['uber'] },
  ])('$viewer: nothing found, the stake told neutrally', ({ own, watched }) => {
    const found = verdictOn('scale-ai', own, watched, DAY);
    expect(found).toMatchObject({ level: 'NONE_FOUND', against: null, path: [], others: [] });
    expect(found.claims.some(({ role, interest }) => role === 'shown' && isMetaStake(interest))).toBe(true);
  });

  it('for an agency with an empty list: nothing', () => {
    expect(verdictOn('scale-ai', null, [], DAY)).toMatchObject({
      level: 'NONE_FOUND',
      against: null,
      others: [],
    });
  });

  it.each(['turing', 'labelbox', 'handshake'])('%s has no tie, because there is data on it', (supplier) => {
    expect(verdictOn(supplier, 'google', ['meta-platforms'], DAY).level).toBe('NONE_FOUND');
  });

  it('a supplier without any data is unknown, never clear', () => {
    expect(verdictOn('nobody-knows-it', 'google', ['meta-platforms'], DAY)).toMatchObject({
      level: 'UNKNOWN',
      reason: 'K2',
      rules: ['K2'],
    });
  });
});

describe('Scale AI over time', SLOW, () => {
  it.each([
    { day: '2024-01-01', level: 'NONE_FOUND', rules: ['Z'], pending: 0 },
    // Meta's part of the round of 2024, and the report of 10 % days before the deal.
    { day: '2025-06-12', level: 'MINORITY_STAKE', rules: ['M2'], pending: 1 },
    { day: '2025-06-13', level: 'SIGNIFICANT_INFLUENCE', rules: ['I2', 'I5'], pending: 0 },
  ])('is $level on $day', ({ day, level, rules, pending }) => {
    const found = verdictOn('scale-ai', 'google', ['meta-platforms'], day);
    expect(found).toMatchObject({ level, rules });
    expect(found.pending).toHaveLength(pending);
  });
});

describe('the group of a watched company', SLOW, () => {
  it.each([
    { tie: 'Alphabet → Google → Wiz', subject: 'wiz', watched: 'alphabet', level: 'CONTROLLED' },
    { tie: 'a sister: Waymo, watched Google', subject: 'waymo', watched: 'google', level: 'CONTROLLED' },
    { tie: 'Microsoft → GitHub → npm', subject: 'npm', watched: 'microsoft', level: 'CONTROLLED' },
    { tie: 'Comcast → FreeWheel', subject: 'freewheel', watched: 'comcast', level: 'CONTROLLED' },
    {
      tie: 'the head itself: Alphabet, watched Google',
      subject: 'alphabet',
      watched: 'google',
      level: 'WATCHED_PARTY',
    },
    {
      tie: 'Microsoft 27 % of OpenAI',
      subject: 'openai',
      watched: 'microsoft',
      level: 'SIGNIFICANT_INFLUENCE',
    },
    {
      tie: 'Intel without its majority of Altera',
      subject: 'altera',
      watched: 'intel',
      level: 'SIGNIFICANT_INFLUENCE',
    },
    {
      tie: 'votes of Nexperia suspended',
      subject: 'nexperia',
      watched: 'wingtech',
      level: 'SIGNIFICANT_INFLUENCE',
    },
    { tie: 'licence and hiring', subject: 'windsurf', watched: 'google', level: 'NON_EQUITY_TIE' },
    { tie: 'ordered undone', subject: 'manus', watched: 'meta-platforms', level: 'FORMER' },
  ])('$tie: $level', ({ subject, watched, level }) => {
    expect(verdictOn(subject, null, [watched], '2026-11-22').level).toBe(level);
  });

  it("is the buyer's own where the buyer is in it", () => {
    expect(verdictOn('wiz', 'waymo', ['meta-platforms'], '2026-11-22').level).toBe('OWN_GROUP');
  });

  it('marks an unverified majority as not known, and keeps the level beside it', () => {
    expect(verdictOn('virustotal', null, ['google'], '2026-11-22')).toMatchObject({
      level: 'CONTROLLED',
      shown: 'UNKNOWN',
      basis: 'unverified',
    });
  });
});

describe('every verdict on the shipped data', SLOW, () => {
  it('does not hang on the order of the rows', () => {
    const turned = (rows: readonly Interest[]) => [...rows].reverse();
    for (const subject of ['scale-ai', 'openai', 'motional', 'polestar', 'rivian-vw-jv', 'anthropic']) {
      const watched = ['meta-platforms', 'microsoft', 'hyundai', 'geely-holding', 'volkswagen', 'amazon'];
      const { level, rules, votes, economic, basis } = verdictOn(subject, null, watched, '2026-11-22');
      const later = verdictOn(subject, null, watched, '2026-11-22', turned);
      expect(later).toMatchObject({ level, rules, votes, economic, basis });
    }
  });

  it('counts a published total beside its parts, never on top of them', () => {
    const { votes } = verdictOn('polestar', null, ['li-shufu'], '2026-11-22');
    expect(votes[0]).toBeCloseTo(0.66, 6);
  });

  it('never climbs to a person, a state or a fund', () => {
    const found = verdictOn('volvo-cars', null, ['polestar'], '2026-11-22');
    expect(found.groupHead).not.toBe('li-shufu');
  });

  it('opens two majorities that cannot both be true, and says that sources overlap', () => {
    const twice = () => [
      interest('a', 's', { share: percent(60) }),
      interest('b', 's', { share: percent(60) }),
    ];
    const found = verdictOn('s', null, ['a'], '2026-11-22', twice);
    expect(found.level).toBe('SIGNIFICANT_INFLUENCE');
    expect(found.upTo).toBe('CONTROLLED');
    expect(found.notices).toContain('sourcesOverlap');
  });
});
