/** Files and graphs of a wanted size, made from a seed; no company in them exists. */

import { bods } from '../../tests/sources/files.ts';
import { business, CLASSES, serveGraph, states } from '../../tests/sources/live/graph.ts';
import type { Host } from '../../tests/sources/live/loopback.ts';

export const MEGABYTE = 1_000_000;
const CHUNK = 256 * 1024;

/** A list of BODS statements: an entity, then a holding of it, and so on. */
export function bodsFile(megabytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  function* texts(): Generator<string> {
    yield '[';
    for (let at = 1; ; at++) {
      const entity = {
        name: `Company ${at} Ltd`,
        entityType: { type: 'registeredEntity' },
        identifiers: [{ scheme: 'GB-COH', id: String(10_000_000 + at) }],
      };
      yield `${JSON.stringify(bods('entity', `e${at}`, entity))},\n`;
      const interests = [
        {
          type: 'shareholding',
          directOrIndirect: 'direct',
          share: { exact: at % 100 },
          startDate: '2020-01-01',
        },
      ];
      const holding = { subject: `e${at}`, interestedParty: `e${at >> 1}`, interests };
      yield `${JSON.stringify(bods('relationship', `r${at}`, holding))},\n`;
    }
  }
  return streamOf(texts(), megabytes, `${JSON.stringify(bods('entity', 'last', { name: 'Last Ltd' }))}]`);
}

/** A plain CSV of holdings. */
export function csvFile(megabytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  function* texts(): Generator<string> {
    yield 'owner,owned,share,votes,from,to,source\n';
    for (let at = 1; ; at++)
      yield `Company ${at >> 1} Ltd,Company ${at} Ltd,${at % 101},,2020-01-01,,"Annual report, ${2000 + (at % 26)}"\n`;
  }
  return streamOf(texts(), megabytes, '');
}

/** A register of long records: one company in each 30 kB, of which its name and number are kept. */
export function longRecords(megabytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  function* texts(): Generator<string> {
    yield 'CompanyName,CompanyNumber,Notes\n';
    const notes = 'n'.repeat(30_000);
    for (let at = 1; ; at++) yield `Company number ${at} Limited,${10_000_000 + at},${notes}\n`;
  }
  return streamOf(texts(), megabytes, '');
}

/** The texts up to the size, and the end, as a disk gives them. */
function streamOf(
  texts: Generator<string>,
  megabytes: number,
  end: string,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let given = 0;
  return new ReadableStream({
    pull(controller) {
      let chunk = '';
      while (chunk.length < CHUNK) chunk += texts.next().value ?? '';
      given += chunk.length;
      const isLast = given >= megabytes * MEGABYTE;
      controller.enqueue(encoder.encode(isLast ? chunk + end : chunk));
      if (isLast) controller.close();
    },
  });
}

/** How many companies each company owns: the tree is five levels deep then. */
const CHILDREN = 8;

/** A group of so many companies, at a SPARQL engine on this machine; Q1000000000 is at its top. */
export function companyTree(companies: number): Promise<Host> {
  const item = (at: number) => `Q${1_000_000_000 + at}`;
  const triples = Array.from({ length: companies }, (_, at) => {
    const company = business(item(at), `Company ${at}`);
    return at === 0
      ? company
      : `${company} ${states(`s${at}`, item(at), 'P749', `wd:${item(Math.floor((at - 1) / CHILDREN))}`)}`;
  });
  return serveGraph([CLASSES, ...triples].join('\n'));
}
