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
import type { CompanyId } from '../core/company/company.ts';
import { buildGazetteer, type Gazetteer } from '../core/mention/gazetteer.ts';
import { assembleKnowledge, type Knowledge } from '../core/pack/knowledge.ts';
import { type Pack, parsePack } from '../core/pack/pack.ts';
import { type OwnEntry, ownPack } from '../core/settings/own-entry.ts';
import type { Records } from '../store/records.ts';

/** Knowledge with the index of its names and the pairs it ties. */
export interface Body {
  readonly knowledge: Knowledge;
  readonly gazetteer: Gazetteer;
  /** True where an interest ties the two directly: named together, they support each other. */
  readonly related: (a: CompanyId, b: CompanyId) => boolean;
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

/** The knowledge of this wake of the worker. */
export function openLibrary(sources: Sources): Library {
  let packs: Promise<readonly Pack[]> | null = null;
  let latest: { readonly key: string; readonly known: Promise<Known> } | null = null;

  /** A failed build is not kept: the next question tries again. */
  function hold(building: Promise<readonly Pack[]>): Promise<readonly Pack[]> {
    packs = building;
    latest = null;
    building.catch(() => {
      if (packs === building) packs = null;
      latest = null;
    });
    return building;
  }

  return {
    known(ownEntries) {
      const reading = packs ?? hold(readPacks(sources));
      const key = JSON.stringify(ownEntries);
      if (latest?.key !== key) latest = { key, known: reading.then((read) => build(read, ownEntries)) };
      return latest.known;
    },
    async renew() {
      // After a build under way, so that two installs never run at once.
      await packs?.catch(() => {});
      await hold(installBundled(sources));
    },
  };
}

async function readPacks(sources: Sources): Promise<readonly Pack[]> {
  return (await readStored(sources)) ?? installBundled(sources);
}

/** The stored packs, or null where they have to be made from the shipped file. */
async function readStored({ records, stamp, report }: Sources): Promise<readonly Pack[] | null> {
  try {
    const stored = await (await records()).current();
    return stored?.stamp === stamp ? stored.packs.map(parsePack) : null;
  } catch (error) {
    report(error);
    return null;
  }
}

/** A store that cannot be written (full, or switched off in private windows) costs the next wake time, not the answer. */
async function installBundled({ records, bundled, stamp, newId, report }: Sources): Promise<readonly Pack[]> {
  const shipped = await bundled();
  const packs = [parsePack(shipped)];
  try {
    await (await records()).install({ id: newId(), stamp, packs: [shipped] });
  } catch (error) {
    report(error);
  }
  return packs;
}

function build(packs: readonly Pack[], ownEntries: readonly OwnEntry[]): Known {
  const shipped = bodyOf(packs);
  return { packs: shipped, all: ownEntries.length === 0 ? shipped : bodyOf([...packs, ownPack(ownEntries)]) };
}

function bodyOf(packs: readonly Pack[]): Body {
  const knowledge = assembleKnowledge(packs);
  const tied = new Set(knowledge.interests.map(({ owner, subject }) => `${owner}\n${subject}`));
  return {
    knowledge,
    gazetteer: buildGazetteer([...knowledge.companies.values()], knowledge.rivals),
    related: (a, b) => tied.has(`${a}\n${b}`) || tied.has(`${b}\n${a}`),
  };
}
