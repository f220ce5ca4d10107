/**
 * A stored settings record → settings that can be used, and what was wrong with it.
 *
 * Each field, and in a list each element, is mended by itself: one bad correction must not cost the watchlist.
 * Whatever is left out is reported, and the caller keeps the whole record aside: nothing entered is ever lost.
 */
import * as v from 'valibot';
import { tighten } from '../watchlist/policy.ts';
import { DEFAULT_APPEARANCE, DELAYS, HOVERS } from './appearance.ts';
import { migrate, type RawRecord, STEPS, type Step, versionAfter } from './migrate.ts';
import { ownClaimSchema } from './own-claim-schema.ts';
import { LONGEST_EXAMPLE } from './own-example.ts';
import { packHostSchema } from './pack-host.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** Why a stored record could not be taken as it stood. */
export type Damage =
  /** Not a settings record at all; defaults stand in for all of it. */
  | { readonly kind: 'foreign' }
  /** Written by a later version of the extension; what this one understands was kept. */
  | { readonly kind: 'later'; readonly fields: readonly (keyof Settings)[] }
  /** These fields, or some elements of them, could not be read. */
  | { readonly kind: 'mended'; readonly fields: readonly (keyof Settings)[] };

export interface Mended {
  readonly settings: Settings;
  /** null = the record was whole, or there was none. */
  readonly damage: Damage | null;
}

/**
 * The settings in a stored record.
 *
 * `undefined → defaults, no damage` (a fresh install)
 * `{version: 1, paused: true, sitesOff: ['a.example', 7]} → paused, one site; damage mended [sitesOff]`
 * `'garbage' → defaults, damage foreign`
 */
export function mendSettings(record: unknown, steps: readonly Step[] = STEPS): Mended {
  if (record === undefined) return { settings: DEFAULTS, damage: null };
  const head = v.safeParse(HEAD, record);
  if (!head.success) return { settings: DEFAULTS, damage: { kind: 'foreign' } };
  const { version } = head.output;
  const { settings, lost } = mendFields(migrate(head.output, version, steps));
  if (version > versionAfter(steps)) return { settings, damage: { kind: 'later', fields: lost } };
  return { settings, damage: lost.length > 0 ? { kind: 'mended', fields: lost } : null };
}

const HEAD = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

interface Read<T> {
  readonly value: T;
  readonly lost: boolean;
}

type Reader<T> = (raw: unknown) => Read<T>;

/** A field that is taken whole or not at all. Absent is not damage: the field may be younger than the record. */
function whole<T>(schema: v.GenericSchema<unknown, T>, fallback: T): Reader<T> {
  return (raw) => {
    if (raw === undefined) return { value: fallback, lost: false };
    const read = v.safeParse(schema, raw);
    return read.success ? { value: read.output, lost: false } : { value: fallback, lost: true };
  };
}

/** A list of which every element that can be read is kept. */
function each<T>(element: v.GenericSchema<unknown, T>): Reader<readonly T[]> {
  return (raw) => {
    if (raw === undefined) return { value: [], lost: false };
    if (!Array.isArray(raw)) return { value: [], lost: true };
    const reads = raw.map((item: unknown) => v.safeParse(element, item));
    const value = reads.flatMap((read) => (read.success ? [read.output] : []));
    return { value, lost: value.length < raw.length };
  };
}

const word = v.pipe(v.string(), v.minLength(1));

const correction = v.object({
  id: word,
  company: word,
  surface: word,
  host: v.nullable(word),
  // Corrections were "not this company" only, before they could say "this is" as well.
  is: v.optional(v.boolean(), false),
  said: v.string(),
});

const ownEntry = v.object({
  id: word,
  entered: v.string(),
  name: word,
  otherNames: v.array(word),
  domain: v.nullable(word),
  identifier: v.exactOptional(word),
  parentName: v.exactOptional(word),
  service: v.nullable(word),
  role: v.picklist(['own', 'competitor', 'supplier']),
  parent: v.nullable(
    v.object({
      company: word,
      sharePercent: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(100))),
      source: v.nullable(v.string()),
    }),
  ),
});

