import { describe, expect, it } from 'vitest';
import type { ChainLink } from '../../../src/core/words/card-view.ts';
import { chainPaths } from '../../../src/look/card/chain-paths.ts';

const link = (from: string, to: string, label = '49 %'): ChainLink => ({ from, to, label, kind: 'equity' });

const shape = (links: readonly ChainLink[]) =>
  chainPaths(links).map((path) => path.map((hop) => `${hop.from}>${hop.to} x${hop.links.length}`).join(', '));

describe('a chain is laid out as paths', () => {
  it.each<[string, ChainLink[], string[]]>([
    ['nothing for no links', [], []],
    ['one hop', [link('Meta', 'Scale')], ['Meta>Scale x1']],
    [
      'two ties of one pair in one hop',
      [link('Meta', 'Scale'), link('Meta', 'Scale', 'serves both')],
      ['Meta>Scale x2'],
    ],
    ['steps that follow each other in one path', [link('A', 'B'), link('B', 'C')], ['A>B x1, B>C x1']],
    ['another owner as a path of its own', [link('A', 'C'), link('B', 'C')], ['A>C x1', 'B>C x1']],
    [
      'a second way that starts over',
      [link('A', 'B'), link('B', 'C'), link('A', 'C')],
      ['A>B x1, B>C x1', 'A>C x1'],
    ],
  ])('%s', (_law, links, expected) => {
    expect(shape(links)).toEqual(expected);
  });
});
