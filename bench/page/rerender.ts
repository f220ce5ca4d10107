/**
 * What it costs a page that renders 1,000 rows with names anew in each frame, for a second, beside the same page that
 * nobody reads: such a page takes away the place to read on from at every frame.
 */
import { until } from '../../tests/browser/harness/until.ts';
import { FINE_CLOCK } from '../measure/fine-clock.ts';
import { median, repeat } from '../measure/median.ts';
import { AT_REST_MS, type Bench, badgeOf, ROUNDS } from './bench.ts';
import { markedList } from './long-page.ts';
import { startMeter, whenCalm } from './meter.ts';

const COUNT = 1_000;

/** How long the frames of one second were, in milliseconds. */
interface Frames {
  readonly median: number;
  readonly longest: number;
}

export async function measureRerender(bench: Bench): Promise<void> {
  const { site, say, name } = bench;
  const read = site.put('/rerender.html', markedList(COUNT), FINE_CLOCK);
  // The same page under a name that is not granted: there is no reader.
  const unread = read.replace('127.0.0.1', 'localhost');
  const rounds = await repeat(ROUNDS, async () => ({
    unread: await framesOn(bench, unread, false),
    read: await framesOn(bench, read, true),
  }));
  const what = `${COUNT} rows rendered anew each frame, ${name}`;
  for (const key of ['median', 'longest'] as const) {
    say(what, `${key} frame, unread`, median(rounds.map(({ unread }) => unread[key])), 'ms');
    say(what, `${key} frame, read`, median(rounds.map(({ read }) => read[key])), 'ms');
  }
  const more = median(rounds.map(({ read, unread }) => Math.max(0, read.longest - unread.longest)));
  say(what, 'longest frame, read beyond unread', more, 'ms', 50);
}

async function framesOn(bench: Bench, url: string, isRead: boolean): Promise<Frames> {
  const page = await bench.browser.open(url);
  const tab = await bench.browser.tabId(page);
  if (isRead) await until(async () => (await badgeOf(bench, tab)) !== '', 'the first flag');
  await page.evaluate(startMeter);
  await page.evaluate(whenCalm, AT_REST_MS);
  const frames = await page.evaluate(framesOfASecond);
  await page.close();
  return { median: median(frames), longest: Math.max(...frames) };
}

/** Replaces every row in each frame. Sent into the page, so it is whole in itself. */
function framesOfASecond(): Promise<number[]> {
  const SECOND = 1_000;
  const list = document.querySelector('#marked');
  const frames: number[] = [];
  return new Promise((resolve) => {
    const start = performance.now();
    const render = (before: number) => (now: number) => {
      frames.push(now - before);
      if (now - start > SECOND) {
        resolve(frames);
        return;
      }
      list?.replaceChildren(...[...list.children].map((row) => row.cloneNode(true)));
      requestAnimationFrame(render(now));
    };
    requestAnimationFrame((now) => requestAnimationFrame(render(now)));
  });
}
