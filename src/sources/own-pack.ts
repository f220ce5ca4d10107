/** What was gathered, as a pack of its own: it adds to what other packs know and can be taken away without a trace. */
import type { Company } from '../core/company/company.ts';
import type { Attribution, Draft } from '../core/pack/pack.ts';
import { type Confirmed, type Sameness, sameCompanies } from '../core/pack/same.ts';
import { underIds } from '../core/pack/settled.ts';
import { attributionOf, type Format } from './formats.ts';
import type { Gathered } from './gathered.ts';

/** What a file does not say of the pack that it becomes. */
export interface PackWords {
  readonly id: string;
  /** Such as the file's name: what the person knows it by. */
  readonly title: string;
  readonly version: number;
  /** ISO date of the reading. */
  readonly asOf: string;
  readonly formats: readonly Format[];
}

/** The pack, with how its companies were told to be known ones. */
export interface OwnPack {
  readonly pack: Draft;
  readonly sameness: Sameness;
}

/**
 * The pack of what was gathered. Companies that `known` describes take its ids, so that both packs speak of one company;
 * `confirmed` are the pairs that a person has joined.
 */
export function ownPack(
  { companies, interests }: Gathered,
  words: PackWords,
  known: readonly Omit<Company, 'pack'>[] = [],
  confirmed: Confirmed = [],
): OwnPack {
  const sameness = sameCompanies(known, companies, confirmed);
  const gathered = { companies, interests };
  // Nothing to be renamed: a register then need not stand in memory twice.
  const settled = sameness.idOf.size === 0 ? gathered : underIds(gathered, sameness.idOf);
  const pack: Draft = {
    id: words.id,
    title: words.title,
    version: words.version,
    asOf: words.asOf,
    attributions: attributionsOf(words),
    counts: {
      companies: settled.companies.length,
      interests: settled.interests.length,
      searches: 0,
      rivals: 0,
    },
    ...settled,
    searches: [],
    rivals: [],
  };
  return { pack, sameness };
}

function attributionsOf({ formats, asOf }: PackWords): Attribution[] {
  const all = [...new Set(formats)].map((format) => attributionOf(format, asOf));
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
