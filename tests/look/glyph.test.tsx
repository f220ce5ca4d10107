// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Level } from '../../src/core/verdict/level.ts';
import { LevelGlyph, levelClass } from '../../src/look/glyph.tsx';

const levels = Object.keys(levelClass) as Level[];

it('gives each of the nine levels a shape and a colour of its own', () => {
  const shapes = levels.map((level) => {
    render(<LevelGlyph level={level} />, document.body);
    return document.querySelector('svg')?.innerHTML;
  });
  expect(levels).toHaveLength(9);
  expect(new Set(shapes).size).toBe(levels.length);
  expect(new Set(Object.values(levelClass)).size).toBe(levels.length);
});
