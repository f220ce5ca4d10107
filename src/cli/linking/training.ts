/** From labelled documents to the linker's weights: two layers of logistic regression. */
import { readFileSync } from 'node:fs';
import type { Candidate } from '../../core/linking/candidate.ts';
import { NO_CORRECTIONS } from '../../core/linking/corrections.ts';
import { LOCAL_NAMES } from '../../core/linking/features.ts';
import { logOdds, probability } from '../../core/linking/model.ts';
import { type PageFacts, pageFacts, pageRows } from '../../core/linking/page-evidence.ts';
import { PageTokens } from '../../core/linking/page-tokens.ts';
import { ALL_NAMES, candidatesOf, rowOf } from '../../core/linking/weigh.ts';
import { buildGazetteer, type Gazetteer } from '../../core/mention/gazetteer.ts';
import type { Language, Layer, Layers, Weights } from '../../core/mention/language.ts';
import { parsePack } from '../../core/pack/pack.ts';
import { type Label, type LabelledDocument, labelOf, readOwnDocuments } from './labelled.ts';
import { type Example, fitLogistic } from './logistic.ts';

/** A document with the rows of its candidates, read once and used for every fold. */
export interface ReadDocument {
  readonly id: string;
  readonly isOwn: boolean;
  readonly tokens: PageTokens;
  readonly facts: PageFacts;
  readonly candidates: readonly LabelledRow[];
}

const OWN_SET = 'own';

interface LabelledRow {
  readonly candidate: Candidate;
  readonly row: readonly number[];
  readonly label: Label | null;
}

// Pulls the weights of rare cues towards 0. Within the sets 1 does a little better (F1 by mention 85.8 to 85.4), with
// whole sets left out 2 is the more precise (93.2 to 92.5 by mention, 93.5 to 92.3 by page): new pages are of new kinds.
const RIDGE = 2;

/** The candidates of a document and their labels. */
export function readDocument(document: LabelledDocument, set: string, gazetteer: Gazetteer): ReadDocument {
  const tokens = new PageTokens(document.text);
  const candidates = candidatesOf(tokens, gazetteer, NO_CORRECTIONS).map((candidate) => ({
    candidate,
    row: rowOf(candidate, tokens, gazetteer),
    label: labelOf(candidate, document, set, gazetteer),
  }));
  const facts = pageFacts(tokens, gazetteer.companies.length);
  return { id: document.id, isOwn: set === OWN_SET, tokens, facts, candidates };
}

/** From which probability a name is linked, and one that stands alone. */
export type Thresholds = Pick<Weights, 'threshold' | 'loneThreshold'>;

// Where cross-validation keeps precision at 93 or more, with whole sets left out too (docs/benchmarks.md); of lone words
// between the two as many were wrong as right.
export const THRESHOLDS: Thresholds = { threshold: 0.6, loneThreshold: 0.75 };

// Our own texts are one candidate in six and written for the list that ships. At the greater weight they say what a
// short list needs, and the rest what English is; at the smaller one they only steady the weights of rare cues: at 0.5
// they cost a long list 0.9 points of F1 by page.
const OWN_WEIGHT = { long: 0.25, short: 4 } as const;

/** Weights from the labelled candidates of the documents: for long lists, and for the short list that ships. */
export function trainWeights(documents: readonly ReadDocument[], thresholds: Thresholds): Weights {
  const layersFor = (list: keyof typeof OWN_WEIGHT) =>
    trainLayers(
      documents.map((document) => (document.isOwn ? weighted(document, OWN_WEIGHT[list]) : document)),
    );
  return { version: 3, long: layersFor('long'), short: layersFor('short'), ...thresholds };
}

function weighted(document: ReadDocument, by: number): ReadDocument {
  const candidates = document.candidates.map(({ label, ...rest }) => ({
    ...rest,
    label: label && { ...label, weight: label.weight * by },
  }));
  return { ...document, candidates };
}

function trainLayers(documents: readonly ReadDocument[]): Layers {
  const local = fitLayer(
    documents.flatMap(({ candidates }) => candidates.flatMap(exampleOf)),
    LOCAL_NAMES,
  );
  const page = fitLayer(
    inFolds(documents).flatMap(({ inside, outside }) => {
      const unseen = fitLayer(
        outside.flatMap(({ candidates }) => candidates.flatMap(exampleOf)),
        LOCAL_NAMES,
      );
      return inside.flatMap((document) => pageExamples(document, unseen));
    }),
    ALL_NAMES,
  );
  return { local, page };
}

// Each fold costs a fit; with five the layers below were already taught by four fifths of all.
const INNER_FOLDS = 5;

/**
 * The documents in folds, each with those outside it. What a layer learns from the one below must come from weights that
 * never saw the document, or it learns to trust them more than they deserve on new pages.
 */
function inFolds(documents: readonly ReadDocument[]) {
  return Array.from({ length: INNER_FOLDS }, (_, fold) => ({
    inside: documents.filter((_, i) => i % INNER_FOLDS === fold),
    outside: documents.filter((_, i) => i % INNER_FOLDS !== fold),
  }));
}

function fitLayer(examples: readonly Example[], names: readonly string[]): Layer {
  const [bias = 0, ...weights] = fitLogistic(examples, RIDGE).map(rounded);
  return { bias, weights: Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])) };
}

/** Two decimals: a hundredth of a log-odds changes no decision, and the file stays legible. */
function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function exampleOf({ row, label }: LabelledRow): Example[] {
  return label === null ? [] : [{ row, ...label }];
}

function pageExamples({ candidates, tokens, facts }: ReadDocument, local: Layer): Example[] {
  const weighed = candidates.map(({ candidate, row }) => {
    return { candidate, row, local: probability(logOdds(local, LOCAL_NAMES, row)) };
  });
  const rows = pageRows(weighed, tokens, facts);
  return candidates.flatMap(({ candidate, row, label }, i) =>
    exampleOf({ candidate, row: [...row, ...(rows[i] ?? [])], label }),
  );
}

/**
 * Our own texts in the manner of newspapers, read with a long list: what documents of one kind never show the weights
 * (a club that is listed, a car after its maker, people named like companies). Without them a set left out of the training
 * is linked two points worse.
 */
export function readOwnNews(gazetteer: Gazetteer): ReadDocument[] {
  const documents = readOwnDocuments(readFileSync('data/linking/own-news.txt', 'utf8'));
  return documents.map((document) =>
    readDocument({ ...document, id: `news-${document.id}` }, 'news', gazetteer),
  );
}

/** Our own training texts, read with the companies that ship. */
export function readOwn(language: Language): ReadDocument[] {
  const { companies, rivals } = parsePack(JSON.parse(readFileSync('public/packs/bundled.json', 'utf8')));
  const gazetteer = buildGazetteer(companies, rivals, language);
  const documents = readOwnDocuments(readFileSync('data/linking/own-documents.txt', 'utf8'));
  return documents.map((document) => readDocument(document, OWN_SET, gazetteer));
}
