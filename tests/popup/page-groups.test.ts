import { expect, it } from 'vitest';
import type { Level } from '../../src/core/verdict/level.ts';
import { groupsOf } from '../../src/popup/page-groups.ts';
import { finding, flagged, unknown } from './stand-in.ts';

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

it.each<[Level, boolean, string]>([
  ['CONTROLLED', true, 'flagged'],
  ['NON_EQUITY_TIE', true, 'flagged'],
  ['OWN_GROUP', false, 'also'],
  ['WATCHED_PARTY', false, 'also'],
  ['FORMER', false, 'also'],
  ['NONE_FOUND', false, 'none'],
  // A claim too weak to show must never stand among the companies without a tie.
  ['UNKNOWN', false, 'unsure'],
])('a company at %s (flagged: %s) stands under "%s"', (shown, isFlagged, expected) => {
  const groups = groupsOf([finding('Quillow', { shown, flagged: isFlagged })], []);
  const filled = Object.entries(groups).flatMap(([group, rows]) => (rows.length > 0 ? [group] : []));
  expect(filled).toEqual([expected]);
});

it('keeps the order of the background in every group', () => {
  const rows = [flagged('B'), flagged('A'), finding('D'), finding('C')];
  const groups = groupsOf(rows, [unknown('F'), unknown('E')]);
  expect([names(groups.flagged), names(groups.none), names(groups.unknown)]).toEqual([
    ['B', 'A'],
    ['D', 'C'],
    ['F', 'E'],
  ]);
});
