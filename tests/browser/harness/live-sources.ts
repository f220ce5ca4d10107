/** Wikidata on this machine, at its own host names, over https: a real SPARQL engine and a search by name. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerQuery, TRAPS } from '../../sources/live/graph.ts';
import { CERTIFICATE } from './certificate.ts';

export interface LiveSources {
  /** The port by the host that it stands for. */
  readonly leads: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** The invented group of `graph.ts`, whose head and tower bear one name. */
const NAMED = [
  { id: 'Q900000000', label: 'Harlow', description: 'maker of anvils' },
  { id: 'Q900000010', label: 'Harlow', description: 'tower' },
];

/** Serves both hosts on one port. */
export async function liveSources(): Promise<LiveSources> {
  const answered = answerQuery(TRAPS);
  const server = createServer(CERTIFICATE, (request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '/', 'https://loopback.example');
    const query = searchParams.get('query');
    const body =
      pathname === '/sparql' && query !== null ? answered(query) : JSON.stringify({ search: NAMED });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    leads: { 'query.wikidata.org': port, 'www.wikidata.org': port },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
