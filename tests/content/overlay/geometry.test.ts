import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOverMark,
  lineNear,
  linesOf,
  middleInView,
  onGround,
  type Rect,
  STRIP_HEIGHT,
  stripUnder,
} from '../../../src/content/overlay/geometry.ts';

const rect = (left: number, top: number, right: number, bottom: number): Rect => ({
  left,
  top,
  right,
  bottom,
});

describe('the lines of a name', () => {
  it.each<[string, Rect[], Rect[]]>([
    ['nowhere on the screen', [], []],
    ['in one text node', [rect(10, 20, 80, 40)], [rect(10, 20, 80, 40)]],
    [
      'split over two inline elements, a space between them',
      [rect(10, 20, 50, 40), rect(55, 20, 80, 40)],
      [rect(10, 20, 80, 40)],
    ],
    [
      'split, the second part in smaller print on the same base line',
      [rect(10, 20, 50, 40), rect(50, 26, 80, 38)],
      [rect(10, 20, 80, 40)],
    ],
    [
      'broken over two lines',
      [rect(300, 20, 360, 40), rect(10, 44, 40, 64)],
      [rect(300, 20, 360, 40), rect(10, 44, 40, 64)],
    ],
    [
      'in two columns: the same height, far apart',
      [rect(10, 20, 50, 40), rect(400, 20, 450, 40)],
      [rect(10, 20, 50, 40), rect(400, 20, 450, 40)],
    ],
    [
      'with a collapsed space, which has no width',
      [rect(10, 20, 50, 40), rect(50, 20, 50.4, 40)],
      [rect(10, 20, 50, 40)],
    ],
    ['read from right to left', [rect(60, 20, 90, 40), rect(20, 20, 55, 40)], [rect(20, 20, 90, 40)]],
  ])('%s', (_, rects, lines) => {
    expect(linesOf(rects)).toEqual(lines);
  });

  it('are never more than the rectangles, and cover each of them that is seen', () => {
    const edge = fc.integer({ min: -200, max: 2000 });
    const rects = fc.array(
      fc
        .tuple(edge, edge, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }))
        .map(([left, top, width, height]) => rect(left, top, left + width, top + height)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rects, (given) => {
        const lines = linesOf(given);
        const covers = (line: Rect, one: Rect) =>
          line.left <= one.left &&
          line.top <= one.top &&
          line.right >= one.right &&
          line.bottom >= one.bottom;
        return (
          lines.length > 0 &&
          lines.length <= given.length &&
          given.every((one) => lines.some((line) => covers(line, one)))
        );
      }),
    );
  });
});

describe('the strip under a line', () => {
  it.each([
    ['one device pixel a CSS pixel', 1, { x: 10, y: 39, width: 71 }],
    ['two device pixels a CSS pixel', 2, { x: 10.5, y: 39.5, width: 70 }],
  ])('lies on whole device pixels: %s', (_, devicePixels, strip) => {
    expect(stripUnder(rect(10.4, 20.2, 80.6, 40.3), devicePixels)).toEqual(strip);
  });

  it('touches the line by one pixel at most', () => {
    const { y } = stripUnder(rect(0, 20, 50, 40), 1);
    expect(y).toBeGreaterThanOrEqual(39);
  });
});

describe('a strip on the ground of the host', () => {
  const strip = { x: 60, y: 90, width: 30 };
  it.each([
    ['at the corner of the viewport', { x: 0, y: 0, scale: 1 }, strip],
    ['of a root element that is moved', { x: 40, y: 60, scale: 1 }, { x: 20, y: 30, width: 30 }],
    ['of a root element at one and a half its size', { x: 0, y: 0, scale: 1.5 }, { x: 40, y: 60, width: 20 }],
  ])('%s', (_, ground, drawn) => {
    expect(onGround(strip, ground)).toEqual(drawn);
  });
});

describe('a point over a mark', () => {
  const line = rect(10, 20, 80, 40);
  it.each([
    ['on the name', { x: 40, y: 30 }, true],
    ['on the strip under it', { x: 40, y: 40 + STRIP_HEIGHT - 1 }, true],
    ['under the strip', { x: 40, y: 40 + STRIP_HEIGHT }, false],
    ['right of the name', { x: 81, y: 30 }, false],
    ['in the line above', { x: 40, y: 19 }, false],
  ])('%s', (_, point, isOver) => {
    expect(isOverMark(line, point)).toBe(isOver);
  });
});

describe('the middle of what is seen of a line', () => {
  const view = { width: 100, height: 100 };
  it.each<[string, Rect, { x: number; y: number } | null]>([
    ['wholly in the viewport', rect(10, 20, 30, 40), { x: 20, y: 30 }],
    ['half scrolled off the top', rect(10, -10, 30, 10), { x: 20, y: 5 }],
    ['wider than the viewport', rect(-50, 20, 150, 40), { x: 50, y: 30 }],
    ['scrolled off', rect(10, 100, 30, 120), null],
  ])('%s', (_, line, middle) => {
    expect(middleInView(line, view)).toEqual(middle);
  });
});

describe('the line nearest to the mouse', () => {
  const broken = [rect(300, 20, 360, 40), rect(10, 44, 40, 64)];
  it.each([
    ['on the first', 30, broken[0]],
    ['on the second', 50, broken[1]],
    ['far below', 500, broken[1]],
  ])('%s', (_, y, line) => {
    expect(lineNear(broken, y)).toBe(line);
  });

  it('is none of no lines', () => {
    expect(lineNear([], 30)).toBeNull();
  });
});
