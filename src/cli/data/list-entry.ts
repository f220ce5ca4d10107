/** One entry of a public list, in the form that binding needs, whatever list it comes from. */
export interface ListEntry {
  /** The list's own key, to find it again. */
  readonly entry: string;
  readonly label: string;
  /** Other names of the same thing. */
  readonly names: readonly string[];
  /** Whole host names, lower case, without `www.`. */
  readonly hosts: readonly string[];
  readonly wikidata: string | null;
  /** Whether the list has it as a brand, and not only as an operator or a place that it mentions. */
  readonly isBrand: boolean;
}

/** The host of an address as lists write it, or null: `'https://www.one.example/shop' → 'one.example'`. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '') || null;
}

/** The values without null and without repetition, in their first order. */
export function distinct<Value>(values: Iterable<Value | null | undefined>): Value[] {
  return [...new Set(values)].filter((value): value is Value => value !== null && value !== undefined);
}
