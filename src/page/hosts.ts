/** Whole host names from addresses; registrable domains are worked out later, in core. */

/** The longest host name that DNS knows, in characters; a longer one is a page's trick. */
const MAX_HOST_LENGTH = 253;

/** A link that surely names no host of its own: `/path`, `page.html`, `#part`. On the web a backslash is a slash, and
 * tabs and line breaks vanish, even between two slashes: what has them is parsed. */
const NO_HOST = /^(?:[/\\]?[^/\\:\s][^:\t\n\r]*|[/\\]?)$/;

/** The host name of a web address in lower case, or null: no address, not a web page, not parseable. */
export function hostOf(address: string | null): string | null {
  const url = address === null ? null : parsed(address, undefined);
  return url ? webHost(url) : null;
}

/** The document's own base for relative links (`base href`), or the address it was given. */
export function baseOf(document: Document, address: string | null): string | null {
  const stated = document.querySelector('base[href]')?.getAttribute('href');
  return (stated && parsed(stated, address ?? undefined)?.href) || address;
}

/** Host names of links in one document, quick for those that stay on its own host: most of a page's thousands. */
export function linkHosts(base: string | null): (href: string) => string | null {
  const own = hostOf(base);
  return (href) => {
    if (NO_HOST.test(href)) return own;
    const url = parsed(href, base ?? undefined);
    return url ? webHost(url) : null;
  };
}

// Asked first, as `new URL` on what is no address would have to be caught.
function parsed(href: string, base: string | undefined): URL | null {
  return URL.canParse(href, base) ? new URL(href, base) : null;
}

function webHost({ protocol, hostname }: URL): string | null {
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && hostname !== '' && hostname.length <= MAX_HOST_LENGTH ? hostname : null;
}
