/** The extension is updated while a page is open: what the old one drew goes, and the page never hears of it. */
import { describe, expect, it } from 'vitest';
import { launch } from './harness/driven.ts';
import { KINDS } from './harness/hands.ts';
import { serve } from './harness/site.ts';
import { until } from './harness/until.ts';

describe.each(KINDS)('an update under an open page, in %s', (kind) => {
  it('leaves one reader or none, and throws nothing', async () => {
    const site = await serve('tests/pages');
    const browser = await launch(kind);
    const page = await browser.open(site.put('/open.html', PAGE));
    await until(async () => (await page.overlayBoxes('.strip')).length === 2, 'two marks');
    // Not awaited: the extension goes away with the page that would answer.
    browser.inExtension((api) => api.runtime.reload()).catch(() => undefined);
    // What is left of the old extension stays where it was drawn; only a reader that lives follows its name.
    await page.evaluate(() => document.body.prepend(document.createElement('hr')));
    const isClean = async () => {
      await page.hands.moveMouse(200, 200 + (Date.now() % 50));
      const { hosts, bottom } = await page.evaluate(() => ({
        hosts: document.querySelectorAll('html > :not(head, body)').length,
        bottom: document.querySelector('b')?.getBoundingClientRect().bottom ?? 0,
      }));
      const strips = await page.overlayBoxes('.strip');
      const isAlive = hosts === 1 && strips.length === 2 && Math.abs((strips[1]?.y ?? 0) - bottom) < 3;
      return (hosts === 0 && strips.length === 0) || isAlive;
    };
    await until(isClean, 'the old marks to go');
    expect(await page.evaluate(() => document.documentElement.dataset.thrown ?? null)).toBeNull();
    await browser.close();
    await site.close();
  });
});

const PAGE = `<!doctype html><html lang=en><head><title>t</title><script>
  const keep = (what) => { document.documentElement.dataset.thrown = String(what); };
  addEventListener('error', ({ message }) => keep(message));
  addEventListener('unhandledrejection', ({ reason }) => keep(reason));
</script></head><body><p>Scale AI, Inc. is a data labelling company. Shares in <b>Scale AI</b>.`;
