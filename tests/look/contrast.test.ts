/** Every pair of colours that carries text or the edge of a control, held to WCAG 2.2 AA in light and in dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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

/** Contrast ratio of WCAG 2.2, 1–21. */
function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
