/** Pasted or piped text as a page model, so that linking has one input whatever the source. */
import type { Block, PageModel } from './page-model.ts';

/**
 * A page model of plain text: every non-empty line is a paragraph, and `text` is the input unchanged, so that
 * offsets in the findings are offsets in what the caller gave.
 */
export function modelOfText(text: string): PageModel {
  return { host: null, language: null, title: '', text, blocks: linesOf(text), links: [], organisations: [] };
}

function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    blocks.push({ start: line.index, end: line.index + line[0].length, kind: 'paragraph' });
  }
  return blocks;
}
