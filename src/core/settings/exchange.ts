/**
 * Settings as a file, and two of them put together: what the file has is added, and nothing that is here is lost.
 *
 *   Settings ──exportOf──► text ──importFrom──► {settings, lost} | null
 *   mine + theirs ──mergeSettings──► merged, and per field how much the file adds
 */

import { LINE_NAMES, tighten, tighterOf } from '../watchlist/policy.ts';
import { isAboutTheSame } from './correction.ts';
import { type Damage, mendSettings } from './mend.ts';
import { pairKey } from './same-pair.ts';
import { type Settings, toRecord } from './settings.ts';

/** Tells a file of ours from any other JSON. */
const FORMAT = 'beholden-settings';

/** The text of a file with everything that the user has decided or entered. */
export function exportOf(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, ...toRecord(settings) }, null, 2)}\n`;
}

/** What a file held: its settings, and what of it could not be read. */
export interface Imported {
  readonly settings: Settings;
  readonly damage: Damage | null;
}

/**
 * The settings in the text of a file; null for a file that is none of ours.
 *
 * a file of an earlier version → migrated · one bad correction in it → the rest, and the damage named
 * 'garbage', '{"version": 1}', '[]' → null: it does not say that it is ours
 */
export function importFrom(text: string): Imported | null {
  const json = parsed(text);
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT) return null;
  const { settings, damage } = mendSettings(json);
  return damage?.kind === 'foreign' ? null : { settings, damage };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the file adds to one field, and how much of it is here already, or here otherwise and kept as it is. */
export interface FieldGain {
  readonly field: keyof Settings;
  readonly added: number;
  readonly kept: number;
}

export interface MergedSettings {
  readonly settings: Settings;
  /** Fields of which the file has something, in the order of the record. */
  readonly gains: readonly FieldGain[];
}

interface Joined<T> {
  readonly value: T;
  readonly added: number;
  readonly kept: number;
}

type Join<T> = (mine: T, theirs: T, settings: Settings) => Joined<T>;

/**
 * `mine` with what `theirs` adds. Lists are joined; where both have the same entry otherwise, mine stays; of two
 * policies each line is the tighter one. Switches, language and looks stay mine, and nobody is watched who is the own
 * company.
 */
export function mergeSettings(mine: Settings, theirs: Settings): MergedSettings {
  const gains: FieldGain[] = [];
  const join = <F extends keyof Settings>(field: F): Settings[F] => {
    const { value, added, kept } = JOINS[field](mine[field], theirs[field], mine);
    if (added + kept > 0) gains.push({ field, added, kept });
    return value;
  };
  const settings = {
    viewpoint: join('viewpoint'),
    policy: join('policy'),
    paused: join('paused'),
    sitesOff: join('sitesOff'),
    appearance: join('appearance'),
    language: join('language'),
    corrections: join('corrections'),
    ownEntries: join('ownEntries'),
    ownClaims: join('ownClaims'),
    ownExamples: join('ownExamples'),
    theSame: join('theSame'),
    notTheSame: join('notTheSame'),
    packsOff: join('packsOff'),
    packHosts: join('packHosts'),
    connects: join('connects'),
    notifies: join('notifies'),
  };
  return { settings, gains };
}

/** How each field is joined; a field without a rule does not compile. */
const JOINS: { readonly [F in keyof Settings]: Join<Settings[F]> } = {
  viewpoint: joinViewpoint,
  policy: joinPolicy,
  paused: keepMine,
  sitesOff: listBy((host) => host),
  appearance: keepMine,
  language: keepMine,
  corrections: listOf(isAboutTheSame),
  ownEntries: listBy(({ id }) => id),
  ownClaims: listBy(({ id }) => id),
  ownExamples: listBy(({ text }) => text),
  theSame: listBy(pairKey),
  notTheSame: listBy((pair) => pair),
  packsOff: listBy((pack) => pack),
  // A host is asked only after the person has granted it to the browser: a file can name one, and no more.
  packHosts: listBy(({ address }) => address),
  connects: keepMine,
  notifies: keepMine,
};

function keepMine<T>(mine: T): Joined<T> {
  return { value: mine, added: 0, kept: 0 };
}

function listBy<T>(keyOf: (item: T) => string): Join<readonly T[]> {
  return listOf((a, b) => keyOf(a) === keyOf(b));
}

function listOf<T>(isSame: (a: T, b: T) => boolean): Join<readonly T[]> {
  return (mine, theirs) => {
    const fresh = theirs.filter((item) => !mine.some((here) => isSame(here, item)));
    return { value: [...mine, ...fresh], added: fresh.length, kept: theirs.length - fresh.length };
  };
}

function joinViewpoint(
  mine: Settings['viewpoint'],
  theirs: Settings['viewpoint'],
): Joined<Settings['viewpoint']> {
  const own = mine.own ?? theirs.own;
  const fresh = theirs.watched.filter((party) => party !== own && !mine.watched.includes(party));
  const tookOwn = mine.own === null && theirs.own !== null ? 1 : 0;
  const watched = [...mine.watched, ...fresh].filter((party) => party !== own);
  const had = theirs.watched.length + (theirs.own === null ? 0 : 1);
  const added = fresh.length + tookOwn;
  return { value: { own, watched }, added, kept: had - added };
}

function joinPolicy(mine: Settings['policy'], theirs: Settings['policy']): Joined<Settings['policy']> {
  const value = tighten(tighterOf(mine, theirs));
  return { value, added: LINE_NAMES.filter((line) => value[line] !== mine[line]).length, kept: 0 };
}
