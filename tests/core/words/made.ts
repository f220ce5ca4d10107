/** The English catalogue as it ships. */
import { readFileSync } from 'node:fs';
import { parseCatalogue } from '../../../src/core/words/catalogue.ts';

export const english = parseCatalogue(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));

/** Per cent signs are bound to their number by a space that does not break; tests are easier to read without. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ');
