import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';

/** Each block in words: `heading Hosts`, `cell Harlow under Supplier`. */
function blocksOf(text: string): string[] {
  return modelOfText(text).blocks.map(({ kind, start, end, column }) => {
    const under = column === undefined ? '' : ` under ${column}`;
    return `${kind} ${text.slice(start, end)}${under}`;
  });
}

describe('plain text', () => {
  it.each([
    ['Harlow won.\n\nAnchor lost.', ['paragraph Harlow won.', 'paragraph Anchor lost.']],
    ['Hosts\n- Harlow\n2. Anchor', ['heading Hosts', 'item Harlow', 'item Anchor']],
    [
      'Hosts\nHarlow: mail\nAnchor (logs)',
      ['heading Hosts', 'paragraph Harlow: mail', 'paragraph Anchor (logs)'],
    ],
    [
      'He said so.\nHarlow: mail\nAnchor: logs',
      ['paragraph He said so.', 'paragraph Harlow: mail', 'paragraph Anchor: logs'],
    ],
    ['Hosts\nHarlow: mail\nNo more.', ['paragraph Hosts', 'paragraph Harlow: mail', 'paragraph No more.']],
    [
      'Supplier\tTown\nHarlow\tHull\nAnchor\tLeeds',
      [
        'head Supplier',
        'head Town',
        'cell Harlow under Supplier',
        'cell Hull under Town',
        'cell Anchor under Supplier',
        'cell Leeds under Town',
      ],
    ],
    ['Supplier\tTown\nHarlow', ['paragraph Supplier\tTown', 'paragraph Harlow']],
    ['1\tHarlow\n2\tAnchor', ['paragraph 1\tHarlow', 'paragraph 2\tAnchor']],
  ])('%j is %j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it('numbers rows so that no two tables share one', () => {
    const rows = modelOfText('A\tB\nc\td\n\nE\tF\tG\nh\ti\tj').blocks.map(({ row }) => row);
    expect(new Set(rows).size).toBe(4);
  });

  it('has blocks in the order of the text, none over another, whatever the text', () => {
    const piece = fc.constantFrom('\t', '\n', ' ', '- ', 'Harlow', 'a\tb\n', ': ', '(', '\r\n', '4', 'ü');
    let tables = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { blocks } = modelOfText(text);
        if (blocks.some(({ kind }) => kind === 'cell')) tables++;
        for (const [i, { start, end }] of blocks.entries()) {
          expect(start).toBeGreaterThanOrEqual(blocks[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThanOrEqual(start);
        }
        expect(blocks.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
    expect(tables).toBeGreaterThan(20);
  });
});
