/** Pictures of pages with their marks, and of the card over them in each of its states. */
import { showCard } from '../../tests/browser/card-hands.ts';
import type { Page } from '../../tests/browser/harness/page.ts';
import { addressAt } from '../../tests/browser/kinds/at-hosts.ts';
import { forgetViewpoint, HELD_JOINTLY, SHARED_NAME, setScene } from './scene.ts';
import { drawn, picture, type Studio } from './studio.ts';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 900, height: 800 },
];

/** A known company's own site, led to this machine (pictures.ts). */
export const OWN_SITE = 'scale.com';

/** What is selected on the article, by the state that its card is in. */
const ASKED: Readonly<Record<string, string>> = {
  known: 'Scale AI',
  own: 'Google',
  watched: 'Microsoft',
  'no-tie': 'Surge AI',
  'no-data': 'Handshake',
  unknown: 'Quillow Brothers',
  disputed: 'OpenAI',
  joint: HELD_JOINTLY,
  pending: 'Anthropic',
  choice: SHARED_NAME,
};

export async function pictureCards(studio: Studio, wanted: (name: string) => boolean): Promise<void> {
  const { at } = studio;
  await setScene(at);
  for (const demo of ['index', 'article', 'suppliers', 'quiet']) {
    if (!wanted(`page-${demo}`)) continue;
    const page = await opened(studio, `${at.site.home}demo/${demo}.html`);
    await picture(studio, page, `page-${demo}`, SIZES);
    await page.close();
  }
  if (wanted('card-hover')) await pictureHovered(studio);
  for (const [state, words] of Object.entries(ASKED))
    if (wanted(`card-${state}`)) await pictureAsked(studio, state, words);
  if (wanted('card-site')) await pictureSite(studio);
  await forgetViewpoint(at);
}

async function opened({ at }: Studio, address: string): Promise<Page> {
  const page = await at.browser.open(address);
  await page.resize(1280, 900);
  await at.until(() => page.evaluate(() => document.documentElement.childElementCount > 2), 'the reader');
  return page;
}

async function pictureHovered(studio: Studio): Promise<void> {
  const { at } = studio;
  const page = await opened(studio, `${at.site.home}demo/article.html`);
  await picture(studio, page, 'card-hover', SIZES, async () => {
    await page.press('Escape');
    await page.hoverNothing();
    await page.hoverText('Scale AI');
    await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
    await drawn(page);
  });
  await page.close();
}

async function pictureAsked(studio: Studio, state: string, words: string): Promise<void> {
  const { at } = studio;
  const page = await opened(studio, `${at.site.home}demo/article.html`);
  await showCard(at, page, words);
  await at.until(async () => (await page.overlayBoxes('.panel[aria-busy="false"]')).length > 0, 'the card');
  await picture(studio, page, `card-${state}`, SIZES.slice(0, 1));
  await page.close();
}

async function pictureSite(studio: Studio): Promise<void> {
  const { at } = studio;
  const page = await opened(studio, addressAt(OWN_SITE, at.site.home, 'demo/article.html'));
  await at.until(async () => (await page.overlayBoxes('.line-name')).length > 0, 'the slim card');
  await picture(studio, page, 'card-site', SIZES);
  await page.clickInOverlay('.line-open');
  await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the whole card');
  await picture(studio, page, 'card-site-open', SIZES.slice(0, 1));
  await page.close();
}
