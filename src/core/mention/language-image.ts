/**
 * The language as bytes to be stored, so that a woken worker neither parses the lexicon nor builds a map of it.
 *
 *   [weights: packed rows · table of classes]
 */
import * as v from 'valibot';
import { buildClassTable, ClassTable } from './class-table.ts';
import { type Language, LanguageFile, WeightsFile } from './language.ts';
import { classesBySpelling, lexiconOver } from './lexicon.ts';
import { PackedRows, packRows } from './packed-rows.ts';

/** Grows with every change of the form; an image of another version has to be made again. */
export const LANGUAGE_IMAGE_VERSION = 5;

/** The image of a parsed public/packs/linking.json.
 * @throws ValiError when the file has another form or version. */
export function imageOfLanguage(json: unknown): readonly ArrayBuffer[] {
  const { lexicon, weights } = v.parse(LanguageFile, json);
  return [packRows([weights]), buildClassTable(classesBySpelling(lexicon))];
}

/** The language of an image, in place.
 * @throws RangeError or ValiError when the parts are no such image. */
export function languageOfImage([weights, classes]: readonly (ArrayBuffer | undefined)[]): Language {
  if (!weights || !classes) throw new RangeError('The image of the language lacks a part.');
  const lexicon = lexiconOver(new ClassTable(classes));
  return { lexicon, weights: v.parse(WeightsFile, new PackedRows(weights).at(0)) };
}
