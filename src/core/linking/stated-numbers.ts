/** The numbers that a page states, to see which of two namesakes they are of. */
import type { Company } from '../company/company.ts';
import { identifierOf } from '../company/identifier.ts';

// Shorter numbers are years, prices and house numbers.
const SHORTEST_NUMBER = 6;
// A register's letters may stand apart from its number (`HRB 12345`, `LEI: 5493…`).
const NUMBER = /(?:\b([A-Z]{2,4})[ .:]{0,2})?\b([A-Z]{0,3}\d[A-Z\d]{4,19})\b/g;

/** LEIs and company numbers in a text, each in the spelling that is compared. Linear, and read only when asked. */
export class StatedNumbers {
  private numbers: ReadonlySet<string> | null = null;

  constructor(private readonly text: string) {}

  /** The number of the company that the text states; null = none. */
  of({ lei, identifiers = [] }: Company): string | null {
    const known = [
      ...(lei === null ? [] : [lei]),
      ...identifiers.filter(isOfRegister).map(({ value }) => value),
    ];
    const long = known.filter((value) => value.length >= SHORTEST_NUMBER);
    if (long.length === 0) return null;
    this.numbers ??= numbersIn(this.text);
    return long.find((value) => this.numbers?.has(value)) ?? null;
  }
}

function isOfRegister({ scheme }: { readonly scheme: string }): boolean {
  return scheme !== 'domain' && scheme !== 'wikidata';
}

function numbersIn(text: string): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const [, letters = '', number = ''] of text.matchAll(NUMBER)) {
    const padded = identifierOf('GB-COH', number)?.value ?? number;
    for (const value of [number, padded, letters + number]) numbers.add(value);
  }
  return numbers;
}
