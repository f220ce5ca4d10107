import { expect, it } from 'vitest';
import { fitted } from '../../src/desk/fit.ts';

it.each([
  [800, 700, 1],
  [630, 700, 0.9],
  [300, 700, 0.82],
])('in a room of %i px a picture of %i px is drawn at %f', (room, width, zoom) => {
  expect(fitted(room, width)).toBeCloseTo(zoom);
});
