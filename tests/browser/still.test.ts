/** Where the person has asked their system for less motion, nothing of ours moves. */
import { expect, it } from 'vitest';
import { showCard } from './card-hands.ts';
import { openDesk } from './desk-hands.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { openPopup } from './popup-hands.ts';

inBothBrowsers('less motion', (at) => {
  it('stills the card', async () => {
    const page = await opened(at);
    await showCard(at, page, 'Scale AI');
    await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
    expectStill(await page.inClosedRoots(movesIn));
    await page.close();
  });

  it('stills the popup', async () => {
    const page = await opened(at);
    const popup = await openPopup(at, page);
    expectStill(await popup.evaluate(movesIn));
    await popup.close();
    await page.close();
  });

  it('stills the desk', async () => {
    const desk = await openDesk(at, 'companies/scale-ai');
    await desk.untilText('Scale AI');
    expectStill(await desk.evaluate(movesIn));
    await desk.close();
  });
});

interface Moves {
  readonly isAsked: boolean;
  /** Rules of the document's sheets by which something would move. */
  readonly rules: number;
  readonly moving: readonly string[];
}

function expectStill({ isAsked, rules, moving }: Moves): void {
  expect(isAsked).toBe(true);
  // Or a document without sheets would pass.
  expect(rules).toBeGreaterThan(0);
  expect(moving).toEqual([]);
}

/** What moves in the card's document or, where no roots are given, in the page's own. */
function movesIn(roots: readonly ShadowRoot[] = []): Moves {
  const [of = document] = roots.flatMap((root) => root.querySelector('iframe')?.contentDocument ?? []);
  const view = of.defaultView ?? window;
  const sheets = [...of.styleSheets, ...of.adoptedStyleSheets];
  const texts = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const motion = ({ animationName, transitionDuration }: CSSStyleDeclaration) =>
    animationName !== 'none' || transitionDuration.split(', ').some((one) => Number.parseFloat(one) > 0);
  const moving = [...of.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after']
      .filter((part) => motion(view.getComputedStyle(element, part || null)))
      .map((part) => `${element.localName}.${element.getAttribute('class')}${part}`),
  );
  return {
    isAsked: view.matchMedia('(prefers-reduced-motion: reduce)').matches,
    rules: texts.filter((text) => /\b(?:animation|transition)\b/.test(text)).length,
    moving: [...moving, ...of.getAnimations().map(() => 'an animation')],
  };
}

async function opened(at: At): Promise<Page> {
  await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  const page = await at.browser.open(`${at.site.home}demo/article.html`);
  await at.until(async () => (await page.overlayBoxes('.strip')).length > 0, 'marks');
  return page;
}
