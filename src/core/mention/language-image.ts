/**
 * The language as bytes to be stored, so that a woken worker neither parses the lexicon nor builds a map of it.
 *
 *   [weights: packed rows · spellings: table of keys · classes: 16 bits a spelling]
 */
import * as v from 'valibot';
import { buildKeyTable, KeyTable } from './key-table.ts';
import { type Language, LanguageFile, WeightsFile } from './language.ts';
import { classesBySpelling, lexiconOver } from './lexicon.ts';
import { PackedRows, packRows } from './packed-rows.ts';

/** Grows with every change of the form; an image of another version has to be made again. */
export const LANGUAGE_IMAGE_VERSION = 2;

/** The image of a parsed public/packs/linking.json.
 * @throws ValiError when the file has another form or version. */
export function imageOfLanguage(json: unknown): readonly ArrayBuffer[] {
  const { lexicon, weights } = v.parse(LanguageFile, json);
  const classes = classesBySpelling(lexicon);
  // Whole words, so that a seal can be taken word by word.
  const bits = new Uint16Array(classes.size + (classes.size % 2));
  bits.set([...classes.values()]);
  return [packRows([weights]), buildKeyTable([...classes.keys()]), bits.buffer];
}

/** The language of an image, in place.
 * @throws RangeError or ValiError when the parts are no such image. */
export function languageOfImage([weights, spellings, classes]: readonly (
  | ArrayBuffer
  | undefined
)[]): Language {
  if (!weights || !spellings || !classes) throw new RangeError('The image of the language lacks a part.');
  const table = new KeyTable(spellings);
  const bits = new Uint16Array(classes);
  if (bits.length < table.size) throw new RangeError('The image of the language does not add up.');
  const get = (folded: string) => {
    const number = table.numberOf(folded);
    return number === undefined ? undefined : bits[number];
  };
  return { lexicon: lexiconOver({ get }), weights: v.parse(WeightsFile, new PackedRows(weights).at(0)) };
}
