/**
 * The organisations that a page declares in JSON-LD, parsed with nothing taken on trust.
 *
 *   '{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "The Ledger"}}'
 *       →  { name: 'The Ledger', legalName: null, hosts: [], lei: null, isSite: true }
 *
 * A page may write anything here: that it is somebody else, a million nodes, a name as long as a book. What does not fit is
 * left out without a word, since a page's mistakes are not the buyer's business; linking asks the text to agree
 * before it believes the rest.
 */
import * as v from 'valibot';
import { hostnameIn } from '../company/hostname.ts';
import type { Organisation, PageModel } from './page-model.ts';

/** Nodes looked at on one page. The richest product lists have a few thousand; more is an attack on the time. */
const MAX_NODES = 10_000;
/** Organisations kept; a directory's first hundred are enough to support the names in its text. */
const MAX_ORGANISATIONS = 100;
/** The longest registered company names stay under it. */
const MAX_NAME_LENGTH = 200;
const MAX_ADDRESSES = 5;

const ORGANISATION_TYPE = /(?:Organization|Corporation|Business|Store|Airline|Consortium|Cooperative)$/;

/** Properties through which a page says who publishes it or what it is the page of. */
const SITE_PROPERTIES = new Set(['publisher', 'mainEntity', 'copyrightHolder']);
/** Properties that only wrap: what is inside stands where the wrapper stood. */
const WRAPPERS = new Set(['@graph', 'mainEntityOfPage', 'isPartOf']);

/** JSON-LD writes a text as itself, as a list of one or more, or as `{"@value": …}`. */
const Text = v.pipe(
  v.union([
    v.string(),
    v.pipe(
      v.array(v.string()),
      v.minLength(1),
      v.transform((texts) => texts[0] ?? ''),
    ),
    v.pipe(
      v.object({ '@value': v.string() }),
      v.transform((text) => text['@value']),
    ),
  ]),
  v.transform((text) => text.replace(/\s+/g, ' ').trim()),
  v.minLength(1),
  v.maxLength(MAX_NAME_LENGTH),
);

const Addresses = v.union([
  v.pipe(
    v.string(),
    v.transform((address) => [address]),
  ),
  v.array(v.string()),
]);

const Declared = v.object({
  name: Text,
  legalName: v.fallback(v.nullish(Text, null), null),
  url: v.fallback(v.optional(Addresses, []), []),
  leiCode: v.fallback(v.nullish(v.pipe(v.string(), v.regex(/^[A-Z0-9]{18}[0-9]{2}$/)), null), null),
});

/** Where a node stands: at the top of what the page says, in a property that means the site, or further in. */
type Standing = 'top' | 'site' | 'inside';

type JsonNode = Readonly<Record<string, unknown>>;

interface Found {
  readonly organisation: Organisation;
  readonly standing: Standing;
  readonly id: string | null;
}

/** The page model with the organisations of its JSON-LD (`Reading.jsonLd`), in the page's order, each name once. */
export function withDeclared(model: PageModel, jsonLd: readonly string[]): PageModel {
  return { ...model, organisations: organisationsIn(jsonLd) };
}

function organisationsIn(jsonLd: readonly string[]): Organisation[] {
  const siteIds = new Set<string>();
  const found: Found[] = [];
  for (const { node, standing } of nodesIn(jsonLd.map(parsed))) {
    const id = typeof node['@id'] === 'string' ? node['@id'] : null;
    if (id !== null && standing === 'site') siteIds.add(id);
    const organisation = isOrganisation(node) ? organisationOf(node) : null;
    if (organisation && found.length < MAX_ORGANISATIONS) found.push({ organisation, standing, id });
  }
  return merged(withSite(found, siteIds));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every node of the declarations, those nearest to the top first; a queue, as hostile nesting would end a stack. */
function* nodesIn(roots: readonly unknown[]): Generator<{ node: JsonNode; standing: Standing }> {
  const queue: { value: unknown; standing: Standing }[] = [{ value: roots, standing: 'top' }];
  for (const { value, standing } of queue) {
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    if (!isList) yield { node: value as JsonNode, standing };
    for (const [key, inner] of Object.entries(value)) {
      if (queue.length >= MAX_NODES) break;
      queue.push({ value: inner, standing: isList ? standing : standingIn(key, standing) });
    }
  }
}

function standingIn(property: string, outer: Standing): Standing {
  if (WRAPPERS.has(property)) return outer;
  return SITE_PROPERTIES.has(property) && outer !== 'inside' ? 'site' : 'inside';
}

function isOrganisation(node: JsonNode): boolean {
  const types = [node['@type']].flat();
  return types.some((type) => typeof type === 'string' && ORGANISATION_TYPE.test(type));
}

function organisationOf(node: JsonNode): Organisation | null {
  const declared = v.safeParse(Declared, node);
  if (!declared.success) return null;
  const { name, legalName, url, leiCode } = declared.output;
  return { name, legalName, hosts: hostsOf(url), lei: leiCode, isSite: false };
}

/** Whole addresses only: `/about` says nothing, and `sameAs` names other people's sites. */
function hostsOf(addresses: readonly string[]): string[] {
  const hosts = addresses.slice(0, MAX_ADDRESSES).filter((address) => /^(https?:)?\/\//i.test(address));
  return hosts.map((address) => hostnameIn(address)).filter((host) => host !== null);
}

/** A lone organisation at the top is the page's own; several of them are a list, of which none is the site. */
function withSite(found: readonly Found[], siteIds: ReadonlySet<string>): Organisation[] {
  const isLone = found.filter(({ standing }) => standing === 'top').length === 1;
  return found.map(({ organisation, standing, id }) => ({
    ...organisation,
    isSite: standing === 'site' || (id !== null && siteIds.has(id)) || (standing === 'top' && isLone),
  }));
}

/** Each name once: a page declares its publisher in every script. */
function merged(organisations: readonly Organisation[]): Organisation[] {
  const byName = new Map<string, Organisation>();
  for (const next of organisations) {
    const first = byName.get(next.name) ?? next;
    byName.set(next.name, {
      name: first.name,
      legalName: first.legalName ?? next.legalName,
      hosts: [...new Set([...first.hosts, ...next.hosts])],
      lei: first.lei ?? next.lei,
      isSite: first.isSite || next.isSite,
    });
  }
  return [...byName.values()];
}
