/** The words of the pages in each language there is, bundled with them: no page waits for the background to speak. */
import en from '../../public/_locales/en/messages.json';
import { type Catalogue, parseCatalogue } from '../core/words/catalogue.ts';

const FILES: Readonly<Record<string, unknown>> = { en };

/** The language that the pages speak, and its catalogue. */
export interface Spoken {
  /** BCP 47 tag for the document's `lang`. */
  readonly language: string;
  readonly catalogue: Catalogue;
}

/** The first of the person's languages that we have, whole or by its main part; English where we have none.
 *
 * ['de-AT', 'en'] with de → 'de' · ['en-GB'] → 'en' · ['tlh'] → 'en' */
export function spokenFor(languages: readonly string[]): Spoken {
  const wanted = languages.flatMap((language) => [language, language.split('-')[0] ?? language]);
  const language = wanted.find((tag) => Object.hasOwn(FILES, tag)) ?? 'en';
  return { language, catalogue: parseCatalogue(FILES[language]) };
}
