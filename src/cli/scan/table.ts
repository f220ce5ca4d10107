/** What a scan found, as a table for a person: one line a company, what needs attention first. */
import type { Company, CompanyId } from '../../core/company/company.ts';
import { isFlagged } from '../../core/verdict/page-findings.ts';
import type { Viewpoint } from '../../core/watchlist/viewpoint.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { levelWords } from '../../core/words/describe.ts';
import { dateInWords, sizeInWords } from '../../core/words/figures.ts';
import { columns } from '../columns.ts';
import type { Report, ReportedFinding, ReportedUnknown } from './report.ts';

/** What the table's words need beside the report. */
export interface TableWords {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly catalogue: Catalogue;
  readonly viewpoint: Viewpoint;
  /** ISO dates: of the verdicts, and of the data. */
  readonly asOf: string;
  readonly dataDate: string;
  readonly width: number;
}

const HEAD = ['Company', 'Verdict', 'Tied to', 'Rules', 'Share', 'Votes', 'Basis', 'Named'];

/** The table with a sentence under it. */
export function reportTable(report: Report, words: TableWords): string {
  const { findings, unknown } = report;
  const rows = [
    ...findings.map((finding) => findingRow(finding, words)),
    ...unknown.map((one) => unknownRow(one, words)),
  ];
  const table = rows.length === 0 ? '' : `${columns([HEAD, ...rows], words.width)}\n`;
  return `${table}${summary(report, words)}\n`;
}

function findingRow(finding: ReportedFinding, words: TableWords): string[] {
  const { catalogue } = words;
  const { name, level, shown, against, rules, economic, votes, basis, mentions } = finding;
  const verdict = shown === level ? levelWords(level, catalogue) : unverified(finding, words);
  // Without a tie there is no share to speak of, and "0 %" would be more than is known.
  const sizes = isFlagged(level) ? [economic, votes].map((size) => sizeInWords(size, catalogue)) : ['', ''];
  const tied = against === null ? '' : nameOf(against, words);
  return [name, verdict, tied, rules.join(' '), ...sizes, basis ?? '', places(mentions.length)];
}

function unverified({ level, against }: ReportedFinding, words: TableWords): string {
  const { catalogue } = words;
  const party = against === null ? '' : nameOf(against, words);
  return say(catalogue, 'words_headline_unverified', { level: levelWords(level, catalogue), party });
}

function unknownRow(unknown: ReportedUnknown, words: TableWords): string[] {
  const { name, reason, mentions } = unknown;
  const why = say(words.catalogue, `reason_${reason}`);
  const which = reason === 'U1' ? `: ${unknown.candidates.map((id) => nameOf(id, words)).join(', ')}` : '';
  const tied = reason === 'K1' && unknown.against !== null ? nameOf(unknown.against, words) : '';
  // What stands on a page must not steer the terminal.
  const printable = name.replace(/\p{C}/gu, '');
  return [
    printable,
    `${levelWords('UNKNOWN', words.catalogue)}: ${why}${which}`,
    tied,
    reason,
    '',
    '',
    '',
    places(mentions.length),
  ];
}

function summary({ findings, unknown }: Report, words: TableWords): string {
  const { catalogue, viewpoint, asOf, dataDate } = words;
  const flagged = findings.filter(({ shown }) => isFlagged(shown)).length;
  const named = findings.length + unknown.length;
  const watched = viewpoint.watched.map((id) => nameOf(id, words)).join(', ') || 'nobody';
  const reader = viewpoint.own === null ? '' : `${nameOf(viewpoint.own, words)}, `;
  return [
    `${flagged} of ${named} ${named === 1 ? 'name' : 'names'} flagged for ${reader}watching ${watched}.`,
    say(catalogue, 'data_line_as_of', {
      asOf: dateInWords(asOf, catalogue),
      date: dateInWords(dataDate, catalogue),
    }),
  ].join('\n');
}

function places(count: number): string {
  return count === 0 ? 'as its own site' : `${count}×`;
}

function nameOf(id: CompanyId, { companies }: TableWords): string {
  return companies.get(id)?.name ?? id;
}
