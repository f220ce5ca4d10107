/** Pasted or piped text as a page model, so that linking has one input whatever the source. */
import type { Block, PageModel } from './page-model.ts';

/**
 * A page model of plain text, and `text` is the input unchanged, so that offsets in the findings are offsets in what the
 * caller gave. Every non-empty line is a paragraph, an item after its bullet or number, the heading of items or of
 * labelled lines (`Hosts` over `Harlow: mail`), or a row of cells with tabs between, under the heads of the first row.
 */
export function modelOfText(text: string): PageModel {
  return {
    host: null,
    language: null,
    title: '',
    text,
    blocks: blocksOf(text),
    links: [],
    organisations: [],
  };
}

function blocksOf(text: string): Block[] {
  const lines = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(
    ({ 0: line, index }): Line => ({ line, index }),
  );
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const rows = tableAt(lines, i);
    if (rows.length > 0) blocks.push(...cellsOf(rows, blocks.length));
    else blocks.push(blockOf(lines, i));
    i += Math.max(1, rows.length);
  }
  return blocks;
}

interface Line {
  readonly line: string;
  readonly index: number;
}

const BULLET = /^\s*(?:[-*•–·]|\d{1,3}[.)])\s+(?=\S)/;

function blockOf(lines: readonly Line[], i: number): Block {
  const { line = '', index = 0 } = lines[i] ?? {};
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  const block = { start: index + bullet, end: index + line.length };
  if (bullet > 0) return { ...block, kind: 'item' };
  return { ...block, kind: headsLines(lines, i) ? 'heading' : 'paragraph' };
}

// `Harlow: mail`, `Harlow - mail`, `Harlow (mail)`
const LABELLED = /^[^.:!?]{1,40}(?:: | [-–—] | \()/;

function headsLines(lines: readonly Line[], i: number): boolean {
  const [line = '', next = '', beyond = ''] = [0, 1, 2].map((n) => lines[i + n]?.line);
  if (BULLET.test(next)) return true;
  return LABELLED.test(next) && LABELLED.test(beyond) && !LABELLED.test(line) && !/[.:,;!?]\s*$/.test(line);
}

/** The rows of a table that begins here: as many tabs in each, and no number among the heads; none where there is no table. */
function tableAt(lines: readonly Line[], first: number): Line[] {
  const columns = columnsOf(lines[first]?.line);
  if (columns < 2 || /(?:^|\t)[ \d.,]*(?:\t|$)/.test(lines[first]?.line ?? '')) return [];
  let end = first + 1;
  while (columnsOf(lines[end]?.line) === columns) end++;
  return end - first > 1 ? lines.slice(first, end) : [];
}

function columnsOf(line: string | undefined): number {
  return line?.includes('\t') ? line.split('\t').length : 0;
}

/** Cells in the order of the text; `number` starts the numbers of their rows, which no other table of the text has. */
function cellsOf(rows: readonly Line[], number: number): Block[] {
  const heads = rows[0]?.line.split('\t').map((head) => head.trim()) ?? [];
  return rows.flatMap(({ line, index }, i) => {
    let start = index;
    return line.split('\t').map((cell, column): Block => {
      const block = { start, end: start + cell.length, row: number + i };
      start = block.end + 1;
      return i === 0 ? { ...block, kind: 'head' } : { ...block, kind: 'cell', column: heads[column] ?? '' };
    });
  });
}
