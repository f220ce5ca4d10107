/** The live sources on this machine: a real SPARQL engine, a search by name, GLEIF's answers; each may misbehave. */
import type { network } from '../../../src/background/reach.ts';
import { ANSWERS, type Answer, serveGleif } from '../../sources/live/gleif-answers.ts';
import { serveGraph, TRAPS } from '../../sources/live/graph.ts';
import { type Fault, serve } from '../../sources/live/loopback.ts';

export interface LiveHosts {
  /** The product's network, led to this machine. */
  readonly fetch: typeof network;
  /** Hosts that were asked, as the product thinks of them, and the headers that they were asked with. */
  readonly asked: {
    readonly host: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  }[];
  close(): Promise<void>;
}

interface Made {
  readonly triples?: string;
  readonly gleif?: Readonly<Record<string, Answer>>;
  /** Spoil the first requests for facts. */
  readonly faults?: readonly Fault[];
}

/** Serves all of them. */
export async function liveHosts({
  triples = TRAPS,
  gleif = ANSWERS,
  faults = [],
}: Made = {}): Promise<LiveHosts> {
  const graph = await serveGraph(triples, [...faults]);
  const names = await serve(() => ({ status: 200, body: JSON.stringify({ search: NAMED }) }));
  const records = await serveGleif(
    Object.fromEntries(Object.entries(gleif).map(([path, answer]) => [`/api/v1${path}`, answer])),
    [...faults],
  );
  const origins: Readonly<Record<string, string>> = {
    'query.wikidata.org': graph.origin,
    'www.wikidata.org': names.origin,
    'api.gleif.org': records.origin,
  };
  const asked: LiveHosts['asked'][number][] = [];
  return {
    fetch: (address, { headers, signal }) => {
      const { host, pathname, search } = new URL(address);
      asked.push({ host, path: pathname, headers });
      return fetch(`${origins[host]}${pathname}${search}`, { headers, signal });
    },
    asked,
    close: async () => {
      await Promise.all([graph.close(), names.close(), records.close()]);
    },
  };
}

/** Two items of one name, of which only one is a company of the graph. */
const NAMED = [
  { id: 'Q900000000', label: 'Quarrel', description: 'maker of kilns' },
  { id: 'Q900000010', label: 'Quarrel', description: 'tower' },
];
