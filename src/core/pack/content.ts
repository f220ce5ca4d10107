/**
 * The records of a pack as texts, one a part, and back:
 *
 *   companies · leis      companies-part.ts
 *   interests             interests-part.ts
 *   others                {searches, rivals}
 */
import * as v from 'valibot';
import type { RivalSense } from '../mention/rival-sense.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import type { SearchRecord } from '../ownership/interest.ts';
import { fromTable, requiredAt, type Table, toTable } from './columns.ts';
import { companiesIn, companiesPart, leisPart, sortedCompanies } from './companies-part.ts';
import { interestsIn, interestsPart } from './interests-part.ts';
import { order } from './order.ts';
import { type Draft, type Pack, PackError, parseWith } from './pack.ts';
import { rivalSchema, searchSchema } from './schema.ts';

/** The names of the parts. */
export const PART_NAMES = ['companies', 'leis', 'interests', 'others'] as const;

export type PartName = (typeof PART_NAMES)[number];

/** Texts of the parts; one that would say nothing is absent. */
export type PartTexts = Readonly<Partial<Record<PartName, string>>>;

/** The records of a pack, without what the manifest says. */
export type Content = Pick<Pack, 'companies' | 'interests' | 'searches' | 'rivals'>;

/** The same before a pack has them. */
export type DraftContent = Pick<Draft, keyof Content>;

/** The texts of a pack's records, the same for the same records in whatever order they come. */
export function partsOf({ companies, interests, searches, rivals }: DraftContent): PartTexts {
  const sorted = sortedCompanies(companies);
  const leis = leisPart(sorted);
  const others = {
    searches: toTable(
      [...searches].sort((a, b) => order(a.subject, b.subject) || order(a.date, b.date)),
      searchSchema.entries,
    ),
    rivals: toTable(
      [...rivals].sort((a, b) => order(a.name, b.name) || order(a.kind, b.kind)),
      rivalSchema.entries,
    ),
  };
  return {
    ...(companies.length > 0 && { companies: JSON.stringify(companiesPart(sorted)) }),
    ...(leis !== null && { leis: JSON.stringify(leis) }),
    ...(interests.length > 0 && { interests: JSON.stringify(interestsPart(interests, sorted)) }),
    ...(searches.length + rivals.length > 0 && { others: JSON.stringify(others) }),
  };
}

const OTHERS = v.strictObject({ searches: v.unknown(), rivals: v.unknown() });
const NOTHING: Table = { rows: 0, columns: {} };

/** The records in the texts, each with the id of its pack. @throws PackError for what is no part of a pack */
export function contentOf(texts: PartTexts, pack: string): Content {
  return inOneGo(contentInSteps(texts, pack));
}

/** The same for who has others to answer meanwhile. */
export function* contentInSteps(
  { companies, leis, interests, others }: PartTexts,
  pack: string,
): Steps<Content> {
  const known =
    companies === undefined
      ? []
      : yield* companiesIn(jsonOf(companies), leis === undefined ? null : jsonOf(leis), pack);
  const { searches, rivals } =
    others === undefined ? { searches: NOTHING, rivals: NOTHING } : parseWith(OTHERS, jsonOf(others));
  return {
    companies: known,
    interests: interests === undefined ? [] : yield* interestsIn(jsonOf(interests), known, pack),
    searches: searchesIn(searches, pack),
    rivals: rivalsIn(rivals),
  };
}

function searchesIn(json: unknown, pack: string): readonly SearchRecord[] {
  const { subject, date, sources, found, note } = fromTable(json, searchSchema.entries);
  return subject.map((company, at) => ({
    subject: company,
    date: requiredAt(date, at),
    sources: requiredAt(sources, at),
    found: requiredAt(found, at),
    note: note[at] ?? null,
    pack,
  }));
}

function rivalsIn(json: unknown): readonly RivalSense[] {
  const { name, kind, source } = fromTable(json, rivalSchema.entries);
  return name.map((called, at) => ({
    name: called,
    kind: requiredAt(kind, at),
    source: requiredAt(source, at),
  }));
}

/** The value of a text. @throws PackError where it is no JSON: a log-in page, half a file */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PackError(
      /^\s*</.test(text)
        ? 'This is a web page and not a pack: the host, or a log-in page before it, answered something else.'
        : 'This is not a pack that can be used. It is no JSON, or only half of it.',
      'not-json',
      { cause },
    );
  }
}
