/**
 * The natures of control of the UK's PSC register, by their grammar: about ninety codes are six parts put together.
 *
 *   [part-]RIGHT[-BAND][-as-HOLDER][-limited-liability-partnership | -registered-overseas-entity]
 *
 *   ownership-of-shares-75-to-100-percent                                     shares 75 % to 100 %
 *   voting-rights-more-than-25-percent-registered-overseas-entity             votes over 25 %
 *   significant-influence-or-control-as-trust                                 through a trust, of no stated size
 *   registered-owner-as-nominee-…                                             null: it holds for somebody else
 */
import type { Band } from '../../core/ownership/interest.ts';
import { between } from '../size.ts';

/** One nature: which right, how much of it, and whether trustees or partners hold it in between. */
export interface Nature {
  readonly right: 'shares' | 'votes' | 'surplus' | 'board' | 'influence';
  readonly size: Band | null;
  readonly isThroughOthers: boolean;
}

const GRAMMAR = new RegExp(
  [
    '^(?:part-)?(?<right>ownership-of-shares|voting-rights|right-to-share-surplus-assets',
    '|right-to-appoint-and-remove-(?:directors|members|person)|significant-influence-or-control)',
    '(?:-(?<band>25-to-50|50-to-75|75-to-100|more-than-25)-percent)?',
    '(?:-as-(?<holder>trust|firm|control-over-trust|control-over-firm))?',
    '(?:-limited-liability-partnership|-registered-overseas-entity)?$',
  ].join(''),
);

/** The nature that a code states, or null where it states none that we know. */
export function natureOf(code: string): Nature | null {
  const parts = GRAMMAR.exec(code)?.groups;
  if (parts === undefined) return null;
  return {
    right: rightOf(parts.right ?? ''),
    size: parts.band === undefined ? null : bandOf(parts.band),
    isThroughOthers: parts.holder !== undefined,
  };
}

function rightOf(words: string): Nature['right'] {
  if (words === 'ownership-of-shares') return 'shares';
  if (words === 'voting-rights') return 'votes';
  if (words === 'right-to-share-surplus-assets') return 'surplus';
  return words === 'significant-influence-or-control' ? 'influence' : 'board';
}

/** "More than 25 % but not more than 50 %". Who holds 75 % exactly is in the upper band by one text of the register and
 * in the middle one by another, so both keep their end. */
function bandOf(words: string): Band | null {
  if (words === '75-to-100') return between(75, 100);
  if (words === 'more-than-25') return between(25, 100, { lower: true });
  return words === '25-to-50' ? between(25, 50, { lower: true }) : between(50, 75, { lower: true });
}
