/**
 * Pictures of everything that people see, to be looked at: `npm run pictures [-- --browser firefox] [WORD …]`.
 *
 *   a built extension ─► browser ─► desk, popup, pages and cards ─► screenshots/tour/chromium/desk-policy-900-dark.png
 *
 * Words narrow the tour: `npm run pictures -- popup desk-policy`. Build first: `npm run build`.
 */
import { parseArgs } from 'node:util';
import { launch } from '../tests/browser/harness/driven.ts';
import { KINDS } from '../tests/browser/harness/hands.ts';
import { serve } from '../tests/browser/harness/site.ts';
import { until } from '../tests/browser/harness/until.ts';
import { atHosts } from '../tests/browser/kinds/at-hosts.ts';
import { OWN_SITE, pictureCards } from './pictures/card.ts';
import { pictureDesk } from './pictures/desk.ts';
import { picturePopup } from './pictures/popup.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
});
const kind = KINDS.find((known) => known === values.browser);
if (kind === undefined) throw new Error(`--browser ${values.browser}: say one of ${KINDS.join(', ')}.`);

const wanted = (name: string) =>
  positionals.length === 0 || positionals.some((word) => name.startsWith(word));
const reaches = (part: string) =>
  positionals.length === 0 || positionals.some((word) => word.startsWith(part));

const site = await serve('tests/pages');
const browser = await launch(kind, atHosts('pictures', [OWN_SITE])(kind));
const studio = { at: { browser, site, until }, folder: `screenshots/tour/${kind}` };
try {
  if (reaches('desk')) await pictureDesk(studio, wanted);
  if (reaches('popup')) await picturePopup(studio, wanted);
  if (reaches('card') || reaches('page')) await pictureCards(studio, wanted);
} finally {
  await browser.close();
  await site.close();
}
console.log(`Pictures: ${studio.folder}`);
