/** Codes and figures around a name: its ticker, an index, a price that moved, the score of a match. */
import { Shape } from '../name/shape.ts';
import * as cues from './cue-words.ts';
import type { PageTokens } from './page-tokens.ts';
import { afterName, followsSentence, joins, next, type Scene } from './surroundings.ts';

const EXCHANGE_CODE =
  /^[^\n(<[]{0,12}[[(](?:NYSE|NASDAQ|Nasdaq|LSE|AMEX|TSX|ASX|OTC|AIM|LON|FRA|EPA|TYO|HKEX) ?: ?[A-Z]{1,5}\b/;

/** `Harlow (NYSE: HRLW)`: nothing but a listed company is followed by its exchange and code. */
export function exchangeTickerAfter({ candidate, page }: Scene): boolean {
  return EXCHANGE_CODE.test(page.text.slice(candidate.end, candidate.end + 40));
}

export function tickerAfter({ candidate, page }: Scene): boolean {
  const rest = page.text.slice(candidate.end, candidate.end + 40);
  return /^[^\n(<[]{0,12}(?:[[(](?:NYSE|NASDAQ|Nasdaq|LSE|AMEX|TSX|ASX|OTC|AIM|LON|FRA|EPA|TYO|HKEX)?\s?:?\s?[A-Z]{1,5}(?:\.[A-Z]{1,2})?[\])]|(?:<|&lt;)[A-Z]{1,6}(?:\.[A-Z]{1,2})?(?:>|&gt;)|\$[A-Z]{1,5}\b)/.test(
    rest,
  );
}

/** `Harlow 500`, `Harlow composite index`; not a name above another in a list, `Harlow` over `Index Quorvex`. */
export function isIndex(scene: Scene): boolean {
  const { page } = scene;
  const after = afterName(scene.candidate, page);
  if (joins(page, after) && /^(?:30|40|50|100|200|225|250|300|350|500|600|1000|2000|3000)$/.test(next(scene)))
    return true;
  if (page.startsLine(after)) return false;
  return (
    cues.INDEX_WORDS.has(next(scene)) || (!page.startsLine(after + 1) && cues.INDEX_WORDS.has(next(scene, 1)))
  );
}

/** `Harlow rose 2 percent`, `Harlow lost five cents`. */
export function sharesMoved(scene: Scene): boolean {
  const { candidate, page } = scene;
  if (!followsSentence(scene) || !cues.PRICE_VERBS.has(next(scene))) return false;
  const after = afterName(candidate, page);
  return [1, 2].some(
    (n) => joins(page, after + n) && (page.has(after + n, Shape.DIGIT) || page.word(after + n) === 'by'),
  );
}

/** `Harlow 3 Quorvex 2`: clubs that played, some of which bear the names of their owners. */
export function isScore({ candidate: { from, to }, page }: Scene): boolean {
  const isCount = (token: number) => joins(page, token) && /^\d{1,2}$/.test(page.word(token));
  if (!isCount(to)) return false;
  const next = page.isNameLike(to + 1) && joins(page, to + 1);
  return (
    (next && isCountSoon(page, to + 2)) ||
    (page.isNameLike(from - 2) && isCount(from - 1) && joins(page, from))
  );
}

/** True when a small number follows the rest of a name of up to three words. */
function isCountSoon(page: PageTokens, from: number): boolean {
  for (let token = from; token < from + 3 && joins(page, token); token++) {
    if (/^\d{1,2}$/.test(page.word(token))) return true;
    if (!page.isNameLike(token)) return false;
  }
  return false;
}
