/** Plugs the desk into the browser. */
import { render } from 'preact';
import '../look/tokens.css';
import '../look/base.css';
import '../look/parts.css';
import '../look/controls.css';
import './desk.css';
import './list-detail.css';
import './parts.css';
import './facts.css';
import './forms.css';
import './company/company.css';
import './company/timeline.css';
import './company/picture.css';
import './shifts/shifts.css';
import './policy/policy.css';
import './suppose/suppose.css';
import './sites/sites.css';
import './map/map.css';
import './map/rings.css';
import './import/import.css';
import './data/data.css';
import './matching/matching.css';
import './sources/coverage.css';
import './look-up/look-up.css';
import { nameSending } from '../browser/name-sending.ts';
import { browser } from '../browser/polyfill.ts';
import { dateInWords } from '../core/words/figures.ts';
import { spokenFor } from '../look/catalogues.ts';
import { sayFrom, Words } from '../look/say.ts';
import { askBy } from '../messages/ask.ts';
import { Desk } from './app.tsx';
import { startImport } from './import/start-import.ts';
import { SurroundingsProvider } from './surroundings.ts';

function start(root: Element): void {
  const { language, catalogue } = spokenFor(navigator.languages);
  document.documentElement.lang = language;
  render(
    <Words.Provider value={sayFrom(catalogue)}>
      <SurroundingsProvider
        value={{
          ask: askBy((envelope) => browser.runtime.sendMessage(envelope)),
          version: browser.runtime.getManifest().version,
          startImport,
          dateWords: (date) => dateInWords(date, catalogue),
          // Swedish writes a date as ISO does.
          today: () => new Date().toLocaleDateString('sv'),
          grant: (origins) => browser.permissions.request({ origins: [...origins] }),
          grantLookUp: (origins) => browser.permissions.request({ origins: [...origins], ...nameSending() }),
          grantNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
          revoke: (origins) => browser.permissions.remove({ origins: [...origins] }),
        }}
      >
        <Desk />
      </SurroundingsProvider>
    </Words.Provider>,
    root,
  );
}

const root = document.getElementById('desk');
if (root !== null) start(root);
