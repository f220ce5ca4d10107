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

/** Imports the file in a browser of that kind; `what` it is, and a name that says its format. */
export async function measureInDesk(
  kind: BrowserKind,
  what: string,
  name: string,
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  say: Report,
): Promise<void> {
  const extension = demoFolder(kind === 'firefox' ? 'firefox' : 'chrome');
  const browser = await launch(kind, { extension });
  try {
    const desk = await browser.extensionPage(DESK_PATH);
    const bytes = await handOver(file, desk);
    const { read, landed } = await desk.evaluate(imported, workerIn(extension), name);
    const place = `${what}, the desk's worker in ${NAMES[kind]}`;
    say(place, 'read and gathered', bytes / MEGABYTE / read, 'MB/s');
    say(place, 'until it is on the shelf', landed, 's');
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

// The two below run in the page: only their source crosses over.

function keep(text: string): void {
  const held = globalThis as { pieces?: string[] };
  held.pieces = [...(held.pieces ?? []), text];
}

/** Seconds until all was read, and until it was on the shelf. */
function imported(script: string, name: string): Promise<{ read: number; landed: number }> {
  const { pieces = [] } = globalThis as { pieces?: string[] };
  const files = [new File(pieces, name)];
  const worker = new Worker(script, { type: 'module' });
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let read = Number.NaN;
    worker.addEventListener('message', ({ data }) => {
      const seconds = (performance.now() - begun) / 1000;
      if (data.kind === 'landed') resolve({ read, landed: seconds });
      else if (data.kind !== 'progress') reject(new Error(JSON.stringify(data)));
      else if (data.bytes === data.total) read = seconds;
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage({ files, title: name, today: '2026-11-22', app: '0.0.0', filer: null, columns: {} });
  });
}
