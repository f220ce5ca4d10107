/** The obvious matcher, name by name at every token: the oracle of the index's search. */
import { foldedSpan, foldedTokens } from '../../../src/core/name/name-key.ts';
import { Shape } from '../../../src/core/name/shape.ts';
import { type Tokens, tokenise } from '../../../src/core/name/tokens.ts';

export interface SlowHit {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

export function slowSearch(text: string, names: readonly string[]): SlowHit[] {
  const tokens = tokenise(text);
  const hits: SlowHit[] = [];
  for (let from = 0; from < tokens.count; ) {
    const found = longestAt(tokens, from, names);
    if (found) hits.push(found.hit);
    from = found ? found.to : from + 1;
  }
  return hits;
}

function longestAt(tokens: Tokens, from: number, names: readonly string[]) {
  for (let to = tokens.count; to > from; to--) {
    const end = tokens.end[to - 1] ?? 0;
    const whole = names.filter((name) => matches(name, tokens, from, to, end));
    const isPossessive = ((tokens.shape[to - 1] ?? 0) & Shape.POSSESSIVE) !== 0;
    const stem = isPossessive ? names.filter((name) => matches(name, tokens, from, to, end - 2)) : [];
    const keepsS = stem.length === 0 || whole.some((name) => /['’]s$/i.test(name));
    const chosen = whole.length > 0 && keepsS ? whole : stem;
    const chosenEnd = chosen === whole ? end : end - 2;
    if (chosen.length > 0)
      return { to, hit: { start: tokens.start[from] ?? 0, end: chosenEnd, names: chosen } };
  }
  return null;
}

function matches(name: string, tokens: Tokens, from: number, to: number, end: number): boolean {
  const key = foldedTokens(name);
  if (key.length !== to - from) return false;
  const named = tokenise(name);
  return key.every((token, i) => {
    const at = from + i;
    const isCapital = ((tokens.shape[at] ?? 0) & Shape.CAPITAL) !== 0;
    const needsCapital = ((named.shape[i] ?? 0) & Shape.CAPITAL) !== 0;
    const spelled = name.slice(named.start[i], named.end[i]);
    const stop = at === to - 1 ? end : (tokens.end[at] ?? 0);
    const written = tokens.text.slice(tokens.start[at], stop);
    if (/[\p{Lu}\p{Lt}]/u.test(spelled) && !/[\p{Lu}\p{Lt}]/u.test(written)) return false;
    return (isCapital || !needsCapital) && foldedSpan(tokens.text, tokens.start[at] ?? 0, stop) === token;
  });
}
