/** When two spellings are one name. */

/** The key under which spellings of one name meet: case, marks, punctuation and legal forms do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
