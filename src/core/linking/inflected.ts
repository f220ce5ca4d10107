/**
 * Names that the grammar of a language has bent, which no spelling of the index matches:
 *
 *   `D’Harlow à Quorvex` → Harlow      an article elided before a capital; `D’Ann` and `L’Orlé` are names as they stand
 *   `Harlows Verträge`   → Harlow      the genitive of a German page; on an English one `Harlows` is a family
 *   `Harlow’ın payı`     → Harlow      an ending after an apostrophe; the English s has gone before
 *   `Harlow이`, `한빛전자는` → the name   a Korean particle
 */
import type { Gazetteer } from '../mention/gazetteer.ts';
import { search } from '../mention/search.ts';
import { foldedTokens } from '../name/name-key.ts';
import { Shape } from '../name/shape.ts';
import { tokenise } from '../name/tokens.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import type { PageTokens } from './page-tokens.ts';

const ELIDED = /^(?:[DL]|Qu|(?:[Dd]|[Nn]|[Aa])ell|[Uu]n)['’](?=\p{Lu})/u;
const ENDING = /['’]\p{Ll}{1,5}$|(?<=\p{Script=Latin})\p{Script=Hangul}{1,3}$/u;
// After a Korean name only the particles themselves, for any other syllable may be its own.
const PARTICLE =
  /(?<=^\p{Script=Hangul}{2,})(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|에게|까지|부터)$/u;
// Shorter ones end in an s of their own too often: `Ross`, `Haus`.
const GENITIVE = /(?<=^\p{Lu}[\p{L}\p{N}]{3,}[^s])s$/u;

/** A word of the page as it would stand by itself. */
interface Bare {
  readonly token: number;
  readonly start: number;
  readonly text: string;
}

/** Candidates for bent names of one word, where no listed name stands (`taken`, by token). */
export function inflectedCandidates(
  page: PageTokens,
  gazetteer: Gazetteer,
  taken: (token: number) => boolean,
) {
  const bare: Bare[] = [];
  for (let token = 0; token < page.count; token++) {
    const word = page.has(token, Shape.CAPITAL) && !taken(token) ? bareOf(page, token) : null;
    if (word && foldedTokens(word.text).length === 1) bare.push(word);
  }
  if (bare.length === 0) return [];
  const lines = tokenise(bare.map(({ text }) => text).join('\n'));
  return search(lines, gazetteer.index).flatMap((hit): Candidate[] => {
    const word = bare[hit.from];
    if (!word || hit.to - hit.from > 1) return [];
    const { token: from, start, text } = word;
    return [{ ...candidateOf(hit, gazetteer), from, to: from + 1, start, end: start + text.length }];
  });
}

function bareOf(page: PageTokens, token: number): Bare | null {
  const start = page.start(token);
  const word = page.text.slice(start, page.end(token));
  const article = ELIDED.exec(word)?.[0].length ?? 0;
  if (article > 0) return { token, start: start + article, text: word.slice(article) };
  const end = ENDING.exec(word) ?? PARTICLE.exec(word) ?? (page.isGerman ? GENITIVE.exec(word) : null);
  return end ? { token, start, text: word.slice(0, end.index) } : null;
}
