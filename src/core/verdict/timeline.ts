/**
 * A pair over time: what the verdict was on every day on which it can have changed.
 *
 *   rows that bear on the pair ──their dates──► days ──assess each──► steps, equal neighbours joined
 */
import type { CompanyId } from '../company/company.ts';
import { type Dossiers, dossiersOf } from '../ownership/dossiers.ts';
import type { Interest } from '../ownership/interest.ts';
import { addMonths, firstDay, lastDay } from '../ownership/period.ts';
import { DEFAULT_POLICY } from '../watchlist/policy.ts';
import { type Evidence, openAssessor, type Question } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { partiesOf } from './within-reach.ts';

/** The verdict from one day until the next step's. */
export interface TimelineStep {
  /** ISO date. */
  readonly from: string;
  readonly assessment: Assessment;
}

/** What bears on a pair and has no size: another tie, a deal that is not closed, a claim that others deny. */
export type Besides = 'tie' | 'pending' | 'disputed';

/**
 * What a picture of shares and votes alone would leave out, in this order.
 *
 * a seat on the board → ['tie'] · talks in the press → ['pending'] · 49 % by one source, 10 % by another →
 * ['disputed'] · a stake and nothing else → []
 */
export function besidesNumbers({ path, pending, claims }: Assessment): readonly Besides[] {
  const isThere: Readonly<Record<Besides, boolean>> = {
    tie: path.some(({ kind, ties }) => kind === 'tie' || (kind === 'equity' && ties.length > 0)),
    pending: pending.length > 0,
    disputed: claims.some(({ role, disputed }) => disputed || role === 'alsoReported'),
  };
  return BESIDES.filter((one) => isThere[one]);
}

const BESIDES: readonly Besides[] = ['tie', 'pending', 'disputed'];

/** Two ISO dates, both included. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** Days looked at before the rest is left out; the busiest pair of the bundled data needs a tenth of it. */
const DAYS_CAP = 500;

/** The verdicts on `subject` between two ISO dates, both included, one step for each that differs from the last.
 * The as-of date of `question` is not looked at. */
export function timelineOf(question: Question, subject: CompanyId, range: Range): readonly TimelineStep[] {
  const { evidence, days: changes } = narrowed(question, [subject], range);
  const days = [range.from, ...changes];
  const steps = days.slice(0, DAYS_CAP).map((asOf) => ({
    from: asOf,
    assessment: openAssessor({ ...question, evidence, asOf })(subject),
  }));
  return steps.filter((step, i) => i === 0 || !isSame(step, steps[i - 1]));
}

/**
 * Since when each of `subjects` has the level that it has on the last day of `range`; without those that had it on the
 * first day already. One assessor a day for all of them together, because a day costs a graph.
 */
export function levelsSince(
  question: Question,
  subjects: readonly CompanyId[],
  range: Range,
): ReadonlyMap<CompanyId, string> {
  const { evidence, days } = narrowed(question, subjects, range);
  const on = (asOf: string) => openAssessor({ ...question, evidence, asOf });
  const last = on(range.to);
  const levels = new Map(subjects.map((subject) => [subject, last(subject).shown]));
  const since = new Map<CompanyId, string>();
  let open = subjects;
  for (let at = days.length - 1; at >= 0 && open.length > 0; at -= 1) {
    const before = on(days[at - 1] ?? range.from);
    for (const subject of open) {
      if (before(subject).shown !== levels.get(subject)) since.set(subject, days[at] ?? range.from);
    }
    open = open.filter((subject) => !since.has(subject));
  }
  return since;
}

/** What of the evidence bears on `subjects`, so that a day costs a small graph, and the days of `range` on which it
 * changes. */
function narrowed(
  { evidence: { companies, dossiers }, viewpoint, policy = DEFAULT_POLICY }: Question,
  subjects: readonly CompanyId[],
  { from, to }: Range,
): { readonly evidence: Evidence; readonly days: readonly string[] } {
  const interests = rowsAbove(dossiers, [...subjects, ...partiesOf(viewpoint)]);
  const searches = subjects.flatMap((subject) => dossiers.searchesOn(subject));
  const days = changeDays(interests, policy.formerMonths).filter((day) => day > from && day <= to);
  return { evidence: { companies, dossiers: dossiersOf(interests, searches) }, days };
}

/** Rows on `companies` and on everyone who owns them at any number of steps, at any time: no other row can bear on
 * what one of them holds in another. */
function rowsAbove(dossiers: Dossiers, companies: readonly CompanyId[]): readonly Interest[] {
  const rows: Interest[] = [];
  const found = new Set(companies);
  for (const id of found) {
    for (const row of dossiers.rowsOn(id)) {
      rows.push(row);
      found.add(row.owner);
    }
  }
  return rows;
}

/** Every day on which a row's standing can change, or a past tie is no longer shown; rising, each once. */
export function changeDays(interests: readonly Interest[], formerMonths: number): readonly string[] {
  const days = interests.flatMap(({ start, end, sources }) => [
    ...(start === null ? sources.map(({ date }) => lastDay(date)) : [firstDay(start), lastDay(start)]),
    ...(end === null ? [] : [lastDay(end), dayAfter(addMonths(lastDay(end), formerMonths))]),
  ]);
  return [...new Set(days)].sort();
}

const DAY_MS = 86_400_000;

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Whether a picture of the two would look the same: level, numbers, and the claims with their parts. */
function isSame({ assessment }: TimelineStep, before: TimelineStep | undefined): boolean {
  return before !== undefined && drawn(assessment) === drawn(before.assessment);
}

function drawn({ level, shown, rules, votes, economic, claims, pending }: Assessment): string {
  const parts = [...claims, ...pending].map(
    ({ role, interest }) => `${role} ${interest.pack}/${interest.ref}`,
  );
  return JSON.stringify([level, shown, rules, votes, economic, [...new Set(parts)].sort()]);
}
