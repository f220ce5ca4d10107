/** The live sources: their hosts, how fast they like to be asked, and whom they are told that is asking. */
import { APART as GLEIF_APART, API as GLEIF_API } from '../../sources/gleif/family.ts';
import { ENDPOINT } from '../../sources/wikidata/query.ts';
import { API as WIKIDATA_API } from '../../sources/wikidata/search.ts';
import type { LookUpSource } from '../../store/look-ups.ts';

interface LiveSource {
  /** Origin that is asked for the company of a name. */
  readonly names: string;
  /** Origin that is asked about a company. */
  readonly facts: string;
  /** Milliseconds between two requests. */
  readonly apart: number;
}

export const LIVE: Readonly<Record<LookUpSource, LiveSource>> = {
  wikidata: {
    names: new URL(WIKIDATA_API).origin,
    facts: new URL(ENDPOINT).origin,
    // One after the other is what the host asks for; with a fifth of a second between them, a large group of 200
    // requests is done within a minute.
    apart: 200,
  },
  gleif: { names: new URL(GLEIF_API).origin, facts: new URL(GLEIF_API).origin, apart: GLEIF_APART },
};

export const LIVE_SOURCES: readonly LookUpSource[] = ['wikidata', 'gleif'];

/** Every origin that a look-up may ask. */
export const LIVE_ORIGINS: readonly string[] = [
  ...new Set(LIVE_SOURCES.flatMap((source) => [LIVE[source].names, LIVE[source].facts])),
];

/** Who is asking, as Wikidata wants to be told: a browser does not let its own name be changed. */
export function identification(app: string): Readonly<Record<string, string>> {
  return { 'Api-User-Agent': `Beholden/${app} (browser extension; a look-up that a person has asked for)` };
}
