/** What ships with the extension, read from the project's own files: packs, language, words. */
import { readFile } from 'node:fs/promises';
import { type Language, parseLanguage } from '../core/mention/language.ts';
import { type Body, bodyOf } from '../core/pack/body.ts';
import { parsePack } from '../core/pack/pack.ts';
import { type Catalogue, parseCatalogue } from '../core/words/catalogue.ts';

/** The bundled data, ready for linking and judging. */
export async function shippedBody(): Promise<Body> {
  const [pack, language] = await Promise.all([jsonIn('packs/bundled.json'), shippedLanguage()]);
  return bodyOf([parsePack(pack)], language);
}

/** What the project ships to tell names from words, and hosts from hosts. */
export async function shippedLanguage(): Promise<Language> {
  const [linking, suffixes] = await Promise.all([
    jsonIn('packs/linking.json'),
    jsonIn('packs/suffixes.json'),
  ]);
  return parseLanguage({ linking, suffixes });
}

/** The English words: the terminal has no other language. */
export async function shippedWords(): Promise<Catalogue> {
  return parseCatalogue(await jsonIn('_locales/en/messages.json'));
}

async function jsonIn(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
}
