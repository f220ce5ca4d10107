import { describe, expect, it } from 'vitest';
import { economicShares } from '../../../src/core/ownership/economic.ts';
import { GRAPH_IMAGE_VERSION, graphOfImage, imageOf } from '../../../src/core/ownership/image.ts';
import { Scratch } from '../../../src/core/ownership/scratch.ts';
import { withWord } from '../mention/images.ts';
import { graphOf } from './made.ts';

const { graph, scratch, node } = graphOf(4, [
  [0, 1, 0.5],
  [1, 2, [0.2, 0.4]],
  [2, 1, 0.1],
  [1, 3, null],
]);

/** A fan of stakes, no two of one size: more terms than two bytes can number. */
const MANY = 70_000;
const fan = graphOf(
  MANY + 1,
  Array.from({ length: MANY }, (_none, i) => [0, i + 1, (i + 1) / 1_000_000] as const),
).graph;

describe('an image of a graph', () => {
  it('numbers the terms of stakes in two bytes, and in four where there are too many', () => {
    expect([graph.term.BYTES_PER_ELEMENT, fan.term.BYTES_PER_ELEMENT]).toEqual([2, 4]);
    expect(fan.terms.flags).toHaveLength(MANY);
    expect(graphOfImage(imageOf(fan))).toEqual(fan);
  });

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
    {
      what: 'of an earlier form',
      bytes: withWord(imageOf(graph), 1, GRAPH_IMAGE_VERSION - 1),
      says: 'of this version',
    },
    { what: 'an image cut short', bytes: imageOf(graph).slice(0, -4), says: 'cut short' },
  ])('is refused where it is $what', ({ bytes, says }) => {
    expect(() => graphOfImage(bytes)).toThrow(says);
  });
});
