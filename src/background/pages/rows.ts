/** Findings → the rows that the popup draws: words made here, so that the popup computes nothing. */
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import {
  type CompanyFinding,
  isFlagged,
  type PageFindings,
  type UnknownFinding,
} from '../../core/verdict/page-findings.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { levelWords } from '../../core/words/describe.ts';
import { dateInWords } from '../../core/words/figures.ts';
import { accountInWords, headlineOf, namesIn, type Speech } from '../../core/words/summary.ts';
import type { FindingRow, PageState, UnknownRow } from '../../messages/contract.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { namedById } from '../knowledge/named.ts';

/** The state of a page that was read and judged, but for whose site it is and the frames that were not read. */
export function checkedState(
  { findings, unknown }: PageFindings,
  host: string | null,
  body: Body,
  catalogue: Catalogue,
): Omit<Extract<PageState, { state: 'checked' }>, 'whose' | 'closedFrames'> {
  const { companies, asOf } = body.knowledge;
  const speech = { nameOf: namesIn(companies), dataDate: asOf ?? '', watchesNobody: false, catalogue };
  const rows = findings.map((finding) => findingRow(finding, body, speech));
  const flagged = rows.filter((row) => row.flagged).length;
  return {
    state: 'checked',
    host,
    rows,
    unknown: unknown.map((name) => unknownRow(name, body, catalogue)),
    counts: { flagged, companies: rows.length, unknown: unknown.length },
    dataLine: dataLine(body, catalogue),
  };
}

/** "Data of 22 November 2026"; empty where there is no data at all. */
export function dataLine({ knowledge }: Body, catalogue: Catalogue): string {
  if (!knowledge.asOf) return '';
  return say(catalogue, 'data_line', { date: dateInWords(knowledge.asOf, catalogue) });
}

function findingRow(finding: CompanyFinding, { knowledge }: Body, speech: Speech): FindingRow {
  const { company, name, assessment, mentions } = finding;
  const { shown } = assessment;
  return {
    company,
    name,
    shown,
    levelWords: levelWords(shown, speech.catalogue),
    headline: headlineOf(assessment, speech),
    reason: accountInWords(assessment, speech)[0] ?? { text: '', attribution: null },
    flagged: isFlagged(shown),
    mentionCount: mentions.length,
    surface: mentions[0]?.surface ?? name,
    isOwnEntry: knowledge.companies.get(company)?.pack === OWN_PACK,
  };
}

function unknownRow(unknown: UnknownFinding, body: Body, catalogue: Catalogue): UnknownRow {
  return {
    company: unknown.reason === 'U1' ? null : unknown.company,
    name: unknown.name,
    reason: unknown.reason,
    reasonWords: say(catalogue, `reason_${unknown.reason}`),
    mentionCount: unknown.mentions.length,
    candidates: unknown.reason === 'U1' ? unknown.candidates.map((id) => namedById(body, id)) : [],
  };
}
