/** A name as written, without its legal form. */
import { stripLegalForms } from './legal-forms.ts';
import { foldedToken } from './name-key.ts';
import { tokenise } from './tokens.ts';

/**
 * The written name without legal forms at its ends; '' when nothing else is in it.
 *
 *   'Harlow AI, Inc.' → 'Harlow AI'        'PT Luna International Tbk' → 'Luna International'        'Inc.' → ''
 */
export function withoutLegalForm(name: string): string {
  const tokens = tokenise(name);
  const folded = Array.from({ length: tokens.count }, (_, token) => foldedToken(tokens, token));
  const kept = stripLegalForms(folded);
  if (kept.length === 0) return '';
  if (kept.length === folded.length) return name;
  const first = prefixLength(folded, kept);
  return name.slice(tokens.start[first], tokens.end[first + kept.length - 1]);
}

function prefixLength(folded: readonly string[], kept: readonly string[]): number {
  let first = 0;
  while (!kept.every((token, i) => folded[first + i] === token)) first++;
  return first;
}
