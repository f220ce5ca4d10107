/** Rows that cannot be true are named in the result: never silently mended, never a confident level. */
import { describe, expect, it } from 'vitest';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import type { Assessment, Notice } from '../../../src/core/verdict/assessment.ts';
import { company } from '../company/made.ts';
import { interest, percent, sources } from '../ownership/made.ts';

/** The verdict on `supplier` for somebody who watches `rival`. */
function verdictOn(interests: readonly Interest[], subject = 'supplier', watched = ['rival']): Assessment {
  const companies = new Map(['rival', 'other', 'supplier'].map((id) => [id, company(id)]));
  const evidence = { companies, dossiers: dossiersOf(interests, []) };
  return openAssessor({ evidence, viewpoint: { own: null, watched }, asOf: '2025-06-20' })(subject);
}

const register = { sources: sources(1) };

describe('a row that cannot be true', () => {
  it.each<[string, Interest, Notice]>([
    [
      'a share below nothing',
      interest('rival', 'supplier', { ...register, share: percent(-60) }),
      'outOfRange',
    ],
    [
      'a share over the whole',
      interest('rival', 'supplier', { ...register, share: percent(160) }),
      'outOfRange',
    ],
    [
      'a range upside down',
      interest('rival', 'supplier', { ...register, share: percent(80, 60) }),
      'outOfRange',
    ],
    [
      'votes over the whole beside a share that may be',
      interest('rival', 'supplier', { ...register, share: percent(60), voting: percent(160) }),
      'outOfRange',
    ],
    [
      'an end before its start',
      interest('rival', 'supplier', { ...register, share: percent(60), start: '2024', end: '2023' }),
      'endsBeforeStart',
    ],
    ['own shares', interest('supplier', 'supplier', { ...register, share: percent(60) }), 'holdsItself'],
  ])('%s is named, counts for nothing, and is no data', (_what, row, notice) => {
    const found = verdictOn([row]);
    expect(found.notices).toContain(notice);
    expect([found.level, found.reason]).toEqual(['UNKNOWN', 'K2']);
  });

  it('beside a sound one leaves that its level, and is named all the same', () => {
    const sound = interest('rival', 'supplier', { ...register, share: percent(30) });
    const found = verdictOn([sound, interest('rival', 'supplier', { ...register, share: percent(160) })]);
    expect([found.level, found.votes]).toEqual(['SIGNIFICANT_INFLUENCE', [0.3, 0.3]]);
    expect(found.notices).toContain('outOfRange');
  });
});

describe('rows that cannot be true together', () => {
  it('holders of more than there is: named, and none of them a majority', () => {
    const holders = ['rival', 'other'].map((owner) =>
      interest(owner, 'supplier', { ...register, share: percent(70) }),
    );
    const found = verdictOn(holders);
    expect(found.notices).toContain('sourcesOverlap');
    expect([found.level, found.upTo]).toEqual(['SIGNIFICANT_INFLUENCE', 'CONTROLLED']);
  });

  it('two filings that contradict each other: both bounds, disputed', () => {
    const filings = [10, 60].map((size) =>
      interest('rival', 'supplier', { ...register, share: percent(size) }),
    );
    const found = verdictOn(filings);
    expect([found.level, found.upTo, found.basis]).toEqual(['MINORITY_STAKE', 'CONTROLLED', 'disputed']);
    expect(found.votes).toEqual([0.1, 0.6]);
  });

  it('one stake told three times is one stake', () => {
    const told = Array.from({ length: 3 }, () => interest('rival', 'supplier', { share: percent(30) }));
    expect(verdictOn(told).votes).toEqual([0.3, 0.3]);
  });
});

describe('companies that nobody describes', () => {
  it('as owners are companies, and as suppliers without a row unknown', () => {
    const row = interest('stranger', 'supplier', { ...register, share: percent(60) });
    expect(verdictOn([row], 'supplier', ['stranger']).level).toBe('CONTROLLED');
    expect(verdictOn([row], 'nobody').level).toBe('UNKNOWN');
    expect(verdictOn([row], 'supplier', ['nobody']).level).toBe('NONE_FOUND');
  });
});

describe('a ring of ten thousand', () => {
  const LENGTH = 10_000;
  const ring = Array.from({ length: LENGTH }, (_none, i) =>
    interest(`ring-${i}`, `ring-${(i + 1) % LENGTH}`, { ...register, share: percent(60) }),
  );

  it('is judged from one end to the other, and is nobody’s by itself', { timeout: 20_000 }, () => {
    const found = verdictOn(ring, `ring-${LENGTH / 2}`, ['ring-0']);
    expect(found.level).toBe('CONTROLLED');
    expect(found.path).toHaveLength(LENGTH / 2);
    expect(found.notices).toContain('crossHeld');
    expect(verdictOn(ring, 'ring-0').level).toBe('NONE_FOUND');
  });
});
