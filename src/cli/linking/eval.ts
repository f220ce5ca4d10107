/**
 * `npm run eval -- [FOLDER] [--folds N | --sets] [--alerts] [--worst N]`: how well the linker does on the development documents.
 *
 * Weights come from these very documents, so the figures that count are cross-validated: each document is linked with
 * weights from the other folds. `--sets` leaves out whole sets instead of folds: what a kind of text costs
 * that the weights never saw. `--folds 0` measures the shipped weights.
 */
import { existsSync, readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { linkPage } from '../../core/linking/link.ts';
import type { Gazetteer } from '../../core/mention/gazetteer.ts';
import type { Weights } from '../../core/mention/language.ts';
import { modelOfText } from '../../core/mention/plain-text.ts';
import { gazetteerOf } from '../link.ts';
import { shippedLanguage } from '../shipped.ts';
import { CAUSES, type Cause, causesOf } from './causes.ts';
import { type LabelledDocument, LINKED_SETS, readSet, SETS } from './labelled.ts';
import { addScores, type Counts, figures, noCounts } from './score.ts';
import { readDocument, readOwn, readOwnNews, THRESHOLDS, trainWeights } from './training.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '5' },
    sets: { type: 'boolean' },
    alerts: { type: 'boolean' },
    worst: { type: 'string', default: '0' },
  },
});
const folder = positionals[0] ?? '../shared/eval';
const folds = Number(values.folds);

const language = await shippedLanguage();
const gazetteer = await gazetteerOf(`${folder}/companies.jsonl`, language);
const watchFile = `${folder}/nasty-watchlist.json`;
const watched = new Set(
  existsSync(watchFile) ? v.parse(v.array(v.string()), JSON.parse(readFileSync(watchFile, 'utf8'))) : [],
);
const sets = await Promise.all(SETS.map(async (set) => ({ set, documents: await readSet(folder, set) })));
const weightsFor = values.sets || folds > 1 ? crossValidated() : () => language.weights;

const faults = new Map<string, number>();
const causes = new Map<Cause, number>();
const pooled = noCounts();
for (const { set, documents } of sets) {
  const counts = noCounts();
  for (const document of documents)
    score(document, set, LINKED_SETS.includes(set) ? [counts, pooled] : [counts]);
  print(set, counts);
}
print('linked sets, pooled', pooled);
printCauses(pooled);
for (const [fault, count] of [...faults].sort((a, b) => b[1] - a[1]).slice(0, Number(values.worst)))
  stdout.write(`${count}\t${fault}\n`);

function crossValidated(): (id: string, set: string) => Weights | null {
  const read = sets.flatMap(({ set, documents }) =>
    documents.map((document) => ({
      part: partOf(document.id, set),
      document: readDocument(document, set, gazetteer),
    })),
  );
  const own = [...readOwn(language), ...readOwnNews(gazetteer)];
  const weights = new Map(
    [...new Set(read.map(({ part }) => part))].map((left) => {
      const others = read.filter(({ part }) => part !== left).map(({ document }) => document);
      return [left, trainWeights([...own, ...others], THRESHOLDS)];
    }),
  );
  return (id, set) => weights.get(partOf(id, set)) ?? null;
}

/** What is left out together: a fold, or a set with those of its kind (`conll-train`, `conll-testa`). */
function partOf(id: string, set: string): string {
  return values.sets ? (set.split('-')[0] ?? set) : String(foldOf(id));
}

/** A document's fold by a hash of its id, so that a new document moves no other. */
function foldOf(id: string): number {
  let hash = 7;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}

function score(document: LabelledDocument, set: string, into: readonly Counts[]): void {
  const known: Gazetteer = { ...gazetteer, language: { ...language, weights: weightsFor(document.id, set) } };
  const { mentions } = linkPage(modelOfText(document.text), known);
  for (const [i, counts] of into.entries()) {
    const { wrong, missed } = addScores(counts, document, mentions, watched);
    if (i > 0) continue;
    for (const cause of causesOf(document.text, missed, gazetteer))
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    for (const { start, end, company } of wrong) note('false', document.text, start, end, company);
    for (const { start, end, company } of missed) note('missed', document.text, start, end, company);
  }
}

function note(kind: string, text: string, start: number, end: number, company: string): void {
  const around = `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
  const fault = `${kind}\t${text.slice(start, end)} → ${company}\t${around.replace(/\s+/g, ' ')}`;
  faults.set(fault, (faults.get(fault) ?? 0) + 1);
}

function print(name: string, counts: Counts): void {
  const mention = figures(counts.right, counts.wrong, counts.missed);
  const page = figures(counts.pageRight, counts.pageWrong, counts.pageMissed);
  const perThousand = (count: number) => Math.round((10_000 * count) / counts.pages) / 10;
  const alerts = values.alerts ? `  false alerts ${perThousand(counts.alerts)}` : '';
  stdout.write(
    `${name}: ${counts.pages} pages  mentions P ${mention.precision} R ${mention.recall} F1 ${mention.f1}` +
      `  pages P ${page.precision} R ${page.recall} F1 ${page.f1}  false links per 1,000 pages ${perThousand(counts.wrong)}${alerts}\n`,
  );
}

/** The ceiling by names beside the result, and the misses of the linked sets by cause. */
function printCauses({ right, missed }: Counts): void {
  const named = right + missed - (causes.get('noSuchName') ?? 0);
  const ceiling = Math.round((1000 * named) / (right + missed)) / 10;
  stdout.write(`ceiling of recall by names: ${ceiling}\n`);
  for (const [cause, said] of CAUSES) stdout.write(`missed, ${said}: ${causes.get(cause) ?? 0}\n`);
}
