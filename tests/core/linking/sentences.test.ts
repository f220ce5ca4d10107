import { describe, expect, it } from 'vitest';
import { linkPage } from '../../../src/core/linking/link.ts';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';
import { gazetteer } from './companies.ts';
import { KINDS_NOT_YET, KINDS_OF_TEXT } from './kinds-of-text.ts';
import { NOT_YET, SENTENCES } from './sentences.ts';
import { SUPPLIER_NAMES, SUPPLY_NOT_YET, SUPPLY_READ, SUPPLY_UNREAD } from './supply.ts';

const known = gazetteer();

/** The text with brackets around every mention that linking yields. */
function marked(text: string): string {
  const { mentions } = linkPage(modelOfText(text), known);
  return mentions.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

const ALL = {
  ...SENTENCES,
  ...KINDS_OF_TEXT,
  'services after their makers': SUPPLY_READ,
  'services after their makers, not read while the rule was sought': SUPPLY_UNREAD,
  'bare names of suppliers': SUPPLIER_NAMES,
};

describe.each(Object.entries(ALL))('%s', (_law, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    expect(marked(sentence.replace(/[[\]]/g, ''))).toBe(sentence);
  });
});

describe('not yet right', () => {
  it.fails.each([...NOT_YET, ...KINDS_NOT_YET, ...SUPPLY_NOT_YET])('%s', (sentence) => {
    expect(marked(sentence.replace(/[[\]]/g, ''))).toBe(sentence);
  });
});
