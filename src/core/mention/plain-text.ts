/** Pasted or piped text as a page model, so that linking has one input whatever the source. */
import type { Block, PageModel } from './page-model.ts';

/**
 * A page model of plain text, and `text` is the input unchanged, so that offsets in the findings are offsets in what the
 * caller gave. Every non-empty line is a paragraph, an item after its bullet or number, or the heading of such items.
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
  const blocks = linesOf(text);
  return blocks.map((block, i) => {
    const isHeading = block.kind === 'paragraph' && blocks[i + 1]?.kind === 'item';
    return isHeading ? { ...block, kind: 'heading' } : block;
  });
}

const BULLET = /^\s*(?:[-*•–·]|\d{1,3}[.)])\s+(?=\S)/;

function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    const kind = bullet > 0 ? 'item' : 'paragraph';
    blocks.push({ start: index + bullet, end: index + line.length, kind });
  }
  return blocks;
}
