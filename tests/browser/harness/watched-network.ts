/** A network that sees everything: a proxy on the loopback that every request of a browser has to pass. */
import { request as ask, createServer } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { listening } from '../../listening.ts';

export interface WatchedNetwork {
  /** `127.0.0.1:PORT`, for the browser's proxy setting. */
  readonly proxy: string;
  /** Host names that were asked for so far, with a port where it is not the usual one; an encrypted request shows no
   * more than that. */
  asked(): readonly string[];
  close(): Promise<void>;
}

/** Lets requests to this machine through, and writes down all; the rest of the world answers "bad gateway", but for the
 * hosts of `leads`, which are led to a port of this machine. */
export async function watchedNetwork(leads: Readonly<Record<string, number>> = {}): Promise<WatchedNetwork> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://nowhere.invalid');
    hosts.push(url.host);
    if (url.hostname !== '127.0.0.1') {
      response.writeHead(502).end();
      return;
    }
    const onward = ask(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    hosts.push((request.url ?? '').replace(/:443$/, ''));
    const port = leads[new URL(`http://${request.url}`).hostname];
    if (port === undefined) socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    else joinTo(port, socket);
  });
  const { port, close } = await listening(server);
  return { proxy: `127.0.0.1:${port}`, asked: () => [...hosts], close };
}

function joinTo(port: number, socket: Duplex): void {
  const onward = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    onward.pipe(socket).pipe(onward);
  });
  // A browser hangs up when it likes, and a test when it ends.
  for (const [end, other] of [
    [onward, socket],
    [socket, onward],
  ] as const) {
    end.on('error', () => other.destroy());
    end.on('close', () => other.destroy());
  }
}
