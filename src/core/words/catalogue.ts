/**
 * Message ids → text, with the catalogue given as an argument, so that every language, the terminal and the tests
 * share one road. The file is the browsers' `_locales` format; our arguments are written {name}, because `$NAME$`
 * belongs to the browser, which refuses an extension whose placeholders it cannot fill.
 */
import * as v from 'valibot';

const CatalogueFile = v.record(v.string(), v.object({ message: v.string() }));

/** Message id → sentence with {arguments}. */
export type Catalogue = ReadonlyMap<string, string>;

/** The catalogue of one `messages.json`. Throws a valibot error on anything else. */
export function parseCatalogue(json: unknown): Catalogue {
  return new Map(Object.entries(v.parse(CatalogueFile, json)).map(([id, entry]) => [id, entry.message]));
}

/** The sentence `id` with its arguments filled in.
 *
 * say(c, 'alternativesCount', {clear: '6', all: '9'}) → '6 of 9 without a tie found'
 * say(c, 'levelControlled') → 'Majority control'
 * A name in letters that run from right to left stands between the marks that keep it apart (UAX 9, FSI and PDI).
 * say(c, 'noSuchId') throws: a missing sentence is a bug that a test must meet before a person does */
export function say(catalogue: Catalogue, id: string, args: Readonly<Record<string, string>> = {}): string {
  const message = catalogue.get(id);
  if (message === undefined) throw new Error(`The catalogue has no message "${id}".`);
  return message.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`Message "${id}" needs the argument "${name}".`);
    return isolated(value);
  });
}

/** Letters written from right to left, of the scripts that have them. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name in Arabic or Hebrew would else pull the full stop and the number beside it over to its own side. */
function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}
