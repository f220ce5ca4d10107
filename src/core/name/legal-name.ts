/** A name as written, without its legal form. */
import { mayHaveForm, stripLegalForms } from './legal-forms.ts';
import { foldedAll, foldedToken } from './name-key.ts';
import { TokenReader } from './tokens.ts';

/**
 * The written name without legal forms at its ends; '' when nothing else is in it.
 *
 *   'Harlow AI, Inc.' → 'Harlow AI'        'PT Luna International Tbk' → 'Luna International'        'Inc.' → ''
 */
export function withoutLegalForm(name: string): string {
  const tokens = reader.read(name);
  if (tokens.count === 0) return '';
  if (!mayHaveForm(foldedToken(tokens, 0), foldedToken(tokens, tokens.count - 1))) return name;
  const folded = foldedAll(tokens);
  const kept = stripLegalForms(folded);
  if (kept.length === 0) return '';
  if (kept.length === folded.length) return name;
  const first = prefixLength(folded, kept);
  return name.slice(tokens.start[first], tokens.end[first + kept.length - 1]);
}

const reader = new TokenReader();

function prefixLength(folded: readonly string[], kept: readonly string[]): number {
  let first = 0;
  while (!kept.every((token, i) => folded[first + i] === token)) first++;
  return first;
}
