/** What it costs a page to take away 1,000 elements with marked names, beside the same page that nobody marks. */
import { until } from '../../tests/browser/harness/until.ts';
import { FINE_CLOCK } from '../measure/fine-clock.ts';
import { median, repeat } from '../measure/median.ts';
import { AT_REST_MS, type Bench, badgeOf, ROUNDS } from './bench.ts';
import { markedList } from './long-page.ts';
import { startMeter, whenCalm } from './meter.ts';

const COUNT = 1_000;

export async function measureRemoval(bench: Bench): Promise<void> {
  const { site, say, name } = bench;
  const marked = site.put('/removal.html', markedList(COUNT), FINE_CLOCK);
  // The same page under a name that is not granted: there is no reader.
  const unmarked = marked.replace('127.0.0.1', 'localhost');
  // Some ten milliseconds each: it takes more rounds until they say the same twice.
  const rounds = await repeat(3 * ROUNDS, async () => ({
    unmarked: await removalOn(bench, unmarked, false),
    marked: await removalOn(bench, marked, true),
  }));
  const what = `removal of ${COUNT} marked elements, ${name}`;
  say(what, 'unmarked', median(rounds.map((round) => round.unmarked)), 'ms');
  say(what, 'marked', median(rounds.map((round) => round.marked)), 'ms');
  say(what, 'marked to unmarked', median(rounds.map((round) => round.marked / round.unmarked)), '×', 1.5);
}

async function removalOn(bench: Bench, url: string, isMarked: boolean): Promise<number> {
  const page = await bench.browser.open(url);
  const tab = await bench.browser.tabId(page);
  if (isMarked) await until(async () => (await badgeOf(bench, tab)) !== '', 'the first flag');
  await page.evaluate(startMeter);
  await page.evaluate(whenCalm, AT_REST_MS);
  const time = await page.evaluate(timeOfRemoval);
  await page.close();
  return time;
}

/** One by one, as a framework does, then laid out; and what others do of it in the next three frames. */
function timeOfRemoval(): Promise<number> {
  const isOver = { frames: 0 };
  return new Promise((resolve) => {
    const count = () => {
      isOver.frames += 1;
      if (isOver.frames < 3) requestAnimationFrame(count);
      // After the frame: the time of what it did is known then.
      else setTimeout(() => resolve((globalThis.busyMeter?.gaps ?? []).reduce((sum, gap) => sum + gap, 0)));
    };
    setTimeout(() => {
      if (globalThis.busyMeter) globalThis.busyMeter.gaps.length = 0;
      for (const item of [...document.querySelectorAll('#marked > li')]) item.remove();
      document.body.getBoundingClientRect();
      requestAnimationFrame(count);
    });
  });
}
