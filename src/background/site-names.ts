/** Addresses and match patterns → the host names that the user knows sites by. */
import type { PackHost } from '../core/settings/pack-host.ts';
import type { SiteView } from '../messages/contract.ts';
import { LIVE_ORIGINS } from './look-ups/sources.ts';

/** The site of a page's address: its host; null for what has none. `'https://news.example/a' → 'news.example'` */
export function siteOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).hostname || null;
}

/** What would be granted to read that page: `'http://127.0.0.1:8080/a' → 'http://127.0.0.1'`; null where nothing can
 * be. Without the port: a match pattern has none in Firefox, and in Chromium none means all. */
export function grantOf(address: string | null): string | null {
  const site = siteOf(address);
  if (address === null || site === null) return null;
  const { protocol } = new URL(address);
  return WEB.has(protocol) ? `${protocol}//${site}` : null;
}

const WEB = new Set(['http:', 'https:']);

/**
 * The sites that the user has decided something about, by name.
 *
 * Patterns for all sites (a bare star for the host) name no site and are left out; one for a domain with its subdomains stands as
 * `*.news.example`.
 */
export function sitesOf(
  origins: readonly string[],
  off: readonly string[],
  silent: readonly string[],
): readonly SiteView[] {
  const granted = new Set(origins.map(hostOfPattern).filter((host) => host !== null));
  const hosts = [...new Set([...granted, ...off, ...silent])].sort();
  return hosts.map((host) => ({
    host,
    granted: granted.has(host),
    on: !off.includes(host),
    silent: silent.includes(host),
  }));
}

/** True for a pattern that grants every site, as either browser writes it. A star for the host under one scheme alone is
 * half of them: what is left where a person took the other half back. */
export function isEverySite(pattern: string): boolean {
  return pattern === '<all_urls>' || pattern === '*://*/*';
}

function hostOfPattern(pattern: string): string | null {
  const host = /^[a-z*]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? null;
  return host === '*' ? null : host;
}

/**
 * Of the granted match patterns, those of sites that are to be read. A host of packs or of look-ups was granted so that
 * it can be asked, by a pattern of its own scheme; who wants to read it too grants it as a site, over http and https.
 */
export function patternsToRead(granted: readonly string[], hosts: readonly PackHost[]): string[] {
  const asked = [...hosts.map(({ address }) => new URL(address).origin), ...LIVE_ORIGINS];
  const fetched = new Set(asked.map(patternOfOrigin));
  return granted.filter((pattern) => !fetched.has(pattern));
}

/** The match pattern of one scheme and host. */
export function patternOfOrigin(origin: string): string {
  return `${origin}/*`;
}
