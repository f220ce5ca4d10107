/**
 * What a pack may hold, field by field. A file is somebody else's word until it has passed here.
 *
 *   {format, id, title, version, asOf, attributions[], counts, companies[], interests[], searches[], rivals[]}
 *
 * An absent field reads as null or as the empty list, so that a pack stays small; an unknown field is refused,
 * because a misspelt `voting` would otherwise turn a stake without votes into a stake with them.
 */
import * as v from 'valibot';
import type { CompanyKind, Tier } from '../company/company.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import { type Status, TIES } from '../ownership/interest.ts';

const KINDS = ['company', 'nonprofit', 'fund', 'state', 'person'] as const satisfies readonly CompanyKind[];
const TIERS = [1, 2, 3, 4, 5] as const satisfies readonly Tier[];
const STATUSES = [
  'rumoured',
  'announced',
  'in-force',
  'blocked',
  'divested',
] as const satisfies readonly Status[];
const RIVAL_KINDS = [
  'brand',
  'word',
  'place',
  'surname',
  'club',
] as const satisfies readonly RivalSense['kind'][];

/** Whether a text is a real calendar date, or the year or month of one. `2025-02-30 → false`. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (text.length === 4) return true;
  if (month < 1 || month > 12) return false;
  return text.length === 7 || (day >= 1 && day <= daysIn(year, month));
}

/** By the Gregorian calendar; reckoned and not asked of `Date`, which takes a microsecond for each of millions. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

// 4,000: the longest note of the bundled data is under 1,000; more is not a note but a smuggled document.
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4_000));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id is lower-case words joined by "-"'),
);
const host = v.pipe(v.string(), v.regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, 'a host name in lower case, no path'));
const address = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//, 'an address starts with https:// or http://'),
);
const date = v.pipe(v.string(), v.check(isPartialDate, 'a date is written 2025, 2025-06 or 2025-06-13'));
const texts = v.optional(v.array(text), () => []);
const maybeText = v.optional(v.nullable(text), null);
const flag = v.optional(v.boolean(), false);

const ppm = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const band = v.pipe(
  v.strictObject({ lower: ppm, upper: ppm, lowerOpen: flag, upperOpen: flag }),
  v.check((b) => b.lower <= b.upper, 'a share starts at or below its upper end'),
);

export const sourceSchema = v.strictObject({
  publisher: text,
  date,
  url: v.optional(v.nullable(address), null),
  via: maybeText,
  tier: v.picklist(TIERS),
  basisTier: v.picklist(TIERS),
  cites: v.exactOptional(text),
});

export const companySchema = v.strictObject({
  id,
  name: text,
  legalName: maybeText,
  aliases: texts,
  formerNames: texts,
  domains: v.optional(v.array(host), () => []),
  wikidata: v.optional(
    v.nullable(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id is Q and digits'))),
    null,
  ),
  lei: v.optional(
    v.nullable(v.pipe(v.string(), v.regex(/^[A-Z0-9]{18}\d{2}$/, 'an LEI has 20 characters'))),
    null,
  ),
  identifiers: v.exactOptional(v.array(v.strictObject({ scheme: text, value: text }))),
  ticker: maybeText,
  country: v.optional(
    v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country is two capitals'))),
    null,
  ),
  supplies: texts,
  kind: v.optional(v.picklist(KINDS), 'company'),
  sector: maybeText,
});

export const interestSchema = v.strictObject({
  ref: text,
  owner: id,
  subject: id,
  tie: v.picklist(TIES),
  share: v.optional(v.nullable(band), null),
  voting: v.optional(v.nullable(band), null),
  start: v.optional(v.nullable(date), null),
  end: v.optional(v.nullable(date), null),
  status: v.picklist(STATUSES),
  event: maybeText,
  note: text,
  counterStatement: maybeText,
  // A claim that nobody made cannot be shown: every sentence on the card names its source.
  sources: v.pipe(v.array(sourceSchema), v.minLength(1, 'a claim needs a source')),
  sourceWord: maybeText,
  stated: v.optional(v.nullable(v.picklist(['consolidated', 'significantInfluence'])), null),
  aggregate: flag,
  stale: flag,
});

export const searchSchema = v.strictObject({
  subject: id,
  date,
  sources: v.pipe(v.array(text), v.minLength(1, 'a search names where it looked')),
  found: text,
  note: maybeText,
});

export const rivalSchema = v.strictObject({ name: text, kind: v.picklist(RIVAL_KINDS), source: text });

export const attributionSchema = v.strictObject({
  name: text,
  version: maybeText,
  licence: text,
  used: text,
  notice: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20_000))), null),
  url: v.optional(v.nullable(address), null),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const packSchema = v.strictObject({
  format: v.literal(1, 'this version reads packs of format 1'),
  id,
  title: text,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  asOf: date,
  attributions: v.pipe(v.array(attributionSchema), v.minLength(1, 'a pack says under what licence it comes')),
  counts: v.strictObject({ companies: count, interests: count, searches: count, rivals: count }),
  companies: v.array(companySchema),
  interests: v.array(interestSchema),
  searches: v.array(searchSchema),
  rivals: v.array(rivalSchema),
});

/** A pack as its file has it, before defaults are filled in. */
export type PackFile = v.InferInput<typeof packSchema>;
