/** What became of the records, in lines for a person. */
import type { Sameness } from '../../core/pack/same.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { PassedOver, Silence } from '../../sources/found.ts';
import type { Report } from '../../sources/gathered.ts';

const PASSED: Readonly<Record<PassedOver, string>> = {
  person: 'natural persons, left out',
  notOwnership: 'records of other things than ownership of a company',
  withdrawn: 'withdrawn by the source',
  notARecord: 'headers, totals and notes',
  untied: 'companies that nothing else here speaks of, left out',
};

const SILENCES: Readonly<Record<Silence, string>> = {
  notDisclosed: 'companies do not disclose a parent',
  parentWithoutLei: 'companies have a parent without an LEI',
  noConsolidatingParent: 'companies report no consolidating parent; minority owners are not covered',
};

/** As many as fit a screen; the number above says how many there are. */
const SHOWN = 20;

/** Counts first, then the refused records with their lines. */
export function reportText(
  report: Report,
  { idOf, possible, conflicts }: Sameness,
  words: Catalogue,
): string {
  const lines = [
    [report.companies, 'companies'],
    [report.interests, 'ownership interests'],
    [idOf.size, 'companies that were known already, by an identifier'],
    [possible.length, 'pairs of one name in one country: possibly one company, kept apart'],
    [conflicts.length, 'pairs with identifiers that contradict each other, kept apart'],
    ...Object.entries(PASSED).map(([why, text]) => [report.passed[why as PassedOver], text] as const),
    ...Object.entries(SILENCES).map(([why, text]) => [report.silences[why as Silence], text] as const),
    [report.undescribed, 'interests whose owner or subject no file names: give the file that does'],
    [report.replaced, 'records that a later one replaced'],
    [report.refused, 'records refused'],
  ] as const;
  const counted = lines.filter(([count], at) => at < 2 || count > 0);
  const refused = report.problems.slice(0, SHOWN).map(({ id, args, line, file }) => {
    return `  ${file === null ? '' : `${file}, `}line ${line ?? '?'}: ${say(words, id, args)}`;
  });
  return `${[...counted.map(([count, text]) => `${text}: ${count.toLocaleString('en')}`), ...refused].join('\n')}\n`;
}
