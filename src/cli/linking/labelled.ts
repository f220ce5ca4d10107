/** Labelled documents for training and measuring the linker, in the forms of the evaluation set. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import type { Candidate } from '../../core/linking/candidate.ts';
import type { Gazetteer } from '../../core/mention/gazetteer.ts';

const LabelledDocument = v.object({
  id: v.string(),
  text: v.string(),
  gold: v.array(v.object({ start: v.number(), end: v.number(), company: v.string() })),
  ignore: v.array(v.tuple([v.number(), v.number()])),
});

/** A text, the companies it names, and the places that count neither way. */
export type LabelledDocument = v.InferOutput<typeof LabelledDocument>;

/** The sets of development documents; the last two have no links, so every link outside `ignore` is false there. */
export const SETS = ['conll-train', 'conll-testa', 'rss-500', 'finer-ord', 'wnut17'] as const;
/** The sets whose documents have links. */
export const LINKED_SETS: readonly string[] = SETS.slice(0, 3);

/** The documents of a set; none where the file is missing. */
export async function readSet(folder: string, set: string): Promise<LabelledDocument[]> {
  const file = `${folder}/dev/${set}.jsonl`;
  const documents: LabelledDocument[] = [];
  if (!existsSync(file)) return documents;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line !== '') documents.push(v.parse(LabelledDocument, JSON.parse(line)));
  }
  return documents;
}

/** Whether a candidate is a company mention; null where the document does not tell. */
export function labelOf(
  { start, end, bearers }: Candidate,
  document: LabelledDocument,
  { companies }: Gazetteer,
): boolean | null {
  const overlaps = (from: number, to: number) => from < end && start < to;
  const ids = new Set(bearers.map(({ company }) => companies[company]?.id));
  if (document.gold.some((gold) => overlaps(gold.start, gold.end) && ids.has(gold.company))) return true;
  return document.ignore.some(([from, to]) => overlaps(from, to)) ? null : false;
}
