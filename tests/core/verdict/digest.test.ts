import { describe, expect, it } from 'vitest';
import {
  type ClaimState,
  type CompanyState,
  changesBetween,
  type Snapshot,
} from '../../../src/core/verdict/digest.ts';

const claim = (change: Partial<ClaimState> = {}): ClaimState => ({
  owner: 'quarrel',
  status: 'in-force',
  sources: 2,
  ...change,
});
const at = (
  shown: CompanyState['shown'],
  claims: Readonly<Record<string, ClaimState>> = { 'p/1': claim() },
): CompanyState => ({ name: 'Tessel Glazes', pack: 'p', shown, claims });

describe('what changed for a company', () => {
  it.each<[string, CompanyState | null, CompanyState, string | null]>([
    ['nothing', at('MINORITY_STAKE'), at('MINORITY_STAKE'), null],
    ['a level up', at('MINORITY_STAKE'), at('CONTROLLED'), 'closer'],
    ['a level down', at('CONTROLLED'), at('FORMER'), 'looser'],
    ['known now, and without a tie', at('UNKNOWN'), at('NONE_FOUND'), 'other'],
    ['tied now, and not looked at before', null, at('CONTROLLED'), 'closer'],
    ['not tied, and not looked at before', null, at('NONE_FOUND'), null],
    ['a past tie, not looked at before', null, at('FORMER'), null],
    [
      'a deal closed',
      at('FORMER', { a: claim({ status: 'announced' }) }),
      at('FORMER', { a: claim() }),
      'closed',
    ],
    [
      'a claim withdrawn',
      at('FORMER', { a: claim(), b: claim() }),
      at('FORMER', { a: claim() }),
      'withdrawn',
    ],
    [
      'a source withdrawn',
      at('FORMER', { a: claim() }),
      at('FORMER', { a: claim({ sources: 1 }) }),
      'withdrawn',
    ],
    ['one source more', at('FORMER', { a: claim() }), at('FORMER', { a: claim({ sources: 3 }) }), null],
    ['a claim new', at('FORMER', {}), at('FORMER', { a: claim() }), 'added'],
    ['a level before a claim', at('FORMER', {}), at('CONTROLLED', { a: claim() }), 'closer'],
  ])('%s', (_what, before, after, kind) => {
    const changes = changesBetween(before === null ? {} : { tessel: before }, { tessel: after });
    expect(changes.map((change) => change.kind)).toEqual(kind === null ? [] : [kind]);
  });

  it.each<[string, CompanyState['claims'], ReturnType<typeof changesBetween>[number]['news']]>([
    ['a deal closed', { a: claim({ status: 'announced' }) }, 'closed'],
    ['a claim came', {}, 'added'],
    ['another claim went', { a: claim(), b: claim() }, 'withdrawn'],
    ['no claim of its own changed: an owner’s did', { a: claim() }, null],
  ])('is told beside its new level: %s', (_what, claims, news) => {
    const [change] = changesBetween(
      { tessel: at('FORMER', claims) },
      { tessel: at('CONTROLLED', { a: claim() }) },
    );
    expect(change).toMatchObject({ kind: 'closer', news, party: news === null ? null : 'quarrel' });
  });

  it.each<[string, CompanyState, Snapshot, readonly string[]]>([
    ['tied is gone', at('CONTROLLED'), {}, ['gone']],
    ['without a tie is no news', at('NONE_FOUND'), {}, []],
    ['tied long ago is no news', at('FORMER'), {}, []],
    [
      'of the same name elsewhere has only another id',
      at('CONTROLLED'),
      { other: at('CONTROLLED') },
      ['closer'],
    ],
  ])('that is in no data any more: %s', (_what, was, after, kinds) => {
    expect(changesBetween({ tessel: was }, after).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is told levels first', () => {
    const before = { a: at('FORMER', {}), b: at('FORMER') };
    const after = { a: at('FORMER'), b: at('CONTROLLED') };
    expect(changesBetween(before, after).map(({ company }) => company)).toEqual(['b', 'a']);
  });
});
