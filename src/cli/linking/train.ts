/**
 * Trains the linker's weights and writes data/linking/weights.json and public/packs/linking.json.
 *
 *   npm run train -- [FOLDER]        FOLDER: labelled documents and companies.jsonl, ../shared/eval if absent
 *
 * Only weights are written, never texts. The same documents give the same weights on every machine.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { argv, stderr } from 'node:process';
import * as v from 'valibot';
import type { Language } from '../../core/mention/language.ts';
import { LexiconFile, lexiconOf } from '../../core/mention/lexicon.ts';
import { suffixesOf } from '../../core/mention/suffixes.ts';
import { gazetteerOf } from '../link.ts';
import { readSet, SETS } from './labelled.ts';
import { suffixRules } from './suffix-rules.ts';
import {
  type ReadDocument,
  readDocument,
  readOwn,
  readOwnNews,
  THRESHOLDS,
  trainWeights,
} from './training.ts';

const folder = argv[2] ?? '../shared/eval';

const lexicon: unknown = JSON.parse(readFileSync('data/words/lexicon.json', 'utf8'));
const language: Language = {
  lexicon: lexiconOf(v.parse(LexiconFile, lexicon)),
  weights: null,
  suffixes: suffixesOf(suffixRules()),
};
const gazetteer = await gazetteerOf(`${folder}/companies.jsonl`, language);
const documents: ReadDocument[] = [...readOwn(language), ...readOwnNews(gazetteer)];
for (const set of SETS) {
  for (const document of await readSet(folder, set)) documents.push(readDocument(document, set, gazetteer));
}
const weights = trainWeights(documents, THRESHOLDS);

mkdirSync('data/linking', { recursive: true });
writeFileSync('data/linking/weights.json', `${JSON.stringify(weights, null, 1)}\n`);
writeFileSync('public/packs/linking.json', JSON.stringify({ lexicon, weights }));
stderr.write(`Trained on ${documents.length} documents.\n`);
