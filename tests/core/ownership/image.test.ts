import { describe, expect, it } from 'vitest';
import { economicShares } from '../../../src/core/ownership/economic.ts';
import { graphOfImage, imageOf } from '../../../src/core/ownership/image.ts';
import { Scratch } from '../../../src/core/ownership/scratch.ts';
import { graphOf } from './made.ts';

const { graph, scratch, node } = graphOf(4, [
  [0, 1, 0.5],
  [1, 2, [0.2, 0.4]],
  [2, 1, 0.1],
  [1, 3, null],
]);

describe('an image of a graph', () => {
  it('loads into the same graph', () => {
    expect(graphOfImage(imageOf(graph))).toEqual(graph);
  });

  it('answers as the graph did', () => {
    const loaded = graphOfImage(imageOf(graph));
    const again = economicShares(loaded, [node(0)], 'upper', new Scratch(loaded.size));
    expect(again).toEqual(economicShares(graph, [node(0)], 'upper', scratch));
  });

  it.each([
    { what: 'no image', bytes: new ArrayBuffer(8), says: 'Not an image' },
    { what: 'somebody else’s bytes', bytes: new ArrayBuffer(80), says: 'of this version' },
    { what: 'an image cut short', bytes: imageOf(graph).slice(0, -4), says: 'cut short' },
  ])('is refused where it is $what', ({ bytes, says }) => {
    expect(() => graphOfImage(bytes)).toThrow(says);
  });
});
