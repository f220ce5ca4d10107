/** Labelled documents for training and measuring the linker, in the forms of the evaluation set. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import type { Candidate } from '../../core/linking/candidate.ts';
import type { Gazetteer } from '../../core/mention/gazetteer.ts';
import { isLegalSuffix } from '../../core/name/legal-forms.ts';
import { foldedTokens } from '../../core/name/name-key.ts';

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

/** Our own training texts: `[brackets]` mark mentions of whatever company bears the name, `---` ends a document. */
export function readOwnDocuments(source: string): LabelledDocument[] {
  const texts = source.replace(/^#.*\n/, '').split(/^---\n/m);
  return texts.map((marked, number) => ownDocument(`own-${number}`, marked.trim()));
}

function ownDocument(id: string, marked: string): LabelledDocument {
  const gold: LabelledDocument['gold'] = [];
  let text = '';
  for (const [i, part] of marked.split(/[[\]]/).entries()) {
    if (i % 2 === 1) gold.push({ start: text.length, end: text.length + part.length, company: ANY_BEARER });
    text += part;
  }
  return { id, text, gold, ignore: [] };
}
const ANY_BEARER = '*';

/** What a document says of a candidate, and how far it is to be believed (1 = judged by hand). */
export interface Label {
  readonly isCompany: boolean;
  readonly weight: number;
}

const JUDGED: Label = { isCompany: true, weight: 1 };

// Marked organisations that the gazetteer knows by that very name are nearly always that company, but nobody judged
// them; half a vote raised recall on the linked sets by 5 points and cost 1 of precision.
const MARKED: Label = { isCompany: true, weight: 0.5 };

// In the linked sets the marked places without a link are people, teams and papers too: a quarter of a vote.
const MARKED_OTHERWISE: Label = { isCompany: true, weight: 0.25 };

/** The label of a candidate; null where the document does not tell. `set` says whether its links were judged. */
export function labelOf(
  candidate: Candidate,
  document: LabelledDocument,
  set: string,
  { companies }: Gazetteer,
): Label | null {
  const { start, end, bearers } = candidate;
  const overlaps = (from: number, to: number) => from < end && start < to;
  const ids = new Set(bearers.map(({ company }) => companies.at(company)?.id));
  const gold = document.gold.filter((one) => overlaps(one.start, one.end));
  if (gold.some(({ company }) => ids.has(company))) return JUDGED;
  const own = gold.find(({ company }) => company === ANY_BEARER);
  if (own) return isWhole(document.text, candidate, [own.start, own.end]) ? JUDGED : null;
  const marked = document.ignore.find(([from, to]) => overlaps(from, to));
  if (!marked) return { isCompany: false, weight: 1 };
  if (!isWhole(document.text, candidate, marked)) return null;
  return LINKED_SETS.includes(set) ? MARKED_OTHERWISE : MARKED;
}

/** True when a marked place is the name, or the name with its legal form. */
function isWhole(text: string, { start, end }: Candidate, [from, to]: readonly [number, number]): boolean {
  return (
    start === from && (end === to || (to > end && isLegalSuffix(foldedTokens(text.slice(end, to)).join(' '))))
  );
}
