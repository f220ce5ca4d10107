/** An identifier as a person types or pastes it, with nothing said of what it is. */
import { type Identifier, identifierOf } from './identifier.ts';

/**
 * The identifier in a text, or null where it is none that can be told by its form alone.
 *
 *   '5493 00ac meltd0000033'                 → lei, in capitals, if its check digits hold
 *   'https://www.wikidata.org/wiki/Q42'      → wikidata Q42
 *   '5493001234567890ABCD', '01234567'       → null   mistyped; a register's number says nothing without its register
 */
export function typedIdentifier(text: string): Identifier | null {
  const written = text.trim();
  const item = identifierOf('wikidata', written);
  if (item !== null) return item;
  const lei = identifierOf('lei', written.replace(/\s/g, ''));
  return lei !== null && hasCheckDigits(lei.value) ? lei : null;
}

/** ISO 17442 by way of ISO 7064: with A as 10 … Z as 35 the whole number leaves 1 when divided by 97. */
function hasCheckDigits(lei: string): boolean {
  let rest = 0;
  for (const sign of lei) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
