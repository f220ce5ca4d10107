/**
 * Where in the desk a person is, as the address says it:
 *
 *   #/companies/tessel?on=2025-06-20      page · entry · what is asked of it
 *
 * Hashes and not paths, because an extension's pages are files and have no server to answer a path.
 */

/** The pages there are, in the groups and the order of the menu; the very first is the one that an unknown address
 * opens. */
export const GROUPS = {
  look: ['companies', 'services', 'shifts', 'digest', 'suppose'],
  mine: ['watchlist', 'own', 'policy', 'corrections', 'settings'],
  reading: ['sites', 'matching'],
  data: ['data', 'import', 'same', 'coverages', 'requests', 'about'],
} as const;

export const PAGES = Object.values(GROUPS).flat();

export type DeskPage = (typeof PAGES)[number];

export interface Route {
  readonly page: DeskPage;
  /** Key of the entry on show; null = the list alone. */
  readonly item: string | null;
  /** What is asked of the page, such as a date; a page ignores what it does not know. */
  readonly query: Readonly<Record<string, string>>;
}

/** The route of a hash.
 *
 * '#/about' → about · '#/data/pack-own' → data, entry pack-own · '#/nowhere', '' → companies */
export function routeOf(hash: string): Route {
  const [path = '', asked = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name, item] = path.split('/');
  const page = PAGES.find((known) => known === name);
  if (page === undefined) return { page: 'companies', item: null, query: {} };
  return { page, item: item ? decoded(item) : null, query: Object.fromEntries(new URLSearchParams(asked)) };
}

/** The hash of a route; `routeOf` reads it back. */
export function hashOf({ page, item, query = {} }: Omit<Route, 'query'> & Partial<Route>): string {
  const path = item === null ? `#/${page}` : `#/${page}/${encodeURIComponent(item)}`;
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

/** The ISO date in a part of the query, or null for anything else: an address may be typed.
 *
 * '2025-06-20' → itself · '2025-06', '2025-02-31', undefined → null */
export function dateIn(asked: string | undefined): string | null {
  if (asked === undefined || !/^\d{4}-\d\d-\d\d$/.test(asked)) return null;
  const time = Date.parse(`${asked}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(asked) ? asked : null;
}

// An address may be typed or cut: "%E0%A4" is no text, and then names no entry.
function decoded(item: string): string | null {
  try {
    return decodeURIComponent(item);
  } catch {
    return null;
  }
}
