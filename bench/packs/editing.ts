/**
 * Own edits beside a large pack, two in a row: how long a page waits for its flag right after each, and how long it takes
 * until what was entered is known.
 *
 *   first edit ──► page opened at once ──► flag      second edit, while the first is being taken in ──► page ──► flag
 */
import type { Params } from '../../src/messages/contract.ts';
import { until } from '../../tests/browser/harness/until.ts';
import { type Bench, badgeOf } from '../page/bench.ts';

/** Far above what a busy machine takes. */
const PATIENCE_MS = 120_000;

/** Entries, whose names go into the index, and claims, which say something of companies that are there. */
export async function measureEditing(bench: Bench): Promise<void> {
  const { browser } = bench;
  const edits = [
    ['entry', (nth: number) => browser.askAsDesk('own.add', { entry: entry(nth) })],
    ['claim', (nth: number) => browser.askAsDesk('claim.add', { claim: claim(nth), unverified: false })],
  ] as const;
  for (const [what, edit] of edits) {
    const first = await measureEdit(bench, () => edit(1));
    const second = await measureEdit(bench, () => edit(2));
    await say(bench, `own ${what}`, first);
    await say(bench, `second own ${what} right after`, second);
  }
}

interface Edit {
  readonly flagged: number;
  /** Resolves when whoever made the edit is answered from what it made. */
  readonly known: Promise<number>;
}

async function say({ name, say }: Bench, what: string, { flagged, known }: Edit): Promise<void> {
  say(`${what}, ${name}`, 'flag of a page opened meanwhile', flagged, 'ms');
  say(`${what}, ${name}`, 'known', await known, 'ms');
}

async function measureEdit(bench: Bench, edit: () => Promise<unknown>): Promise<Edit> {
  const { browser, site } = bench;
  const page = await browser.open(new URL('demo/quiet.html', site.home).href);
  const tab = await browser.tabId(page);
  const start = Date.now();
  const known = edit().then(() => Date.now() - start);
  await page.goto(new URL('demo/article.html', site.home).href);
  await until(async () => (await badgeOf(bench, tab)) !== '', 'a flag', PATIENCE_MS);
  const flagged = Date.now() - start;
  await page.close();
  return { flagged, known };
}

function entry(nth: number): Params<'own.add'>['entry'] {
  return {
    name: `Zorvath${nth} Kilns`,
    otherNames: [],
    domain: null,
    service: null,
    role: 'supplier',
    parent: { company: 'meta-platforms', sharePercent: 20 + nth, source: null },
  };
}

/** A claim that no other number gives. */
export function claim(nth: number): Params<'claim.add'>['claim'] {
  return {
    kind: 'adds',
    owner: 'meta-platforms',
    subject: 'scale-ai',
    tie: 'shares',
    sharePercent: 40 + nth,
    votesPercent: null,
    start: null,
    end: null,
    note: '',
    source: { publisher: 'Annual report', date: '2026', url: null },
  };
}
