/**
 * How fast the desk's own worker imports a file that a person has picked, in a real browser.
 *
 *   text, in pieces ──► File in an extension page ──► the shipped worker: read and gathered, then on the shelf
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder } from '../../scripts/manifest.ts';
import { launch } from '../../tests/browser/harness/driven.ts';
import { type BrowserKind, DESK_PATH } from '../../tests/browser/harness/hands.ts';
import type { Page } from '../../tests/browser/harness/page.ts';
import { NAMES } from '../measure/browsers.ts';
import type { Report } from '../measure/report.ts';
import { MEGABYTE } from './files.ts';

/** A file and its name, which says its format. */
interface Picked {
  readonly name: string;
  readonly file: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Imports the file in a browser of that kind, and says how fast; `what` it is. */
export async function measureInDesk(
  kind: BrowserKind,
  what: string,
  picked: Picked,
  say: Report,
): Promise<void> {
  await withDesk(kind, async (desk, script) => {
    const bytes = await handOver(picked.file, desk);
    await desk.evaluate(begin, script, picked.name);
    const { read, landed } = await desk.evaluate(ended);
    const place = `${what}, the desk's worker in ${NAMES[kind]}`;
    say(place, 'read and gathered', bytes / MEGABYTE / read, 'MB/s');
    say(place, 'until it is on the shelf', landed, 's');
  });
}

/** The same, and says what the worker held when it held most. Looking stops the worker, so that no speed is measured. */
export async function measureHeapInDesk(
  kind: BrowserKind,
  what: string,
  picked: Picked,
  say: Report,
): Promise<void> {
  await withDesk(kind, async (desk, script) => {
    await handOver(picked.file, desk);
    await desk.evaluate(begin, script, picked.name);
    const looks: number[] = [];
    while (!(await desk.evaluate(isRead))) looks.push(await desk.hands.workerHeap());
    const place = `${what}, the desk's worker in ${NAMES[kind]}`;
    say(place, 'looks at its heap', looks.length, '');
    say(place, 'most that it held', Math.max(...looks) / MEGABYTE, 'MB', 64);
  });
}

async function withDesk(
  kind: BrowserKind,
  measure: (desk: Page, script: string) => Promise<void>,
): Promise<void> {
  const extension = demoFolder(kind === 'firefox' ? 'firefox' : 'chrome');
  const browser = await launch(kind, { extension });
  try {
    await measure(await browser.extensionPage(DESK_PATH), workerIn(extension));
  } finally {
    await browser.close();
  }
}

/** Puts the text into the page piece by piece; its size in bytes. */
async function handOver(file: ReadableStream<Uint8Array<ArrayBuffer>>, desk: Page): Promise<number> {
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of file) {
    bytes += chunk.length;
    await desk.evaluate(keep, decoder.decode(chunk, { stream: true }));
  }
  return bytes;
}

function workerIn(extension: string): string {
  const script = readdirSync(join(extension, 'assets')).find((name) => /^work-.*\.js$/.test(name));
  if (script === undefined)
    throw new Error('The build has no worker of the desk. Build it first: npm run build');
  return `/assets/${script}`;
}

// All below run in the page: only their source crosses over.

function keep(text: string): void {
  const held = globalThis as { pieces?: string[] };
  held.pieces ??= [];
  held.pieces.push(text);
}

/** Seconds until all was read, and until it was on the shelf. */
interface Times {
  readonly read: number;
  readonly landed: number;
}

interface Running {
  isRead?: boolean;
  over?: Promise<Times>;
}

function begin(script: string, name: string): void {
  const { pieces = [] } = globalThis as { pieces?: string[] };
  const running = globalThis as Running;
  const files = [new File(pieces.splice(0), name)];
  const worker = new Worker(script, { type: 'module' });
  running.over = new Promise((resolve, reject) => {
    const begun = performance.now();
    let read = Number.NaN;
    worker.addEventListener('message', ({ data }) => {
      const seconds = (performance.now() - begun) / 1000;
      running.isRead = data.kind !== 'progress' || data.bytes === data.total;
      if (data.kind === 'landed') resolve({ read, landed: seconds });
      else if (data.kind !== 'progress') reject(new Error(JSON.stringify(data)));
      else if (data.bytes === data.total) read = seconds;
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage({ files, title: name, today: '2026-11-22', app: '0.0.0', filer: null, columns: {} });
  });
}

function isRead(): boolean {
  return (globalThis as Running).isRead === true;
}

function ended(): Promise<Times> {
  return (globalThis as Running).over ?? Promise.reject(new Error('No import was begun.'));
}
