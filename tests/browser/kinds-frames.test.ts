/**
 * A page in whose frames other pages stand: those of granted sites are read as part of it, others are left alone.
 *
 *   127.0.0.1 ─┬─ same site          read          ─┬─ a frame in the frame   read
 *              ├─ another site       read where granted; else the popup says that it was not
 *              ├─ srcdoc             read: it has no address of its own and is part of the page
 *              └─ in a sandbox       read: its address is a granted one, though scripts there have no origin
 */
import { beforeAll, expect, it } from 'vitest';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { addressAt, atHosts } from './kinds/at-hosts.ts';

const GRANTED = 'labels.example';
const STRANGER = 'stranger.example';
/** Not granted either, in a frame of one pixel. */
const COUNTER = 'counter.example';

/** Whom page and granted frames name. */
const ALL = ['labelbox', 'mechanical-turk', 'scale-ai', 'snorkel-ai', 'surge-ai', 'toloka'];

inBothBrowsers(
  'a page with frames',
  (at) => {
    beforeAll(async () => {
      await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
    });

    it('is judged with what its granted frames say, and without what others say', async () => {
      const page = await opened(at);
      await untilNamed(at, page, ALL);
      // Named by what was read; counted once the background has noted it.
      await at.until(async () => (await at.browser.badge(page)) === '1', 'one company flagged');
      await page.close();
    });

    it('says of which shown frames nothing was read', async () => {
      const page = await opened(at);
      await untilNamed(at, page, ALL);
      const state = await at.browser.ask('page.findings', { tab: await at.browser.tabId(page) });
      expect(state).toMatchObject({ closedFrames: [STRANGER] });
      const popup = await at.browser.clickToolbar(page);
      await popup.untilText(`come from ${STRANGER}`);
      await popup.close();
      await page.close();
    });

    it('has an overlay in each frame that is read, and none in another', async () => {
      const page = await opened(at);
      const wanted = { same: true, inner: true, granted: true, sandboxed: true, stranger: false };
      await at.until(async () => {
        const seen = await overlaysIn(page);
        return Object.entries(wanted).every(([frame, has]) => seen[frame] === has);
      }, 'the overlays of the frames');
      await page.close();
    });

    it('forgets what a frame said when the frame goes, or goes elsewhere', async () => {
      const page = await opened(at);
      await untilNamed(at, page, ALL);
      await page.evaluate(() => document.querySelector('#granted')?.remove());
      await untilNamed(
        at,
        page,
        ALL.filter((company) => company !== 'toloka'),
      );
      const next = frame(at, null, 'next', 'Mistral AI writes models.');
      await page.evaluate((src) => document.querySelector('#same')?.setAttribute('src', src), next);
      await untilNamed(at, page, ['labelbox', 'mechanical-turk', 'mistral-ai', 'scale-ai']);
      await page.close();
    });
  },
  atHosts('frames', [GRANTED], [STRANGER, COUNTER]),
);

/** Puts up a page that stands in a frame, and tells the outermost page whether anything of ours is in it. */
function frame(at: At, host: string | null, name: string, body: string): string {
  const tells = `setInterval(() => top.postMessage({ frame: '${name}', has: document.documentElement.childElementCount === 3 }, '*'), 50)`;
  const html = `<!doctype html><html lang=en><head><title>${name}</title><script>${tells}</script></head><body><p>${body}</p>`;
  at.site.put(`/frame-${name}.html`, html);
  return addressAt(host, at.site.home, `frame-${name}.html`);
}

function opened(at: At): Promise<Page> {
  const inner = frame(at, null, 'inner', 'Surge AI labels data.');
  const frames = [
    ['same', frame(at, null, 'same', `Snorkel AI labels data.<iframe src="${inner}"></iframe>`), ''],
    ['granted', frame(at, GRANTED, 'granted', 'Toloka AI labels data.'), ''],
    ['stranger', frame(at, STRANGER, 'stranger', 'Turing Enterprises writes code.'), ''],
    [
      'sandboxed',
      frame(at, null, 'sandboxed', 'Amazon Mechanical Turk labels data.'),
      'sandbox="allow-scripts"',
    ],
  ] as const;
  const counter = frame(at, COUNTER, 'counter', 'Appen Limited labels data.');
  const html = `<!doctype html><html lang=en><head><title>Frames</title><script>
    addEventListener('message', ({ data }) => { document.documentElement.dataset[data.frame] = data.has; });
    </script></head><body><p>Scale AI, Inc. is a data labelling company.</p>
    ${frames.map(([id, src, more]) => `<iframe id="${id}" src="${src}" ${more}></iframe>`).join('')}
    <iframe srcdoc="<p>Labelbox, Inc. labels data."></iframe>
    <iframe src="${counter}" width=1 height=1></iframe>`;
  return at.browser.open(at.site.put('/frames.html', html));
}

async function untilNamed(at: At, page: Page, companies: readonly string[]): Promise<void> {
  const tab = await at.browser.tabId(page);
  let named: readonly string[] = [];
  const isNamed = async () => {
    const state = await at.browser.ask('page.findings', { tab });
    const found = state.state === 'checked' ? [...state.rows, ...state.unknown] : [];
    named = found.map(({ company, name }) => company ?? name).sort();
    return named.join() === companies.join();
  };
  await at.until(isNamed, 'the findings').catch(() => undefined);
  expect(named).toEqual(companies);
}

function overlaysIn(page: Page): Promise<Record<string, boolean>> {
  return page.evaluate(() =>
    Object.fromEntries(
      Object.entries(document.documentElement.dataset).map(([frame, has]) => [frame, has === 'true']),
    ),
  );
}
