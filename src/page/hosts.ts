/** Whole host names from addresses; registrable domains are worked out later, in core. */

/** The address that relative links of the document are resolved against, or null. */
export function addressOf(document: Document, url: string | null): string | null {
  const base = document.querySelector('base[href]')?.getAttribute('href');
  return base ? (parsed(base, url)?.href ?? url) : url;
}

/** The host name of a web address in lower case, or null: no address, not a web page, not parseable. */
export function hostOf(href: string | null, base: string | null): string | null {
  const address = href === null ? null : parsed(href, base);
  return address && /^https?:$/.test(address.protocol) ? address.hostname || null : null;
}

function parsed(href: string, base: string | null): URL | null {
  return URL.canParse(href, base ?? undefined) ? new URL(href, base ?? undefined) : null;
}
