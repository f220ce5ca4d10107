/**
 * Where in the desk a person is, as the address says it: `#/data/pack-bundled` is an entry of the page `data`.
 *
 * Hashes and not paths, because an extension's pages are files and have no server to answer a path.
 */

/** The pages there are, in the order of the menu; the first is the one that an unknown address opens. */
export const PAGES = ['companies', 'watchlist', 'sites', 'data', 'about'] as const;

export type DeskPage = (typeof PAGES)[number];

export interface Route {
  readonly page: DeskPage;
  /** Key of the entry on show; null = the list alone. */
  readonly item: string | null;
}

/** The route of a hash.
 *
 * '#/about' → about · '#/data/pack-own' → data, entry pack-own · '#/nowhere', '' → companies */
export function routeOf(hash: string): Route {
  const [page, item] = hash.replace(/^#\/?/, '').split('/');
  const known = PAGES.find((name) => name === page);
  if (known === undefined) return { page: PAGES[0], item: null };
  return { page: known, item: item ? decoded(item) : null };
}

/** The hash of a route; `routeOf` reads it back. */
export function hashOf({ page, item }: Route): string {
  return item === null ? `#/${page}` : `#/${page}/${encodeURIComponent(item)}`;
}

// An address may be typed or cut: "%E0%A4" is no text, and then names no entry.
function decoded(item: string): string | null {
  try {
    return decodeURIComponent(item);
  } catch {
    return null;
  }
}
