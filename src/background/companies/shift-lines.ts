/** Changed levels → the lines that the desk draws. */
import type { CompanyId } from '../../core/company/company.ts';
import { openAssessor, type Question } from '../../core/verdict/assess.ts';
import type { Level } from '../../core/verdict/level.ts';
import { type Direction, directionOf, levelShifts, type Shift } from '../../core/verdict/shifts.ts';
import { levelsSince } from '../../core/verdict/timeline.ts';
import type { Catalogue } from '../../core/words/catalogue.ts';
import { levelWords } from '../../core/words/describe.ts';
import { headlineOf, namesIn, type Speech, summaryOf } from '../../core/words/summary.ts';
import type { ShiftLine, ShiftList } from '../../messages/contract.ts';
import type { Eyes } from '../pages/page-check.ts';

/** What the lines need beside the shifts. */
export interface ShiftTelling {
  readonly eyes: Eyes;
  readonly catalogue: Catalogue;
}

/** The companies among `subjects` whose level differs between two questions, those tied more closely first. */
export function shiftList(
  before: Question,
  after: Question,
  subjects: ReadonlySet<CompanyId>,
  telling: ShiftTelling,
): ShiftList {
  const found = [...levelShifts(openAssessor(before), openAssessor(after), subjects)].sort(closestFirst);
  return { lines: found.map((shift) => shiftLine(shift, telling)), judged: subjects.size };
}

/** `lines` with the day on which each level became what it is at the end of the range. */
export function withDays(
  lines: readonly ShiftLine[],
  question: Question,
  range: { readonly from: string; readonly to: string },
): readonly ShiftLine[] {
  const since = levelsSince(
    question,
    lines.map(({ company }) => company.company),
    range,
  );
  return lines.map((line) => ({ ...line, since: since.get(line.company.company) ?? null }));
}

function shiftLine(shift: Shift, { eyes, catalogue }: ShiftTelling): ShiftLine {
  const { companies, asOf } = eyes.known.all.knowledge;
  const nameOf = namesIn(companies);
  const watchesNobody = eyes.settings.viewpoint.watched.length === 0;
  const speech: Speech = { nameOf, watchesNobody, dataDate: asOf ?? '', catalogue };
  const { company, before, after } = shift;
  return {
    company: { company, name: nameOf(company) },
    direction: directionOf(shift),
    before: before.shown,
    beforeWords: levelWords(before.shown, catalogue),
    after: after.shown,
    afterWords: levelWords(after.shown, catalogue),
    headline: headlineOf(after, speech),
    summary: summaryOf(after, speech),
    since: null,
  };
}

const DIRECTIONS: readonly Direction[] = ['closer', 'looser', 'other'];
const STRONGEST_FIRST: readonly Level[] = [
  'CONTROLLED',
  'SIGNIFICANT_INFLUENCE',
  'MINORITY_STAKE',
  'NON_EQUITY_TIE',
  'FORMER',
];

function closestFirst(a: Shift, b: Shift): number {
  const direction = (shift: Shift) => DIRECTIONS.indexOf(directionOf(shift));
  const strength = ({ after, before }: Shift) =>
    Math.min(...[after.shown, before.shown].map(rank)) * STRONGEST_FIRST.length + rank(after.shown);
  return direction(a) - direction(b) || strength(a) - strength(b) || a.company.localeCompare(b.company);
}

function rank(level: Level): number {
  const at = STRONGEST_FIRST.indexOf(level);
  return at < 0 ? STRONGEST_FIRST.length : at;
}
