/** Sites as a person names them → match patterns as a browser grants them. */

/** Every site, over http and https. */
export const EVERY_SITE = '*://*/*';

/** The match pattern of a host, or of `*.host` for a site with its subdomains. Without a port, which Firefox's patterns
 * do not have. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/**
 * The host that was typed, bare or inside an address; null for what names none.
 *
 * 'news.example' → 'news.example' · 'https://News.example/a?b' → 'news.example' · 'about:config', 'two words' → null
 */
export function hostTyped(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  // A bare word is a machine of somebody's own network, and may be meant; with a name before an @ it is a trick.
  return hostname === '' || username !== '' || hostname.includes('*') ? null : hostname;
}