const ownExample = v.object({
  id: word,
  kept: v.string(),
  text: v.pipe(v.string(), v.maxLength(LONGEST_EXAMPLE)),
  names: v.array(v.object({ surface: word, company: word })),
});

const ppm = v.pipe(v.number(), v.integer(), v.minValue(0));

// A record that was edited by hand, or written when the defaults were looser, must not loosen a line.
const policy = v.pipe(
  v.object({ influenceVotes: ppm, influenceShare: ppm, minority: ppm, formerMonths: ppm }),
  v.transform((kept) => tighten(kept)),
);

/** How each field is read; a field without a reader does not compile. */
const READERS: { readonly [F in keyof Settings]: Reader<Settings[F]> } = {
  viewpoint: readViewpoint,
  policy: whole(policy, DEFAULTS.policy),
  paused: whole(v.boolean(), DEFAULTS.paused),
  sitesOff: each(word),
  appearance: readAppearance,
  language: whole(v.nullable(word), DEFAULTS.language),
  corrections: each(correction),
  ownEntries: each(ownEntry),
  ownClaims: each(ownClaimSchema),
  ownExamples: each(ownExample),
  theSame: each(v.object({ found: word, known: word })),
  notTheSame: each(word),
  packsOff: each(word),
  packHosts: each(packHostSchema),
  connects: whole(v.boolean(), DEFAULTS.connects),
  notifies: whole(v.boolean(), DEFAULTS.notifies),
};

function mendFields(record: RawRecord): { settings: Settings; lost: readonly (keyof Settings)[] } {
  const lost: (keyof Settings)[] = [];
  const take = <F extends keyof Settings>(field: F): Settings[F] => {
    const read = READERS[field](record[field]);
    if (read.lost) lost.push(field);
    return read.value;
  };
  const settings = {
    viewpoint: take('viewpoint'),
    policy: take('policy'),
    paused: take('paused'),
    sitesOff: take('sitesOff'),
    appearance: take('appearance'),
    language: take('language'),
    corrections: take('corrections'),
    ownEntries: take('ownEntries'),
    ownClaims: take('ownClaims'),
    ownExamples: take('ownExamples'),
    theSame: take('theSame'),
    notTheSame: take('notTheSame'),
    packsOff: take('packsOff'),
    packHosts: take('packHosts'),
    connects: take('connects'),
    notifies: take('notifies'),
  };
  return { settings, lost };
}

const viewpointParts = v.object({ own: v.unknown(), watched: v.unknown() });

/** Own company and watchlist apart, so that a bad one does not take the other along. */
function readViewpoint(raw: unknown): Read<Settings['viewpoint']> {
  if (raw === undefined) return { value: DEFAULTS.viewpoint, lost: false };
  const parts = v.safeParse(viewpointParts, raw);
  if (!parts.success) return { value: DEFAULTS.viewpoint, lost: true };
  const own = whole(v.nullable(word), null)(parts.output.own);
  const watched = each(word)(parts.output.watched);
  return { value: { own: own.value, watched: watched.value }, lost: own.lost || watched.lost };
}

const hoverDelay = v.pipe(v.number(), v.minValue(DELAYS.least), v.maxValue(DELAYS.most));

/** Each choice apart: a bad delay must not open a site that was to be kept clean. */
function readAppearance(raw: unknown): Read<Settings['appearance']> {
  if (raw === undefined) return { value: DEFAULT_APPEARANCE, lost: false };
  const parts = v.safeParse(v.looseObject({}), raw);
  if (!parts.success) return { value: DEFAULT_APPEARANCE, lost: true };
  const { output } = parts;
  const hover = whole(v.picklist(HOVERS), DEFAULT_APPEARANCE.hover)(output.hover);
  const delay = whole(hoverDelay, DEFAULT_APPEARANCE.hoverDelay)(output.hoverDelay);
  // What cannot be read is taken for yes: a card too few harms nobody.
  const stealth = whole(v.boolean(), output.stealth !== undefined)(output.stealth);
  const sites = each(word)(output.stealthSites);
  return {
    value: { hover: hover.value, hoverDelay: delay.value, stealth: stealth.value, stealthSites: sites.value },
    lost: hover.lost || delay.lost || stealth.lost || sites.lost,
  };
}
