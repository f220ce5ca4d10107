/**
 * The bodies of knowledge of one wake: taken from their stored images, or built, and their images stored.
 *
 *   image in the store, whole and of this stamp ──────────────────────────► body
 *   else: packs parsed, language read ──► built ──────────────────────────► body
 *                                           └─► its image, stored after the answer
 *
 * What a body was made of is in its stamp (packs, what the user entered, version of extension and image), so nobody has to think
 * of throwing an image away. No image is the only copy, and bytes that are not whole are as good as none.
 */
import { type Language, NO_LANGUAGE } from '../core/mention/language.ts';
import { LANGUAGE_IMAGE_VERSION, languageOfImage } from '../core/mention/language-image.ts';
import { type BuiltBody, bodyOf } from '../core/pack/body.ts';
import { BODY_IMAGE_VERSION, bodyOfImage, imageOfBody } from '../core/pack/body-image.ts';
import {
  isNothingOwn,
  NOTHING_OWN,
  type OwnKnowledge,
  withOwnKnowledge,
} from '../core/settings/own-claim.ts';
import type { Generation, Holding } from '../store/records.ts';
import { type Unsealed, unsealed } from '../store/sealed.ts';
import { readLanguage, readPacks, type Sources, withRecords } from './origin.ts';
import { inBlocks, PARTS_AT_ONCE, type StampedBody, whole } from './stamped-body.ts';
import type { Writes } from './writes.ts';

export interface Ground {
  /** What the packs know. */
  packs(): Promise<StampedBody>;
  /** What the packs and the user know. */
  withOwn(own: OwnKnowledge): Promise<StampedBody>;
  /** The user knows nothing of their own any more: what a person removed must not stay on the disk in an image. */
  withoutOwn(): Promise<void>;
}

/** Everything that may be stored, read in one go: a woken worker waits for the store once. */
interface Stored {
  readonly packs: Holding | null;
  readonly language: Generation | null;
  readonly body: Generation | null;
  readonly ownBody: Generation | null;
}

const NOTHING_STORED: Stored = { packs: null, language: null, body: null, ownBody: null };

/** The ground of one wake. Nothing is read before something is asked for, nor before `ready`, and everything once. */
export function openGround(sources: Sources, writes: Writes, ready?: Promise<unknown>): Ground {
  const stored = once(async () => {
    await ready;
    return readStored(sources);
  });
  const installed = once(() => readPacks(sources));
  const arranged = once(() => sources.arrangement.stamp());
  const language = once(async () => languageFrom(sources, (await stored()).language, writes));

  /** The name of the packs in use; null = they could not be stored, so no image of them can be known again. */
  async function packsId(): Promise<string | null> {
    const { packs } = await stored();
    return packs?.stamp === sources.stamp ? packs.id : (await installed()).id;
  }

  async function bodyIn(slot: 'body' | 'ownBody', own: OwnKnowledge): Promise<StampedBody> {
    const [id, arrangement, spoken] = await Promise.all([packsId(), arranged(), language()]);
    const stamp = JSON.stringify([BODY_IMAGE_VERSION, sources.stamp, id, arrangement, own]);
    const build = async () => {
      const packs = await sources.arrangement.of((await installed()).packs);
      return bodyOf(isNothingOwn(own) ? packs : withOwnKnowledge(packs, own), spoken);
    };
    const laidDown = (built: BuiltBody) => {
      const parts = imageOfBody(built);
      if (id !== null) writes.keep(slot, stamp, parts);
      return parts;
    };
    const generation = (await stored())[slot];
    const before = imageIn(
      generation,
      stamp,
      ({ parts }) => bodyOfImage(parts, spoken),
      sources,
      PARTS_AT_ONCE,
    );
    if (before !== null && generation !== null) {
      return inBlocks(before.image, stamp, {
        generation,
        seals: before.seals,
        read: (work) => withRecords(sources, (records) => work(records[slot])),
        again: async () => laidDown(await build()),
      });
    }
    const built = await build();
    laidDown(built);
    return whole(built, stamp);
  }

  return {
    packs: once(() => bodyIn('body', NOTHING_OWN)),
    withOwn: (own) => bodyIn('ownBody', own),
    async withoutOwn() {
      if ((await stored()).ownBody !== null) writes.drop('ownBody');
    },
  };
}

async function readStored(sources: Sources): Promise<Stored> {
  try {
    return await withRecords(sources, async ({ packs, language, body, ownBody }) => {
      const bodies = [body.current(PARTS_AT_ONCE), ownBody.current(PARTS_AT_ONCE)] as const;
      const all = [packs.holding(), language.current(), ...bodies] as const;
      const [held, words, known, own] = await Promise.all(all);
      return { packs: held, language: words, body: known, ownBody: own };
    });
  } catch (error) {
    sources.report(error);
    return NOTHING_STORED;
  }
}

async function languageFrom(sources: Sources, stored: Generation | null, writes: Writes): Promise<Language> {
  const stamp = JSON.stringify([LANGUAGE_IMAGE_VERSION, sources.stamp]);
  const before = imageIn(stored, stamp, ({ parts }) => languageOfImage(parts), sources);
  if (before !== null) return before.image;
  const parts = await readLanguage(sources);
  if (parts === null) return NO_LANGUAGE;
  writes.keep('language', stamp, parts);
  return languageOfImage(parts);
}

/** What a stored image holds; null where there is none, or it is of something else, or not whole. */
function imageIn<Of>(
  stored: Generation | null,
  stamp: string,
  read: (under: Unsealed) => Of,
  { report }: Sources,
  most?: number,
): { readonly image: Of; readonly seals: Unsealed['seals'] } | null {
  const under = stored?.stamp === stamp ? unsealed(stored.parts, most) : null;
  if (under === null) return null;
  try {
    return { image: read(under), seals: under.seals };
  } catch (error) {
    // Whole, and yet not readable: a form of image that changed without its version.
    report(error);
    return null;
  }
}

/** Works once, however often it is asked; what failed is tried again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let working: Promise<T> | null = null;
  return () => {
    working ??= work().catch((error: unknown) => {
      working = null;
      throw error;
    });
    return working;
  };
}
