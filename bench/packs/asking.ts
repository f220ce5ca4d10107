/**
 * Questions about one company beside a large pack, and an edit of one row: what each takes where nothing else is at work.
 *
 *   worker stopped ──► page of a company ──► again ──► as of an earlier day ──► timeline
 *   worker stopped ──► a claim, until it is known ──► another
 */
import type { Bench } from '../page/bench.ts';
import { claim } from './editing.ts';

const SUBJECT = { company: 'scale-ai' };

/** Through the harness, which adds its own tenths of a second: a question that nothing is read for says how many. */
export async function measureAsking({ browser, name, say }: Bench): Promise<void> {
  const timed = async (what: string, ask: () => Promise<unknown>) => {
    const start = Date.now();
    await ask();
    say(`asking, ${name}`, what, Date.now() - start, 'ms');
  };
  const page = (asOf: string | null) => () => browser.askAsDesk('company.page', { ...SUBJECT, asOf });
  const add = (nth: number) => () => browser.askAsDesk('claim.add', { claim: claim(nth), unverified: false });
  await browser.killBackground();
  await timed('page of a company, worker woken', page(null));
  await timed('the same again', page(null));
  await timed('as of an earlier day', page('2025-01-01'));
  await timed('its timeline', () => browser.askAsDesk('company.timeline', SUBJECT));
  await timed('a question that nothing is read for', () => browser.askAsDesk('pause.read', {}));
  await browser.killBackground();
  await timed('a claim known, worker woken', add(-2));
  await timed('a claim known, worker awake', add(-1));
}
