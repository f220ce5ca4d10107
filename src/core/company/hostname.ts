/** The host name of an address. */
import { getEmptyResult, parseImpl } from 'tldts-core';

/** `FLAG.HOSTNAME` of tldts-core, whose enum is gone once it is compiled. */
const HOSTNAME = 0;

/**
 * The host name of an address as a page or a person writes it, or null where it has none.
 *
 * `'https://harlow.example/about' → 'harlow.example'`   `'harlow.example' → 'harlow.example'`   `'not a host' → null`
 */
export function hostnameIn(address: string): string | null {
  // Without the list of public suffixes, which would lie in every script that takes an address from somebody.
  return parseImpl(address, HOSTNAME, () => undefined, {}, getEmptyResult()).hostname;
}
