/** Triples in Wikidata's shape, all of them invented, served by a real SPARQL engine on this machine. */
import { Store } from 'oxigraph';
import { type Fault, type Host, serve } from './loopback.ts';

const PREFIXES = `
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wds: <http://www.wikidata.org/entity/statement/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix pr: <http://www.wikidata.org/prop/reference/> .
@prefix wdv: <http://www.wikidata.org/value/> .
@prefix wdref: <http://www.wikidata.org/reference/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

/** A company: an item of a class that is, by a detour, a kind of organisation. */
export const business = (item: string, label: string, more = '') =>
  `wd:${item} rdfs:label "${label}"@en ; wdt:P31 wd:Q4830453 ${more}.`;

/** A statement of `property` on `on` about `other`; `qualifiers` in Turtle. */
export function states(
  id: string,
  on: string,
  property: string,
  other: string,
  qualifiers = '',
  rank = 'Normal',
): string {
  return `wd:${on} p:${property} wds:${id} . wds:${id} wikibase:rank wikibase:${rank}Rank ; ps:${property} ${other} ${qualifiers}.`;
}

const share = (amount: string, unit: string, value: string) =>
  `; pq:P1107 "${amount}"^^xsd:decimal ; pqv:P1107 wdv:${value} . wdv:${value} wikibase:quantityUnit wd:${unit} `;

export const CLASSES = 'wd:Q4830453 wdt:P279 wd:Q43229 . wd:Q41176 wdt:P279 wd:Q811979 .';

/** One group with every trap that Wikidata sets. Q900000000 is Harlow, at the top. */
export const TRAPS = [
  CLASSES,
  business(
    'Q900000000',
    'Harlow',
    '; wdt:P1278 "549300HARL0WA1000011" ; wdt:P856 <https://www.harlow.example/> ; skos:altLabel "Harlow Inc."@en',
  ),
  business('Q900000001', 'Chatter'),
  states('s1', 'Q900000000', 'P355', 'wd:Q900000001', '; pq:P580 "2014-02-19T00:00:00Z"^^xsd:dateTime'),
  business('Q900000002', 'Fraction'),
  states(
    's2',
    'Q900000002',
    'P127',
    'wd:Q900000000',
    `; prov:wasDerivedFrom wdref:r1 , wdref:r2 ${share('+0.49', 'Q199', 'v1')}`,
  ),
  'wdref:r1 pr:P854 <https://news.example/a> . wdref:r2 pr:P854 <https://fraction.example/b> .',
  business('Q900000003', 'Percent'),
  states('s3', 'Q900000003', 'P127', 'wd:Q900000000', share('+60', 'Q11229', 'v2')),
  business('Q900000004', 'Ended'),
  states('s4', 'Q900000004', 'P749', 'wd:Q900000000', '; pq:P582 "2023-06-01T00:00:00Z"^^xsd:dateTime'),
  business('Q900000005', 'Below the ended one'),
  states('s5', 'Q900000005', 'P749', 'wd:Q900000004'),
  'wd:Q900000006 rdfs:label "Kabelwerk"@de ; wdt:P31 wd:Q4830453 .',
  states('s6', 'Q900000006', 'P749', 'wd:Q900000003'),
  business('Q900000007', 'Deprecated'),
  states('s7', 'Q900000007', 'P127', 'wd:Q900000000', '', 'Deprecated'),
  business('Q900000008', 'Ring'),
  states('s8', 'Q900000008', 'P127', 'wd:Q900000001'),
  states('s8b', 'Q900000001', 'P1830', 'wd:Q900000008'),
  states('s8c', 'Q900000008', 'P355', 'wd:Q900000001'),
  states('s9', 'Q900000001', 'P355', '<http://www.wikidata.org/.well-known/genid/abc>'),
  'wd:Q900000010 rdfs:label "Harlow Tower"@en ; wdt:P31 wd:Q41176 .',
  states('s10', 'Q900000000', 'P1830', 'wd:Q900000010'),
  business('Q900000011', 'Unknown end'),
  states(
    's11',
    'Q900000011',
    'P127',
    'wd:Q900000000',
    '; pq:P582 <http://www.wikidata.org/.well-known/genid/def>',
  ),
  // People: one serves both, one has moved, one has left both.
  ...['20', '21', '22'].map((n) => `wd:Q9000000${n} wdt:P31 wd:Q5 .`),
  states('s20', 'Q900000002', 'P3320', 'wd:Q900000020'),
  states('s20b', 'Q900000000', 'P3320', 'wd:Q900000020'),
  states('s21', 'Q900000002', 'P169', 'wd:Q900000021', '; pq:P582 "2025-06-12T00:00:00Z"^^xsd:dateTime'),
  states('s21b', 'Q900000021', 'P108', 'wd:Q900000000', '; pq:P580 "2025-06-12T00:00:00Z"^^xsd:dateTime'),
  states('s22', 'Q900000002', 'P169', 'wd:Q900000022'),
  states('s22b', 'Q900000022', 'P108', 'wd:Q900000000', '; pq:P582 "2020-01-01T00:00:00Z"^^xsd:dateTime'),
].join('\n');

/** What a SPARQL engine that holds these triples answers to a query, as JSON. */
export function answerQuery(triples: string): (query: string) => string {
  const store = new Store();
  store.load(PREFIXES + triples, { format: 'text/turtle' });
  return (query) => String(store.query(query, { results_format: 'application/sparql-results+json' }));
}

/** Serves a graph at `/sparql`; `faults` spoil the first requests. */
export function serveGraph(triples: string, faults: Fault[] = []): Promise<Host> {
  const answered = answerQuery(triples);
  return serve((url) => ({ status: 200, body: answered(url.searchParams.get('query') ?? '') }), faults);
}
