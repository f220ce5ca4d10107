/** Hosts of packs on the loopback, over real HTTP and HTTPS, that misbehave as told. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';
import { network } from '../../../src/background/reach.ts';
import { sha256 } from '../../../src/platform/pack-tools.ts';
import { CERTIFICATE } from '../../browser/harness/certificate.ts';
import type { Served } from '../../core/pack/made.ts';
import { listening } from '../../listening.ts';

/** Answers instead of the file; false = let the file be served. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** A host of static files. */
export interface PackHost {
  /** What the product thinks that it asks. */
  readonly address: string;
  readonly port: number;
  /** What is served from now on; older files stay, as on a static host. */
  serve(pack: Pick<Served, 'manifestText' | 'files'>): Promise<void>;
  fault(fault: Fault | null): void;
  /** Paths asked for since the last call. */
  asked(): readonly string[];
  close(): Promise<void>;
}

/** The name under which the product knows the hosts. */
export const PACK_HOST = 'packs.example';

const ORIGIN = `https://${PACK_HOST}`;

export interface LoopbackHost extends PackHost {
  /** The product's network, led to the loopback. */
  readonly fetch: typeof network;
}

/** Over plain HTTP, for the product's own code in this process. */
export async function loopbackHost(): Promise<LoopbackHost> {
  const host = await hostWith(createServer);
  return {
    ...host,
    fetch: (address, asked) => network(address.replace(ORIGIN, `http://127.0.0.1:${host.port}`), asked),
  };
}

/** Over TLS, for the product in a browser. */
export function tlsHost(): Promise<PackHost> {
  return hostWith((listener) => createTlsServer(CERTIFICATE, listener));
}

async function hostWith(create: (listener: RequestListener) => Server): Promise<PackHost> {
  const files = new Map<string, { bytes: Uint8Array; etag: string }>();
  let [fault, asked]: [Fault | null, string[]] = [null, []];
  const server = create(async (request, response) => {
    asked.push(request.url ?? '');
    if (await fault?.(request, response)) return;
    const file = files.get(request.url ?? '');
    if (file === undefined) response.writeHead(404).end('not found');
    else if (request.headers['if-none-match'] === file.etag) response.writeHead(304).end();
    else response.writeHead(200, { etag: file.etag }).end(file.bytes);
  });
  const { port, close } = await listening(server);
  return {
    address: `${ORIGIN}/kilns/manifest.json`,
    port,
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
    close,
  };
}

/** Lets the requests that `which` fits wait until they are let go. */
export function holding(which: RegExp): { readonly fault: Fault; held(): number; letGo(): void } {
  let [held, open] = [0, () => {}];
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    fault: async (request) => {
      if (which.test(request.url ?? '')) {
        held += 1;
        await gate;
      }
      return false;
    },
    held: () => held,
    letGo: () => open(),
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
