/**
 * What linking costs: all development documents of ../shared with all of its 45,078 companies loaded, one page after the
 * other as a screening or a crawl would have them: `npm run bench -- linking`. Without ../shared there is nothing to link.
 */
import { existsSync } from 'node:fs';
import { gazetteerOf } from '../src/cli/link.ts';
import { readSet, SETS } from '../src/cli/linking/labelled.ts';
import { shippedLanguage } from '../src/cli/shipped.ts';
import { linkPage } from '../src/core/linking/link.ts';
import type { Gazetteer } from '../src/core/mention/gazetteer.ts';
import { modelOfText } from '../src/core/mention/plain-text.ts';
import { reportOf } from './measure/report.ts';

const FOLDER = `${import.meta.dirname}/../../shared/eval`;
const COMPANIES = `${FOLDER}/companies.jsonl`;

const report = reportOf('linking');

if (existsSync(COMPANIES)) {
  const gazetteer = await gazetteerOf(COMPANIES, await shippedLanguage());
  const sets = await Promise.all(SETS.map((set) => readSet(FOLDER, set)));
  const texts = sets.flat().map(({ text }) => text);
  const companies = gazetteer.companies.length.toLocaleString('en');
  const what = `${texts.length.toLocaleString('en')} documents, ${companies} companies`;
  // The first round has code that no engine has compiled yet, as a command in a terminal has.
  measureRound(`${what}, first round`, texts, gazetteer, 5);
  measureRound(`${what}, again`, texts, gazetteer, null);
}

/** By the clock, and by the processor: beside other work on the machine only the latter says what linking takes. */
function measureRound(
  what: string,
  texts: readonly string[],
  gazetteer: Gazetteer,
  aim: number | null,
): void {
  const before = process.cpuUsage();
  const started = performance.now();
  for (const text of texts) linkPage(modelOfText(text), gazetteer);
  report(what, 'linked in', (performance.now() - started) / 1000, 's', aim);
  const { user, system } = process.cpuUsage(before);
  report(what, 'processor time', (user + system) / 1e6, 's');
}
