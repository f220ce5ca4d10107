/** The live sources on this machine, at their own host names, over https: a real SPARQL engine with a search by name, and
 * GLEIF's answers. */
import { createServer } from 'node:https';
import { listening } from '../../listening.ts';
import { ACME } from '../../sources/files.ts';
import { ANSWERS, page, record } from '../../sources/live/gleif-answers.ts';
import { answerQuery, TRAPS } from '../../sources/live/graph.ts';
import { CERTIFICATE } from './certificate.ts';

export interface LiveSources {
  /** The port by the host that it stands for. */
  readonly leads: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** What a host answers to an address; null = it has no such thing. */
type Answered = (url: URL) => string | null;

/** The invented group of `graph.ts`, whose head and tower bear one name. */
const NAMED = [
  { id: 'Q900000000', label: 'Harlow', description: 'maker of anvils' },
  { id: 'Q900000010', label: 'Harlow', description: 'tower' },
];

/** The company of the recorded shape, found by its name. */
const COMPLETIONS = {
  data: [
    {
      type: 'fuzzycompletions',
      attributes: { value: 'ACME LTD' },
      relationships: { 'lei-records': { data: { type: 'lei-records', id: ACME } } },
    },
  ],
};
const GLEIF: Readonly<Record<string, object>> = {
  ...ANSWERS,
  '/fuzzycompletions': COMPLETIONS,
  '/lei-records': page([record(ACME, 'Acme Ltd')]),
};

function hosts(): Readonly<Record<string, Answered>> {
  const query = answerQuery(TRAPS);
  return {
    'query.wikidata.org': ({ searchParams }) => query(searchParams.get('query') ?? ''),
    'www.wikidata.org': () => JSON.stringify({ search: NAMED }),
    'api.gleif.org': ({ pathname }) => {
      const answer = GLEIF[pathname.replace('/api/v1', '')];
      return answer === undefined ? null : JSON.stringify(answer);
    },
  };
}

/** Serves all hosts on one port. */
export async function liveSources(): Promise<LiveSources> {
  const answers = hosts();
  const server = createServer(CERTIFICATE, (request, response) => {
    const body = answers[request.headers.host ?? '']?.(
      new URL(request.url ?? '/', 'https://loopback.example'),
    );
    response.writeHead(body == null ? 404 : 200, { 'content-type': 'application/json' }).end(body ?? '{}');
  });
  const { port, close } = await listening(server);
  return { leads: Object.fromEntries(Object.keys(answers).map((host) => [host, port])), close };
}
