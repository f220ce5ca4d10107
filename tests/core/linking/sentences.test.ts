import { describe, expect, it } from 'vitest';
import { linkPage } from '../../../src/core/linking/link.ts';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';
import { gazetteer } from './companies.ts';
import { KINDS_NOT_YET, KINDS_OF_TEXT } from './kinds-of-text.ts';
import { NOT_YET, SENTENCES } from './sentences.ts';

const known = gazetteer();

/** The text with brackets around every mention that linking yields. */
function marked(text: string): string {
  const { mentions } = linkPage(modelOfText(text), known);
  return mentions.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

describe.each(Object.entries({ ...SENTENCES, ...KINDS_OF_TEXT }))('%s', (_law, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    expect(marked(sentence.replace(/[[\]]/g, ''))).toBe(sentence);
  });
});

describe('not yet right', () => {
  it.fails.each([...NOT_YET, ...KINDS_NOT_YET])('%s', (sentence) => {
    expect(marked(sentence.replace(/[[\]]/g, ''))).toBe(sentence);
  });
});
