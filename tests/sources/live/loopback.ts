/** A host of our own on this machine, with the faults that real ones have, and a way to ask it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Ask, type Clock, NotAnswered } from '../../../src/sources/live/ask.ts';
import { listening } from '../../listening.ts';

export interface Host {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** What the next request meets instead of its answer. `cut`: the connection ends in the middle of the body. */
export type Fault = { readonly status: number; readonly retryAfter?: string } | 'cut';

export type Respond = (
  url: URL,
  request: IncomingMessage,
) => { readonly status: number; readonly body: string };

/** Serves `respond`; each of `faults` spoils one request, from the first on. */
export async function serve(respond: Respond, faults: Fault[] = []): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = respond(new URL(request.url ?? '/', 'http://loopback'), request);
    const fault = faults.shift();
    if (fault === undefined) send(response, answer.status, answer.body);
    else spoil(response, fault, answer.body);
  });
  const { port, close } = await listening(server);
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}

function spoil(response: ServerResponse, fault: Fault, body: string): void {
  if (fault === 'cut') {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  } else {
    const headers = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    response.writeHead(fault.status, headers).end();
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

/** Asks over the network of this machine, as the extension's one module that makes requests does. */
export const ask: Ask = async ({ address, accept }) => {
  const failed = (cause: unknown) => {
    throw new NotAnswered(String(cause), 'busy');
  };
  const response = await fetch(address, { headers: { accept } }).catch(failed);
  if (!response.ok) {
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    const busy = response.status === 429 || response.status >= 500;
    const state = response.status === 404 ? 'missing' : busy ? 'busy' : 'failed';
    throw new NotAnswered(`${response.status}`, state, Number.isNaN(after) ? null : after);
  }
  return new Uint8Array(await response.arrayBuffer().catch(failed));
};

/** A clock on which nobody waits: what was waited for is written down. */
export function madeClock(): Clock & { readonly waited: number[] } {
  let now = 0;
  const waited: number[] = [];
  return {
    waited,
    now: () => now,
    async wait(milliseconds, signal) {
      signal.throwIfAborted();
      if (milliseconds > 0) waited.push(milliseconds);
      now += milliseconds;
    },
  };
}
