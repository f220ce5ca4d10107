/** Every pair of colours that carries text or the edge of a control, held to WCAG 2.2 AA in light and in dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ratio } from './ratio.ts';

const sheet = readFileSync(new URL('../../src/look/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const LEVELS = ['controlled', 'influence', 'minority', 'tie', 'former', 'unknown', 'none', 'own', 'watched'];
const GROUNDS = ['sunken', 'surface', 'raised', 'hover'];
const TEXT = 4.5;
const EDGE = 3;

/** [ink, ground, least ratio] */
const PAIRS: [string, string, number][] = [
  ...LEVELS.map((level): [string, string, number] => [level, `${level}-soft`, TEXT]),
  ...[...LEVELS, 'ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'danger'].flatMap((ink) =>
    GROUNDS.map((ground): [string, string, number] => [ink, ground, TEXT]),
  ),
  ...GROUNDS.map((ground): [string, string, number] => ['edge', ground, EDGE]),
  ...LEVELS.map((level): [string, string, number] => ['ink', `${level}-soft`, TEXT]),
  ['accent', 'accent-soft', TEXT],
  ['ink', 'accent-soft', TEXT],
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-strong', TEXT],
];

describe.each(['light', 'dark'] as const)('colours in %s', (theme) => {
  it.each(PAIRS)('%s on %s keeps %d : 1', (ink, ground, least) => {
    expect(ratio(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});

describe('the ratio itself', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The well-known lightest grey that passes on white.
    ['#767676', '#ffffff', 4.54],
  ])('%s on %s is %d', (ink, ground, expected) => {
    expect(ratio(ink, ground)).toBeCloseTo(expected, 2);
  });
});

function colour(name: string, theme: 'light' | 'dark'): string {
  const pair = tokens.get(name);
  if (pair === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return pair[theme];
}
