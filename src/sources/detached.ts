/**
 * Texts that are kept when the piece of a file that they were cut from is let go. To an engine a part of a text is a
 * reference into the whole: to keep one company of each 32 kB would keep the file.
 *
 * A text that is joined anew gets characters of its own as soon as it is cut. By way of JSON it would be 33 bytes
 * smaller in V8, and cost 250 ns a text in place of 100.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** All of a list, in as much room as it needs: one that has grown keeps room for sixteen more, which was an eighth of all
 * that a BODS list left in memory. */
export function allDetached(texts: readonly string[] | undefined): readonly string[] {
  return texts === undefined || texts.length === 0 ? NONE : texts.map(detached);
}

const NONE: readonly string[] = [];
