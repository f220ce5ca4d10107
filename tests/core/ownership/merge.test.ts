import { describe, expect, it } from 'vitest';
import { claimAt } from '../../../src/core/ownership/claim.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { mergeOn } from '../../../src/core/ownership/merge.ts';
import { spanOf } from '../../../src/core/ownership/span.ts';
import { interest, percent, sources } from './made.ts';

const merged = (layer: 'economic' | 'votes', ...rows: Interest[]) =>
  mergeOn(
    layer,
    rows.map((row) => claimAt(row, '2025-06-20')),
  );
const stake = (size: number, over: Partial<Interest> = {}) =>
  interest('m', 's', { share: percent(size), ...over });

describe('claims of one stake', () => {
  it('keep the best tier, and list a worse one that disagrees', () => {
    const best = stake(85, { sources: sources(1) });
    const worse = stake(66.8, { sources: sources(3) });
    const found = merged('economic', worse, best);
    expect(found?.span).toEqual(spanOf(percent(85)));
    expect(found?.disputed).toBe(false);
    expect(found?.alsoReported.map(({ interest }) => interest)).toEqual([worse]);
  });

  it('of one tier more than a point apart are disputed over the whole range', () => {
    const found = merged('economic', stake(49), stake(30));
    expect(found?.span).toEqual(spanOf(percent(30, 49)));
    expect(found?.disputed).toBe(true);
  });

  it('of one tier within a point are the newest, undisputed', () => {
    const older = stake(49, { sources: sources(3, 1, '2024-01-01') });
    const newer = stake(48.5, { sources: sources(3, 1, '2025-01-01') });
    expect(merged('economic', older, newer)).toMatchObject({ span: spanOf(percent(48.5)), disputed: false });
  });

  it('are one stake however often reported: three papers do not make 90 %', () => {
    expect(merged('economic', stake(30), stake(30), stake(30))?.span).toEqual(spanOf(percent(30)));
  });

  it('of unknown size give way to a size, and stay unknown without one', () => {
    const undisclosed = interest('m', 's', { tie: 'equityUndisclosedSize' });
    expect(merged('economic', undisclosed, stake(49))?.span).toEqual(spanOf(percent(49)));
    expect(merged('economic', undisclosed)?.span).toBeNull();
  });

  it('not yet certain to be in force count from nothing up', () => {
    expect(merged('economic', stake(49, { start: '2025' }))?.span).toEqual(spanOf(percent(0, 49)));
  });

  it('that hand over within a month may be either', () => {
    const found = merged('economic', stake(77, { end: '2025-06' }), stake(81.3, { start: '2025-06' }));
    expect(found?.span).toEqual(spanOf(percent(77, 81.3)));
  });

  it('merge the same in any order', () => {
    const rows = [stake(49), stake(30), stake(48.7, { sources: sources(1) }), stake(10, { start: '2025' })];
    const turned = [...rows].reverse();
    expect(merged('economic', ...rows)?.span).toEqual(merged('economic', ...turned)?.span);
  });
});

describe('votes and shares', () => {
  it.each([
    { says: 'a share alone', row: stake(49), economic: percent(49), votes: percent(49) },
    {
      says: 'a share without votes',
      row: stake(49, { voting: percent(0) }),
      economic: percent(49),
      votes: percent(0),
    },
    {
      says: 'votes alone',
      row: interest('m', 's', { tie: 'votes', voting: percent(33) }),
      economic: null,
      votes: percent(33),
    },
    {
      says: 'votes and a share',
      row: interest('m', 's', { tie: 'votes', share: percent(28.1), voting: percent(76.7) }),
      economic: percent(28.1),
      votes: percent(76.7),
    },
  ])('are apart: a source that states $says', ({ row, economic, votes }) => {
    expect(merged('economic', row)?.span ?? null).toEqual(economic && spanOf(economic));
    expect(merged('votes', row)?.span ?? null).toEqual(votes && spanOf(votes));
  });

  it('a statement about votes beats what a share implies, whoever makes it', () => {
    const shares = stake(43, { sources: sources(1) });
    const votes = interest('m', 's', { tie: 'votes', voting: percent(68.1), sources: sources(3) });
    expect(merged('votes', shares, votes)?.span).toEqual(spanOf(percent(68.1)));
    expect(merged('economic', shares, votes)?.span).toEqual(spanOf(percent(43)));
  });

  it('a stake of undisclosed size without votes is a stake still', () => {
    const row = interest('m', 's', { tie: 'equityUndisclosedSize', voting: percent(0) });
    expect(merged('economic', row)?.span).toBeNull();
    expect(merged('votes', row)?.span).toEqual(spanOf(percent(0)));
  });
});
