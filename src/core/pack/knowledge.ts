/**
 * Everything the packs know, put together: what linking, judging and searching read.
 *
 *   bundled ─┐
 *   team ────┼─► one company an id (names joined) · every interest, search and rival sense, each with its pack
 *   own ─────┘
 */
import type { Company, CompanyId } from '../company/company.ts';
import { joined } from '../company/joined.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import { type Dossiers, dossiersOf } from '../ownership/dossiers.ts';
import type { Interest, PartialDate, SearchRecord } from '../ownership/interest.ts';
import type { Pack, PackMeta } from './pack.ts';

/** The joined content of all packs in use. */
export interface Knowledge {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly interests: readonly Interest[];
  readonly searches: readonly SearchRecord[];
  readonly rivals: readonly RivalSense[];
  /** Interests and searches by the company they are about: cheap where the lists of all are not. */
  readonly dossiers: Dossiers;
  /** Companies of whom it is known what they supply, in the order of all: few of a register's, and read without the others. */
  readonly suppliers: Iterable<Company>;
  /** The date that the ground speaks for, the first pack that has one; null when there is none. Not the newest: a list of three
   * rows that was read today would make all the rest look as if it were of today. */
  readonly asOf: PartialDate | null;
  readonly packs: readonly PackInUse[];
}

/** A pack among the others that are in use. */
export interface PackInUse extends PackMeta {
  /** How many of its interests count for nothing, because no pack in use describes their owner or their subject. */
  readonly leftOut: number;
}

/**
 * One body of knowledge from packs in order of precedence, the first being the ground.
 *
 * A later pack adds; it never replaces. A company in two packs keeps the first pack's words and gains names and
 * hosts of the second; interests that disagree are all kept, because weighing them is the verdict's work and a
 * pack must be removable without a trace. An interest whose owner or subject no pack describes is left out: it
 * could not be shown by name; its pack tells how many there are.
 */
export function assembleKnowledge(packs: readonly Pack[]): Knowledge {
  return inOneGo(knowledgeInSteps(packs));
}

/** The same for who has others to answer meanwhile. */
export function* knowledgeInSteps(packs: readonly Pack[]): Steps<Knowledge> {
  const companies = new Map<CompanyId, Company>();
  for (const pack of packs) yield* join(companies, pack.companies);
  const interests: Interest[] = [];
  const inUse: PackInUse[] = [];
  for (const pack of packs) {
    const before = interests.length;
    yield* addKnown(interests, pack.interests, companies);
    const leftOut = pack.interests.length - (interests.length - before);
    inUse.push({ ...metaOf(pack), leftOut });
  }
  const searches = packs.flatMap((pack) => pack.searches).filter(({ subject }) => companies.has(subject));
  return {
    companies,
    suppliers: [...companies.values()].filter(({ supplies }) => supplies.length > 0),
    interests,
    searches,
    dossiers: dossiersOf(interests, searches),
    rivals: packs.flatMap((pack) => pack.rivals),
    asOf: packs.find(({ asOf }) => asOf !== '')?.asOf ?? null,
    packs: inUse,
  };
}

function metaOf({ id, title, version, asOf, attributions, counts }: Pack): PackMeta {
  return { id, title, version, asOf, attributions, counts };
}

/** So many records are looked up in two milliseconds. */
const RECORDS_A_STEP = 4_096;

/** Adds the records of a pack to those of the packs before it. */
function* join(companies: Map<CompanyId, Company>, records: readonly Company[]): Steps<void> {
  for (const [at, record] of records.entries()) {
    const first = companies.get(record.id);
    companies.set(record.id, first ? joined(first, record) : record);
    if (at % RECORDS_A_STEP === 0) yield;
  }
}

/** Adds the interests of a pack whose two ends are described. */
function* addKnown(
  interests: Interest[],
  rows: readonly Interest[],
  companies: ReadonlyMap<CompanyId, Company>,
): Steps<void> {
  for (const [at, row] of rows.entries()) {
    if (companies.has(row.owner) && companies.has(row.subject)) interests.push(row);
    if (at % RECORDS_A_STEP === 0) yield;
  }
}
