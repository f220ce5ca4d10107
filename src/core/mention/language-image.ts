/**
 * The language as bytes to be stored, so that a woken worker neither parses the lexicon nor builds a map of it.
 *
 *   [weights: packed rows · table of classes · table of public suffixes]
 */
import * as v from 'valibot';
import { buildClassTable, ClassTable } from './class-table.ts';
import { type Language, LanguageFile, type LanguageFiles, SuffixFile, WeightsFile } from './language.ts';
import { classesBySpelling, lexiconOver } from './lexicon.ts';
import { PackedRows, packRows } from './packed-rows.ts';
import { suffixesOf } from './suffixes.ts';

/** Grows with every change of the form; an image of another version has to be made again. */
export const LANGUAGE_IMAGE_VERSION = 6;

/** The image of the language's parsed files.
 * @throws ValiError when a file has another form or version. */
export function imageOfLanguage({ linking, suffixes }: LanguageFiles): readonly ArrayBuffer[] {
  const { lexicon, weights } = v.parse(LanguageFile, linking);
  const { rules } = v.parse(SuffixFile, suffixes);
  const tables = [classesBySpelling(lexicon), suffixesOf(rules)].map(buildClassTable);
  return [packRows([weights]), ...tables];
}

/** The language of an image, in place.
 * @throws RangeError or ValiError when the parts are no such image. */
export function languageOfImage([weights, classes, suffixes]: readonly (
  | ArrayBuffer
  | undefined
)[]): Language {
  if (!weights || !classes || !suffixes) throw new RangeError('The image of the language lacks a part.');
  return {
    lexicon: lexiconOver(new ClassTable(classes)),
    weights: v.parse(WeightsFile, new PackedRows(weights).at(0)),
    suffixes: new ClassTable(suffixes),
  };
}
