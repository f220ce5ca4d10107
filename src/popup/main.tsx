/** Plugs the popup into the browser. */
import { render } from 'preact';
import '../look/tokens.css';
import '../look/base.css';
import '../look/parts.css';
import '../look/controls.css';
import './popup.css';
import './viewpoint.css';
import './page.css';
import './rows.css';
import { browser } from '../browser/polyfill.ts';
import type { Catalogue } from '../core/words/catalogue.ts';
import { dateInWords } from '../core/words/figures.ts';
import { spokenFor } from '../look/catalogues.ts';
import { parseFields } from '../look/entry/entry-fields.ts';
import { sayFrom, Words } from '../look/say.ts';
import { askBy } from '../messages/ask.ts';
import type { CardSubject } from '../messages/contract.ts';
import { sessionArea } from '../store/areas.ts';
import { App } from './app.tsx';
import { type Surroundings, SurroundingsProvider } from './surroundings.ts';

const KEPT_FIELDS = 'popup.entry';

async function start(root: Element): Promise<void> {
  const { language, catalogue } = spokenFor(navigator.languages);
  const say = sayFrom(catalogue);
  document.documentElement.lang = language;
  document.title = say('popup_title');
  const around = await surroundings(catalogue);
  render(
    <Words.Provider value={say}>
      <SurroundingsProvider value={around}>
        <App />
      </SurroundingsProvider>
    </Words.Provider>,
    root,
  );
}

async function surroundings(catalogue: Catalogue): Promise<Surroundings> {
  const session = sessionArea();
  return {
    ask: askBy((envelope) => browser.runtime.sendMessage(envelope)),
    tab: namedTab() ?? (await tabInFront()),
    isFromButton: namedTab() === null,
    subject: askedSubject(),
    dateWords: (date) => dateInWords(date, catalogue),
    grantSite: (host) => browser.permissions.request({ origins: [`*://${host}/*`] }),
    keptFields: async () => parseFields(await session.read(KEPT_FIELDS)),
    keepFields: (fields) => {
      void (fields === null ? session.erase(KEPT_FIELDS) : session.write({ [KEPT_FIELDS]: fields }));
    },
  };
}

/** `?tab=7` speaks of that tab, for a popup that stands in a tab of its own (tests); null = of the one in front. */
function namedTab(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : null;
}

/** `?text=Tessel` or `?company=tessel`: what a page could not show (background/elsewhere.ts). */
function askedSubject(): CardSubject | null {
  const asked = new URLSearchParams(location.search);
  const [text, company] = [asked.get('text'), asked.get('company')];
  if (company !== null) return { company };
  return text === null ? null : { text };
}

async function tabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

const root = document.getElementById('popup');
if (root !== null) void start(root);
