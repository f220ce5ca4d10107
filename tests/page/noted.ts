/** Readings as a person would note them down: no offsets, but the words they enclose. Runs in a browser, too. */
import type { PageModel } from '../../src/core/mention/page-model.ts';
import type { Reading } from '../../src/page/read.ts';
import type { Expected } from './model-page.ts';

/** A model so noted. */
export type Noted = Omit<Expected, 'inMarkup' | 'ranges'>;

/** The model, with offsets replaced by the words they enclose, so that a person can check it. */
export function noted(model: PageModel): Noted {
  const words = ({ start, end }: { start: number; end: number }) => model.text.slice(start, end);
  return {
    host: model.host,
    language: model.language,
    title: model.title,
    blocks: model.blocks.map((block) =>
      [block.kind, words(block), block.column, block.row].filter((part) => part !== undefined),
    ),
    links: model.links.map((link) => [words(link), link.host]),
    organisations: model.organisations.map((organisation) => ({
      ...organisation,
      hosts: [...organisation.hosts],
    })),
  };
}

/** For each stretch of words, where it first stands, the parts of text nodes that it is made of. */
export function rangesNoted(reading: Reading, stretches: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(stretches.map((words) => [words, partsOf(reading, words)]));
}

function partsOf({ model, anchors }: Reading, words: string): string[] {
  const start = model.text.indexOf(words);
  const ranges = start < 0 ? [] : anchors.rangesOf(start, start + words.length);
  return ranges.map((range) => range.node.data.slice(range.start, range.end));
}
