/** Companies belong in data: code that knows one by name treats it unlike all others. */

/** What a row of the companies' data says a company is called. */
export interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly legalName?: string | null;
  readonly aliases?: readonly string[];
  readonly formerNames?: readonly string[];
  readonly domains?: readonly string[];
}

/** Names that are words of code or of English: to look for them would find only those. Each with its use in src. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  'target', // end of a tie; what an event is about
  'Target', // type parameter of the same
  'ring', // companies that hold each other; focus ring
  'cursor', // of IndexedDB and of the mouse
  'arm', // of a conglomerate: a cue word
  'benchmark', // of our own speed
  'handshake', // of two contexts
  'invisible', // a character that takes no room
  'npm', // the package manager
  'EE', // Estonia's country code
]);

/** Every id, name and host of the rows, without the ordinary words; the longest first. */
export function companyTerms(rows: readonly NamedRow[]): readonly string[] {
  const terms = rows.flatMap(({ id, name, legalName, aliases = [], formerNames = [], domains = [] }) => [
    ...[id, name, ...aliases, ...formerNames, ...domains],
    ...(legalName ? [legalName] : []),
  ]);
  const telling = [...new Set(terms)].filter((term) => term.length > 1 && !ORDINARY_WORDS.has(term));
  return telling.sort((a, b) => b.length - a.length);
}

/**
 * The terms that stand in a text as whole words, comments included: an example with a real name goes out of date.
 *
 * Case counts, for "Scale" is a company and `scale` a word. What a hyphen leads (`-apple-system`) is part of another
 * name.
 */
export function namesIn(text: string, terms: readonly string[]): readonly string[] {
  if (terms.length === 0) return [];
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyTerm = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return [...new Set(text.match(anyTerm))];
}
