/**
 * A blank tab of a real browser, without the extension, in which a bench runs its tasks: each in a new worker.
 *
 *   bench ──task, argument──► tab ──► new Worker(built from one entry file) ──► outcome
 *                              └ fetches what the bench laid out under /data/
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { browserPath } from '../../scripts/browsers/provide.ts';
import { FINE_CLOCK } from './fine-clock.ts';

export type BrowserName = 'Chromium' | 'Firefox';

/** What a bench lays out for its worker: text by name, made when it is asked for. */
export type Laid = (name: string) => string;

/** What became of a task: its outcome, or why there is none and after how many seconds. */
export type Ran<Outcome> = { readonly outcome: Outcome } | GaveUp;

export interface GaveUp {
  readonly gaveUp: 'not finished after' | 'out of memory after';
  readonly seconds: number;
}

export interface Tab {
  readonly name: BrowserName;
  /** Runs a task of the worker's table with a plain JSON argument; patience in seconds. */
  run<Outcome>(task: string, argument: unknown, patience: number): Promise<Ran<Outcome>>;
  close(): Promise<void>;
}

/** Opens a browser for the tasks of `entry`, a module that ends in `serveTasks({…})`. */
export async function openTab(name: BrowserName, entry: string, laid: Laid): Promise<Tab> {
  const server = await serve(await bundled(entry), laid);
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await BROWSERS[name]();
  return {
    name,
    async run<Outcome>(task: string, argument: unknown, patience: number): Promise<Ran<Outcome>> {
      const started = performance.now();
      const page = await browser.newPage();
      try {
        await page.goto(home);
        const told = await page.evaluate(runInWorker, JSON.stringify({ task, argument }), patience * 1000);
        if (told === null) return { gaveUp: 'not finished after', seconds: patience };
        return { outcome: JSON.parse(told) as Outcome };
      } catch (error) {
        // A tab that runs out of memory takes its page with it; anything else is a mistake of the bench.
        if (!/crash|closed|destroyed|memory|allocation/i.test(String(error))) throw error;
        return { gaveUp: 'out of memory after', seconds: (performance.now() - started) / 1000 };
      } finally {
        await page.close().catch(() => undefined);
      }
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Page {
  goto(address: string): Promise<unknown>;
  evaluate(work: typeof runInWorker, call: string, patienceMs: number): Promise<string | null>;
  close(): Promise<void>;
}

interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

const BROWSERS: Readonly<Record<BrowserName, () => Promise<Browser>>> = {
  async Chromium() {
    const executablePath = browserPath('chromium');
    // A profile on the disk, as a user has: a context of Playwright's own keeps its databases in memory, where Chromium
    // loses a large Blob now and then.
    const profile = mkdtempSync(join(tmpdir(), 'bench-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: ['--disable-gpu'],
    });
    return {
      async close() {
        await context.close();
        rmSync(profile, { recursive: true });
      },
      async newPage() {
        const page = await context.newPage();
        return {
          goto: (address) => page.goto(address),
          // Playwright hands over one argument.
          evaluate: (work, call, patienceMs) =>
            page.evaluate(`(${work.toString()})(${JSON.stringify(call)}, ${patienceMs})`),
          close: () => page.close(),
        };
      },
    };
  },
  async Firefox() {
    const executablePath = browserPath('firefox');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      timeout: 90_000,
      protocolTimeout: 0,
    });
    return {
      close: () => browser.close(),
      async newPage() {
        const page = await browser.newPage();
        return {
          goto: (address) => page.goto(address),
          evaluate: (work, call, patienceMs) => page.evaluate(work, call, patienceMs),
          close: () => page.close(),
        };
      },
    };
  },
};

/** Runs in the page, which is closed after it, worker and all: null when the worker was not done in time. */
function runInWorker(call: string, patienceMs: number): Promise<string | null> {
  // No function in here has a name: tsx would note it by a helper that the page does not have.
  return new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js');
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(call);
    setTimeout(() => resolve(null), patienceMs);
  });
}

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = output.find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} was not built.`);
  return chunk.code;
}

function serve(worker: string, laid: Laid): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/') answer(response, 'text/html', '<!doctype html><title>bench</title>');
    else if (url === '/worker.js') answer(response, 'text/javascript', worker);
    else if (url.startsWith('/data/'))
      answer(response, 'application/json', laid(decodeURIComponent(url.slice(6))));
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function answer(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...FINE_CLOCK }).end(body);
}
