/** A web server on 127.0.0.1 for pages of a folder, and for pages that a test puts up. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { type Listening, listening } from '../../listening.ts';

export interface Site {
  /** `http://127.0.0.1:PORT/` */
  readonly home: string;
  /** Puts up a page under `path` ("/strict.html") with headers of its own; yields its address. */
  readonly put: (path: string, html: string, headers?: Readonly<Record<string, string>>) => string;
  readonly close: () => Promise<void>;
}

interface Put {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Serves `folder`; `port` is taken if it is free, else any free one is. */
export async function serve(folder: string, port = 0): Promise<Site> {
  const put = new Map<string, Put>();
  const server = createServer((request, response) => void answer(resolve(folder), put, request, response));
  const at = await listeningAt(server, port);
  const home = `http://127.0.0.1:${at.port}/`;
  return {
    home,
    put: (path, html, headers = {}) => {
      put.set(path, { html, headers });
      return new URL(path, home).href;
    },
    close: at.close,
  };
}

async function listeningAt(server: Server, port: number): Promise<Listening> {
  try {
    return await listening(server, port);
  } catch (error) {
    if (port === 0 || !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'))
      throw error;
    return listening(server);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

async function answer(
  folder: string,
  put: ReadonlyMap<string, Put>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const page = put.get(path);
  if (page !== undefined) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    return;
  }
  await answerFile(resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`), folder, response);
}

async function answerFile(file: string, folder: string, response: ServerResponse): Promise<void> {
  const body = file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null;
  if (body === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
}
