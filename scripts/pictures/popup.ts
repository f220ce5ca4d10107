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
  readonly said: string;
  readonly act?: (popup: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'article', path: 'demo/article.html', said: 'Tied to your watchlist' },
  { name: 'suppliers', path: 'demo/suppliers.html', said: 'Tied to your watchlist' },
  { name: 'quiet', path: 'demo/quiet.html', said: 'No known company' },
  { name: 'nothing', path: 'model/editors.html', said: 'No known company on this page' },
  { name: 'choice', path: 'shared.html', said: SHARED_NAME },
  { name: 'caught', path: 'caught.html', said: 'Labelbox' },
  { name: 'not-read', path: 'demo/article.html', notGranted: true, said: 'This page has not been read' },
  {
    name: 'edit',
    path: 'demo/article.html',
    said: 'Tied to your watchlist',
    act: async (popup) => {
      await press(popup, 'Edit');
      await typeInto(popup, 'Competitors you watch', 'a');
      await popup.untilElement('[role=option]');
    },
  },
  {
    name: 'company',
    path: 'demo/article.html',
    said: 'Scale AI',
    act: async (popup) => {
      await press(popup, 'Scale AI');
      await popup.untilText('Why this level');
    },
  },
  {
    name: 'entries',
    path: 'demo/article.html',
    said: 'Scale AI',
    act: async (popup) => {
      await press(popup, 'Your entries');
      await popup.untilText('Companies you added yourself');
    },
  },
  {
    name: 'form-wrong',
    path: 'demo/article.html',
    said: 'Scale AI',
    act: async (popup) => {
      await press(popup, 'Your entries');
      await press(popup, 'Add a company');
      await press(popup, 'Add');
      await popup.untilText('Write the company’s name.');
    },
  },
  {
    name: 'paused',
    path: 'demo/article.html',
    said: 'Scale AI',
    act: async (popup) => {
      await press(popup, 'Pause on all pages');
      await popup.untilText('Nothing is read or marked on any page.');
    },
  },
];

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
    await pictureState(studio, {
      name: 'new',
      path: 'demo/article.html',
      said: 'Who are you buying for?',
    });
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
