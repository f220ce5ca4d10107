/** Pictures of the popup in each of its states, in a tab of its own at about the size that browsers give it. */
import type { Page } from '../../tests/browser/harness/page.ts';
import { openPopup, press, typeInto } from '../../tests/browser/popup-hands.ts';
import { forgetViewpoint, SHARED_NAME, setScene } from './scene.ts';
import { picture, type Studio } from './studio.ts';

const SIZES = [{ width: 400, height: 600 }];

interface State {
  readonly name: string;
  /** Under the test server, or at its other name, which the extension may not read. */
  readonly path: string;
  readonly notGranted?: boolean;
  /** Stands in the popup before anything is done in it. */
  readonly said: string;
  readonly act?: Act;
}

type Act = (popup: Page) => Promise<unknown>;

const ARTICLE = 'demo/article.html';

const STATES: readonly State[] = [
  { name: 'article', path: ARTICLE, said: 'Tied to your watchlist' },
  { name: 'suppliers', path: 'demo/suppliers.html', said: 'Tied to your watchlist' },
  { name: 'quiet', path: 'demo/quiet.html', said: 'No known company' },
  { name: 'nothing', path: 'model/editors.html', said: 'No known company on this page' },
  { name: 'choice', path: 'shared.html', said: SHARED_NAME },
  { name: 'caught', path: 'caught.html', said: 'Labelbox' },
  { name: 'not-read', path: ARTICLE, notGranted: true, said: 'This page has not been read' },
  onArticle('edit', ['Edit'], async (popup) => {
    await typeInto(popup, 'Competitors you watch', 'a');
    await popup.untilElement('[role=option]');
  }),
  onArticle('company', ['Scale AI'], says('Why this level')),
  onArticle('entries', ['Your entries'], says('Companies you added yourself')),
  onArticle('form-wrong', ['Your entries', 'Add a company', 'Add'], says('Write the company’s name.')),
  onArticle('paused', ['Pause on all pages'], says('Nothing is read or marked on any page.')),
];

/** The popup of the article after these were pressed, one after the other. */
function onArticle(name: string, pressed: readonly string[], then: Act): State {
  const act: Act = async (popup) => {
    for (const one of pressed) await press(popup, one);
    await then(popup);
  };
  return { name, path: ARTICLE, said: 'Tied to your watchlist', act };
}

function says(words: string): Act {
  return (popup) => popup.untilText(words);
}

export async function picturePopup(studio: Studio, wanted: (name: string) => boolean): Promise<void> {
  const { site, browser } = studio.at;
  site.put('/shared.html', `<!doctype html><title>Reeds</title><p>${SHARED_NAME} Ltd tunes reeds.</p>`);
  site.put('/caught.html', `<!doctype html><title>Deal</title><p>${CAUGHT}</p>`);
  await setScene(studio.at);
  for (const state of STATES) {
    if (!wanted(`popup-${state.name}`)) continue;
    await pictureState(studio, state);
    await browser.ask('pause.switch', { paused: false });
  }
  await forgetViewpoint(studio.at);
  if (wanted('popup-new'))
    await pictureState(studio, { name: 'new', path: ARTICLE, said: 'Who are you buying for?' });
}

const CAUGHT = 'In May 2026 Microsoft, Inc. acquired a 40 % stake in Labelbox, the data labelling company.';

async function pictureState(studio: Studio, { name, path, notGranted, said, act }: State): Promise<void> {
  const { at } = studio;
  const home = notGranted ? at.site.home.replace('127.0.0.1', 'localhost') : at.site.home;
  const page = await at.browser.open(home + path);
  const popup = await openPopup(at, page);
  try {
    await popup.untilText(said);
    await act?.(popup);
    await picture(studio, popup, `popup-${name}`, SIZES);
  } catch (error) {
    console.error(`popup-${name}: ${error instanceof Error ? error.message : error}`);
  }
  await popup.close();
  await page.close();
}
