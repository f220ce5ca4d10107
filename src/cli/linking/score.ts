/** Scores of predicted links against gold, by the rule of the evaluation set. */
import type { LabelledDocument } from './labelled.ts';

/** A predicted link. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly company: string;
}

/** Counts over documents; `page*` count each company once a document. */
export interface Counts {
  pages: number;
  right: number;
  wrong: number;
  missed: number;
  pageRight: number;
  pageWrong: number;
  pageMissed: number;
  alerts: number;
}

/** Nothing counted yet. */
export function noCounts(): Counts {
  return { pages: 0, right: 0, wrong: 0, missed: 0, pageRight: 0, pageWrong: 0, pageMissed: 0, alerts: 0 };
}

/** What was wrong or missed in a document. */
export interface Faults {
  readonly wrong: readonly Prediction[];
  readonly missed: readonly Prediction[];
}

/**
 * Adds a document to the counts. A prediction is right when it overlaps a gold mention of its company, one for one;
 * one that overlaps an ignored place does not count; every other is wrong, and an alert if its company is watched.
 */
export function addScores(
  counts: Counts,
  document: LabelledDocument,
  found: readonly Prediction[],
  watched: ReadonlySet<string>,
): Faults {
  const used = new Set<Prediction>();
  const missed = document.gold.filter((gold) => {
    const hit = found.find((p) => !used.has(p) && p.company === gold.company && overlap(p, gold));
    if (hit) used.add(hit);
    return !hit;
  });
  const others = found.filter((p) => !used.has(p));
  const wrong = others.filter((p) => !document.ignore.some(([start, end]) => overlap(p, { start, end })));
  counts.pages++;
  counts.right += used.size;
  counts.missed += missed.length;
  counts.wrong += wrong.length;
  counts.alerts += wrong.filter((p) => watched.has(p.company)).length;
  addPage(
    counts,
    new Set(document.gold.map((g) => g.company)),
    new Set([...used, ...wrong].map((p) => p.company)),
  );
  return { wrong, missed };
}

function addPage(counts: Counts, truth: ReadonlySet<string>, named: ReadonlySet<string>): void {
  for (const company of named) truth.has(company) ? counts.pageRight++ : counts.pageWrong++;
  for (const company of truth) if (!named.has(company)) counts.pageMissed++;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Precision, recall and F1 in percent, to a tenth; null where nothing was there to find. */
export function figures(right: number, wrong: number, missed: number) {
  const percent = (part: number, whole: number) =>
    whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
  return {
    precision: percent(right, right + wrong),
    recall: percent(right, right + missed),
    f1: percent(2 * right, 2 * right + wrong + missed),
  };
}
