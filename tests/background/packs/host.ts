/** A host of packs on the loopback, over real HTTP, that misbehaves as told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { network } from '../../../src/background/reach.ts';
import { sha256 } from '../../../src/platform/pack-tools.ts';
import type { Served } from '../../core/pack/made.ts';

/** Answers instead of the file; false = let the file be served. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface LoopbackHost {
  /** What the product thinks that it asks. */
  readonly address: string;
  /** The product's network, led to the loopback. */
  readonly fetch: typeof network;
  /** What is served from now on; older files stay, as on a static host. */
  serve(pack: Served): Promise<void>;
  fault(fault: Fault | null): void;
  /** Paths asked for since the last call. */
  asked(): readonly string[];
  close(): Promise<void>;
}

const ORIGIN = 'https://packs.example';

export async function loopbackHost(): Promise<LoopbackHost> {
  const files = new Map<string, { bytes: Uint8Array; etag: string }>();
  let [fault, asked]: [Fault | null, string[]] = [null, []];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (fault?.(request, response)) return;
    const file = files.get(request.url ?? '');
    if (file === undefined) response.writeHead(404).end('not found');
    else if (request.headers['if-none-match'] === file.etag) response.writeHead(304).end();
    else response.writeHead(200, { etag: file.etag }).end(file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${ORIGIN}/kilns/manifest.json`,
    fetch: (address, asked) => network(address.replace(ORIGIN, `http://127.0.0.1:${port}`), asked),
    async serve({ manifestText, files: parts }) {
      const manifest = new TextEncoder().encode(manifestText);
      for (const [name, bytes] of [['manifest.json', manifest] as const, ...parts])
        files.set(`/kilns/${name}`, { bytes, etag: `"${(await sha256(bytes)).slice(0, 8)}"` });
    },
    fault(next) {
      fault = next;
    },
    asked() {
      const paths = asked;
      asked = [];
      return paths;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers every request that `which` fits with these. */
export function answering(
  status: number,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  which = /./,
): Fault {
  return (request, response) => {
    if (!which.test(request.url ?? '')) return false;
    response.writeHead(status, headers).end(body);
    return true;
  };
}
