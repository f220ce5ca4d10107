/**
 * Where knowledge comes from when no image of it is stored: the packs in the store, or else the extension's own files.
 *
 *   store: the generation that holds ──┐
 *   or, missing, broken or of another  ├──► packs
 *   stamp: the extension's own file ───┘
 *      └─► installed as a new generation
 */
import type { LanguageFiles } from '../../core/mention/language.ts';
import { imageOfLanguage } from '../../core/mention/language-image.ts';
import { type Pack, parsePack } from '../../core/pack/pack.ts';
import { Trouble } from '../../messages/serve.ts';
import type { Records } from '../../store/records/records.ts';
import type { Troubled } from './troubles.ts';

/** Where the packs come from; the real ones are plugged in by `in-browser.ts`. */
export interface Sources {
  /** The database, which stays open: nobody closes it. */
  readonly records: () => Promise<Records>;
  /** The pack that ships with the extension, as its file has it. */
  readonly bundled: () => Promise<unknown>;
  /** What linking knows of the language, as its files have it. */
  readonly language: () => Promise<LanguageFiles>;
  /** Changes when the shipped pack may have changed: the extension's version. */
  readonly stamp: string;
  /** What takes part beside the shipped pack, or in its place. */
  readonly arrangement: Arrangement;
  readonly newId: () => string;
  /** Hears of a store that fails; the knowledge is answered all the same. */
  readonly report: (error: unknown) => void;
}

/** Which packs take part: those that the user has fetched, without those that they have switched off. */
export interface Arrangement {
  /** Names the arrangement without reading any pack: another text, other packs. */
  stamp(): Promise<string>;
  /** The packs that take part, where these ship. */
  of(shipped: readonly Pack[]): Promise<Arranged>;
  /** The same packs, in which each company has one id. */
  settled(packs: readonly Pack[]): Promise<readonly Pack[]>;
  /** Lets some take part in nothing, until the packs are others or somebody asks for these again. Where the packs are no
   * longer those of `stamp`, nothing is noted: they have to be tried first. Throws where it cannot be kept. */
  leaveOut(stamp: string, troubled: Troubled): Promise<void>;
}

export interface Arranged {
  /** Each as its file has it. */
  readonly packs: readonly Pack[];
  /** Those that should take part and cannot be read. */
  readonly troubled: Troubled;
}

/** Packs in use. */
export interface PacksInUse {
  readonly packs: readonly Pack[];
  /** Of their generation in the store; null = they could not be stored. */
  readonly id: string | null;
}

/** The packs in use: the stored ones, or the shipped one, which is then stored. */
export async function readPacks(sources: Sources): Promise<PacksInUse> {
  return (await readStored(sources)) ?? installBundled(sources);
}

/** The stored packs, or null where they have to be made from the shipped file. */
async function readStored(sources: Sources): Promise<PacksInUse | null> {
  try {
    const stored = await (await sources.records()).packs.current();
    return stored?.stamp === sources.stamp ? { packs: stored.parts.map(parsePack), id: stored.id } : null;
  } catch (error) {
    sources.report(error);
    return null;
  }
}

/** A store that cannot be written (full, or switched off in private windows) costs the next wake time, not the answer. */
export async function installBundled(sources: Sources): Promise<PacksInUse> {
  const { stamp, newId, report } = sources;
  const { file, pack } = await readBundled(sources);
  const id = newId();
  try {
    await (await sources.records()).packs.install({ id, stamp, parts: [file] });
    return { packs: [pack], id };
  } catch (error) {
    report(error);
    return { packs: [pack], id: null };
  }
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

/** The language's image; null where its files cannot be read: less is found then, and nothing wrong. */
export async function readLanguage({ language, report }: Sources): Promise<readonly ArrayBuffer[] | null> {
  try {
    return imageOfLanguage(await language());
  } catch (error) {
    report(error);
    return null;
  }
}
