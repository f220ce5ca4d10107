/** The looks of marks, read from the style sheet that ships: a page's ground may be white or nearly black. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../../src/messages/contract.ts';
import { ratio } from '../../look/ratio.ts';

const sheet = readFileSync(new URL('../../../src/background/pages/marks.css', import.meta.url), 'utf8');
const rules = [...sheet.matchAll(/^([.\w,\s]+?) \{([^}]*)\}/gm)].map(([, selectors = '', body = '']) => ({
  looks: selectors.split(/,\s*/).map((selector) => selector.trim().slice(1)),
  body,
}));

const LOOKS = {
  CONTROLLED: true,
  SIGNIFICANT_INFLUENCE: true,
  MINORITY_STAKE: true,
  NON_EQUITY_TIE: true,
  FORMER: true,
  UNKNOWN: true,
  NONE_FOUND: true,
  OWN_GROUP: true,
  WATCHED_PARTY: true,
  NOT_JUDGED: true,
  NOT_THIS: true,
} satisfies Record<Look, true>;

/** Looks that say that something was found, and must therefore be told apart without colour. */
const FOUND = [
  'CONTROLLED',
  'SIGNIFICANT_INFLUENCE',
  'MINORITY_STAKE',
  'NON_EQUITY_TIE',
  'FORMER',
  'UNKNOWN',
];

const ruleOf = (look: string) => rules.find(({ looks }) => looks.includes(look))?.body ?? '';
const inkOf = (look: string) => /--ink: (#[0-9a-f]{6})/.exec(ruleOf(look))?.[1] ?? null;
const shapeOf = (look: string) =>
  ruleOf(look)
    .replace(/--ink: [^;]+;/, '')
    .replace(/\s+/g, ' ');

describe.each(Object.keys(LOOKS))('%s', (look) => {
  it('has a look', () => {
    expect(ruleOf(look)).not.toBe('');
  });

  it('touches nothing but what is painted inside its box', () => {
    const painted = /^(\s*(--ink|background(-\w+)?):[^;]+;)+\s*$/;
    expect(ruleOf(look)).toMatch(painted);
  });

  it('stands out from white and from nearly black pages', () => {
    const ink = inkOf(look);
    if (ink === null) return expect(look).toBe('NOT_THIS');
    expect(ratio(ink, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(ratio(ink, '#121212')).toBeGreaterThanOrEqual(3);
  });
});

it('levels differ in shape and not in colour alone', () => {
  const shapes = new Set([...FOUND, 'NONE_FOUND'].map(shapeOf));
  expect(shapes.size).toBe(FOUND.length + 1);
});
