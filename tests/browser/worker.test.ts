/** The background is killed at any moment, really, and must answer as if nothing had happened. */
import { beforeAll, expect, it } from 'vitest';
import type { PageState } from '../../src/messages/contract.ts';
import { inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>Labelling</title>
  <p>Meta Platforms holds a stake in Scale AI, Inc., which labels data. Scale AI says that it stays as it is.</p>
  <p>Labelbox, a rival, made no comment.</p>`;

inBothBrowsers('a background that is killed', (at) => {
  const stateOf = async (page: Page): Promise<PageState> =>
    at.browser.ask('page.findings', { tab: await at.browser.tabId(page) });

  /** The page with its findings, once its reader has been heard. */
  const openArticle = async () => {
    const page = await at.browser.open(at.site.put('/labelling.html', ARTICLE));
    await at.until(async () => (await stateOf(page)).state === 'checked', 'the page to be checked');
    return page;
  };

  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it('finds the same again', async () => {
    const page = await openArticle();
    const before = await stateOf(page);
    expect(before).toMatchObject({ state: 'checked', host: '127.0.0.1', counts: { flagged: 1 } });
    await at.browser.killBackground();
    expect(await stateOf(page)).toEqual(before);
    await page.close();
  });

  it('keeps the badge, and counts again when the page changes', async () => {
    const page = await openArticle();
    await at.until(async () => (await at.browser.badge(page)) === '1', 'one flagged company on the badge');
    await at.browser.killBackground();
    expect(await at.browser.badge(page)).toBe('1');
    await page.goto(at.site.put('/empty.html', '<!doctype html><p>Nobody is named here.</p>'));
    await at.until(async () => (await at.browser.badge(page)) === '', 'an empty badge');
    await page.close();
  });

  it('knows what the user decided', async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: { own: 'google', watched: ['apple'] } });
    await at.browser.killBackground();
    const { viewpoint } = await at.browser.ask('viewpoint.read', {});
    expect(viewpoint).toEqual({ own: 'google', watched: ['apple'] });
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it('answers all who ask at once while it wakes', async () => {
    await at.browser.killBackground();
    const cards = await Promise.all(
      ['scale-ai', 'labelbox', 'turing', 'scale-ai'].map((company) =>
        at.browser.ask('card.open', { subject: { company }, asOf: null }),
      ),
    );
    expect(cards.map((answer) => answer.state === 'card' && answer.card.company)).toEqual([
      'scale-ai',
      'labelbox',
      'turing',
      'scale-ai',
    ]);
    expect(cards[0]).toEqual(cards[3]);
    expect(cards[0]).toMatchObject({ card: { shown: 'SIGNIFICANT_INFLUENCE' } });
  });

  it('answers with a sentence, not an exception, when it is killed in mid-answer, and then rightly', async () => {
    for (let round = 0; round < 3; round++) {
      const asked = at.browser
        .ask('card.open', { subject: { company: 'scale-ai' }, asOf: null })
        .then(({ state }) => state, String);
      await at.browser.killBackground();
      // Answered before the kill, or told that it was stopped: never a wrong card.
      expect(await asked).not.toMatch(/^(choose|unknown)$/);
      const again = await at.browser.ask('card.open', { subject: { company: 'scale-ai' }, asOf: null });
      expect(again).toMatchObject({ state: 'card', card: { shown: 'SIGNIFICANT_INFLUENCE' } });
    }
  });

  it('finds a company that the user added, added before the kill', async () => {
    const entry = {
      name: 'Quarrelwood Kilns',
      otherNames: [],
      domain: null,
      service: 'glaze firing',
      role: 'supplier' as const,
      parent: { company: 'meta-platforms', sharePercent: 40, source: 'a letter' },
    };
    const { id } = await at.browser.ask('own.add', { entry });
    await at.browser.killBackground();
    const page = await at.browser.open(
      at.site.put('/kilns.html', '<!doctype html><p>Quarrelwood Kilns fires glazes for museums.</p>'),
    );
    const state = await at.until(async () => {
      const now = await stateOf(page);
      return now.state === 'checked' && now;
    }, 'the page to be checked');
    expect(state.rows).toMatchObject([{ company: id, isOwnEntry: true, flagged: true }]);
    await at.browser.ask('own.remove', { id });
    await page.close();
  });
});
