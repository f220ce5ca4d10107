/**
 * What the whole browser knows: one body of knowledge and one index of names, built once per wake.
 *
 *   store: the generation that holds ──┐
 *   or, missing, broken or of another  ├──► packs ──┬──────────────► Body 'packs'   what marks follow
 *   stamp: the extension's own file ───┘            └─ own entries ─► Body 'all'    what findings follow
 *      └─► installed as a new generation
 *
 * Nothing here is the only copy: a worker that is killed at any moment reads it all again.
 */
import type { Corrections } from '../core/linking/weigh.ts';
import { type Language, NO_LANGUAGE, parseLanguage } from '../core/mention/language.ts';
import { bodyOf, type Body as PackBody } from '../core/pack/body.ts';
import { type Pack, parsePack } from '../core/pack/pack.ts';
import { type OwnEntry, ownPack, toldNames } from '../core/settings/own-entry.ts';
import { Trouble } from '../messages/serve.ts';
import type { Records } from '../store/records.ts';

/** What the packs know, ready for use. */
export interface Body extends PackBody {
  /** Names that the user says are companies, by having added them. */
  readonly told: Corrections;
}

export interface Known {
  /** The packs alone: what stands on a page must not depend on what the user added. */
  readonly packs: Body;
  /** With the user's own entries; the same object as `packs` if there are none. */
  readonly all: Body;
}

/** Where the packs come from; the real ones are plugged in by `main.ts`. */
export interface Sources {
  readonly records: () => Promise<Records>;
  /** The pack that ships with the extension, as its file has it. */
  readonly bundled: () => Promise<unknown>;
  /** What linking knows of the language, as its file has it. */
  readonly language: () => Promise<unknown>;
  /** Changes when the shipped pack may have changed: the extension's version. */
  readonly stamp: string;
  readonly newId: () => string;
  /** Hears of a store that fails; the knowledge is answered all the same. */
  readonly report: (error: unknown) => void;
}

export interface Library {
  /** What is known, with these own entries. Questions that come while it is being built wait for the same build. */
  known(ownEntries: readonly OwnEntry[]): Promise<Known>;
  /** Installs the shipped pack anew: the extension was installed or updated. */
  renew(): Promise<void>;
}

/** What is read once per wake; own entries are added to it as they change. */
interface Ground {
  readonly packs: readonly Pack[];
  readonly language: Language;
}

/** The knowledge of this wake of the worker. */
export function openLibrary(sources: Sources): Library {
  let ground: Promise<Ground> | null = null;
  let latest: { readonly key: string; readonly known: Promise<Known> } | null = null;

  /** A failed reading is not kept: the next question tries again. */
  function hold(reading: Promise<Ground>): Promise<Ground> {
    ground = reading;
    latest = null;
    reading.catch(() => {
      if (ground !== reading) return;
      ground = null;
      latest = null;
    });
    return reading;
  }

  return {
    known(ownEntries) {
      const reading = ground ?? hold(readGround(sources, readPacks));
      const key = JSON.stringify(ownEntries);
      if (latest?.key !== key) latest = { key, known: reading.then((read) => build(read, ownEntries)) };
      return latest.known;
    },
    async renew() {
      // After a reading under way, so that two installs never run at once.
      await ground?.catch(() => undefined);
      await hold(readGround(sources, installBundled));
    },
  };
}

async function readGround(
  sources: Sources,
  packsFrom: (sources: Sources) => Promise<readonly Pack[]>,
): Promise<Ground> {
  const [packs, language] = await Promise.all([packsFrom(sources), readLanguage(sources)]);
  return { packs, language };
}

/** Without it only names that cannot be anything else are linked: less is found, and nothing wrong. */
async function readLanguage({ language, report }: Sources): Promise<Language> {
  try {
    return parseLanguage(await language());
  } catch (error) {
    report(error);
    return NO_LANGUAGE;
  }
}

async function readPacks(sources: Sources): Promise<readonly Pack[]> {
  return (await readStored(sources)) ?? installBundled(sources);
}

/** The stored packs, or null where they have to be made from the shipped file. */
async function readStored(sources: Sources): Promise<readonly Pack[] | null> {
  try {
    const stored = await withRecords(sources, (records) => records.packs.current());
    return stored?.stamp === sources.stamp ? stored.parts.map(parsePack) : null;
  } catch (error) {
    sources.report(error);
    return null;
  }
}

/** A store that cannot be written (full, or switched off in private windows) costs the next wake time, not the answer. */
async function installBundled(sources: Sources): Promise<readonly Pack[]> {
  const { stamp, newId, report } = sources;
  const { file, pack } = await readBundled(sources);
  try {
    await withRecords(sources, (records) => records.packs.install({ id: newId(), stamp, parts: [file] }));
  } catch (error) {
    report(error);
  }
  return [pack];
}

/** The last resort: without the extension's own file there is nothing to answer from, and the person must be told. */
async function readBundled({ bundled }: Sources): Promise<{ file: unknown; pack: Pack }> {
  try {
    const file = await bundled();
    return { file, pack: parsePack(file) };
  } catch (cause) {
    throw new Trouble('no-data', { cause });
  }
}

// Closed after each use: an open connection would hold up a later version that changes the database.
async function withRecords<T>(sources: Sources, work: (records: Records) => Promise<T>): Promise<T> {
  const records = await sources.records();
  try {
    return await work(records);
  } finally {
    records.close();
  }
}

function build({ packs, language }: Ground, ownEntries: readonly OwnEntry[]): Known {
  const shipped: Body = { ...bodyOf(packs, language), told: [] };
  if (ownEntries.length === 0) return { packs: shipped, all: shipped };
  const all = bodyOf([...packs, ownPack(ownEntries)], language);
  return { packs: shipped, all: { ...all, told: toldNames(ownEntries) } };
}
