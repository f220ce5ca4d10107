/**
 * What Wikidata is asked, in plain SPARQL 1.1: no label service, no hints, nothing of one engine.
 *
 *   about(items, 'down')   names, identifiers and classes of the items, and whom they own
 *   about(items, 'up')     the same, and who owns them
 *   kinds(classes)         which classes are kinds of organisations
 *   people(…)              who serves two companies
 *
 * One request tells everything about a hundred items, so that each is asked about once.
 */
import type { OwnershipProperty } from './edge.ts';

export const ENDPOINT = 'https://query.wikidata.org/sparql';
/** Items in a request: at most a hundred, which keeps an answer within a second or two of the host's time. */
export const ITEMS_A_REQUEST = 100;

/** From owners to what they own, or back. */
export type Direction = 'down' | 'up';

const PREFIXES = `PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX pr: <http://www.wikidata.org/prop/reference/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX wikibase: <http://wikiba.se/ontology#>`;

/** Which property says what of an item; `type` is its class. */
const DETAILS: Readonly<Record<string, string>> = {
  'rdfs:label': 'label',
  'skos:altLabel': 'alias',
  'wdt:P856': 'website',
  'wdt:P1278': 'lei',
  'wdt:P31': 'type',
  'wdt:P452': 'industry',
  'wdt:P5531': 'cik',
  'wdt:P414': 'exchange',
};

/** The address that asks for `query`. */
export function addressOf(query: string, endpoint = ENDPOINT): string {
  return `${endpoint}?query=${encodeURIComponent(query)}`;
}

/**
 * Names in `languages`, details, and ownership statements of `items` in one `direction`; one row a value.
 *
 * The items stand in both halves: with one list before the two, an engine may work out each half for all the world
 * first, and so it may with a list of properties (measured at Oxigraph over 20,000 companies: thirty times as long).
 */
export function about(items: readonly string[], direction: Direction, languages: readonly string[]): string {
  const details = Object.entries(DETAILS).map(
    ([property, kind]) => `{ ?item ${property} ?value . BIND("${kind}" AS ?kind) }`,
  );
  const these = `VALUES ?item { ${items.map((item) => `wd:${item}`).join(' ')} }`;
  return `${PREFIXES}
SELECT ?item ?kind ?value ?other ?prop ?st ?rank ?share ?unit ?start ?end ?ref WHERE {
  { ${these}
    ${statements(direction).join('\n    UNION ')}
    ?st wikibase:rank ?rank . FILTER(?rank != wikibase:DeprecatedRank)
    FILTER(STRSTARTS(STR(?other), "http://www.wikidata.org/entity/Q"))
    OPTIONAL { ?st pq:P1107 ?share . OPTIONAL { ?st pqv:P1107/wikibase:quantityUnit ?unit } }
    OPTIONAL { ?st pq:P580 ?start } OPTIONAL { ?st pq:P582 ?end }
    OPTIONAL { ?st prov:wasDerivedFrom/pr:P854 ?ref }
  }
  UNION { ${these}
    ${details.join('\n    UNION ')}
    FILTER(!(?kind IN ("label", "alias")) || ${spoken(languages)})
  }
}`;
}

/** The four properties, written out: a variable in the place of a property is slow on some engines. */
function statements(direction: Direction): readonly string[] {
  const onOther: readonly OwnershipProperty[] = direction === 'down' ? ['P127', 'P749'] : ['P355', 'P1830'];
  const onItem: readonly OwnershipProperty[] = direction === 'down' ? ['P355', 'P1830'] : ['P127', 'P749'];
  return [
    ...onOther.map((one) => `{ ?st ps:${one} ?item . ?other p:${one} ?st . BIND("${one}" AS ?prop) }`),
    ...onItem.map((one) => `{ ?item p:${one} ?st . ?st ps:${one} ?other . BIND("${one}" AS ?prop) }`),
  ];
}

function spoken(languages: readonly string[]): string {
  return `LANG(?value) IN (${languages.map((language) => `"${language}"`).join(', ')})`;
}

/** Which of `classes` are, by whatever detour, kinds of organisations (Q43229). */
export function kinds(classes: readonly string[]): string {
  return `${PREFIXES}
SELECT DISTINCT ?type WHERE {
  VALUES ?type { ${classes.map((one) => `wd:${one}`).join(' ')} }
  ?type (<http://www.wikidata.org/prop/direct/P279>)* wd:Q43229 .
}`;
}

/** Chief executives, founders, chairs, board members and directors of `suppliers` who work for, lead or sit on the
 * board of one of `competitors`. Only the pairs of companies and the roles are asked for, no name of a person. */
export function people(suppliers: readonly string[], competitors: readonly string[]): string {
  return `${PREFIXES}
SELECT DISTINCT ?org ?person ?role1 ?end1 ?comp ?role2 ?start2 ?end2 WHERE {
  VALUES ?org { ${suppliers.map((item) => `wd:${item}`).join(' ')} }
  VALUES ?comp { ${competitors.map((item) => `wd:${item}`).join(' ')} }
  VALUES (?role1 ?p1 ?ps1) { ${['P169', 'P112', 'P488', 'P3320', 'P1037'].map(role).join(' ')} }
  ?org ?p1 ?s1 . ?s1 ?ps1 ?person . ?s1 wikibase:rank ?rank1 . FILTER(?rank1 != wikibase:DeprecatedRank)
  OPTIONAL { ?s1 pq:P582 ?end1 }
  { VALUES (?role2 ?p2 ?ps2) { ${role('P108')} } ?person ?p2 ?s2 . ?s2 ?ps2 ?comp }
  UNION { VALUES (?role2 ?p2 ?ps2) { ${['P169', 'P488', 'P3320'].map(role).join(' ')} } ?comp ?p2 ?s2 . ?s2 ?ps2 ?person }
  ?s2 wikibase:rank ?rank2 . FILTER(?rank2 != wikibase:DeprecatedRank)
  OPTIONAL { ?s2 pq:P580 ?start2 } OPTIONAL { ?s2 pq:P582 ?end2 }
}`;
}

function role(property: string): string {
  return `("${property}" p:${property} ps:${property})`;
}
