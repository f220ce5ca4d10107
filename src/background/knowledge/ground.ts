/**
 * The bodies of knowledge of one wake: taken from their stored images, or built, and their images stored.
 *
 *   image in the store, whole and of this stamp ──────────────────────────► body
 *   of packs as they were before ─────────────────────────────────────────► body, which is behind
 *   else: packs parsed, language read ──► built, in turns ────────────────► body
 *                                           └─► its image, made and stored after the answer
 *
 * What a body was made of is in its stamp (packs, what the user entered, version of extension and image), so nobody has to think
 * of throwing an image away. No image is the only copy, and bytes that are not whole are as good as none.
 */
import { type Language, NO_LANGUAGE } from '../../core/mention/language.ts';
import { LANGUAGE_IMAGE_VERSION, languageOfImage } from '../../core/mention/language-image.ts';
import { BODY_IMAGE_VERSION, bodyOfImage, imageInSteps } from '../../core/pack/body-image.ts';
import { NOTHING_OWN, type OwnKnowledge } from '../../core/settings/own-claim.ts';
import type { Generation } from '../../store/records/generations.ts';
import { openBuilding } from './building.ts';
import { entered } from './entered.ts';
import { once } from './once.ts';
import { readLanguage, readPacks, type Sources } from './origin.ts';
import { ownBodies } from './own-bodies.ts';
import { inBlocks, isLarge, partsAtOnce, type StampedBody, whole } from './stamped-body.ts';
import { imageIn, readStored } from './stored-images.ts';
import { inTurns } from './turns.ts';
import type { Parts, Writes } from './writes.ts';

export interface Ground {
  /** Begins to read what is stored. */
  read(): void;
  /** What the packs know. */
  packs(): Promise<StampedBody>;
  /** What the packs and the user know. Made of entries that are no longer the latest asked for, a body is given up
   * (`Overtaken`): claims alone are laid over one, and build nothing. */
  withOwn(own: OwnKnowledge): Promise<StampedBody>;
  /** Whether something was answered from packs as they were before. */
  isBehind(): boolean;
}

export interface GroundChoices {
  /** Nothing is read before. */
  readonly ready?: Promise<unknown>;
  /** Whether an image of packs as they were before will do: building one anew may take seconds, in which pages ask. */
  readonly takesEarlier: boolean;
}

/** The ground of one wake. Nothing is read before something is asked for, and everything once. */
export function openGround(sources: Sources, writes: Writes, { ready, takesEarlier }: GroundChoices): Ground {
  let isBehind = false;
  const stored = once(async () => {
    await ready;
    return readStored(sources);
  });
  const installed = once(() => readPacks(sources));
  const building = openBuilding(sources, installed);
  const language = once(async () => languageFrom(sources, (await stored()).language, writes));

  /** The name of the packs in use; null = they could not be stored, so no image of them can be known again. */
  async function packsId(): Promise<string | null> {
    const { packs } = await stored();
    return packs?.stamp === sources.stamp ? packs.id : (await installed()).id;
  }

  async function bodyIn(
    slot: 'body' | 'ownBody',
    own: OwnKnowledge,
    isWanted?: () => boolean,
  ): Promise<StampedBody> {
    const [held, arrangement, spoken] = await Promise.all([packsId(), building.stamp(), language()]);
    const form = JSON.stringify([BODY_IMAGE_VERSION, sources.stamp, own]);
    const stampWith = (id: string | null) => `${form} ${JSON.stringify([id, arrangement])}`;
    const stamp = stampWith(held);
    /** Yields the stamp that it is kept with. */
    const keep = async (make: () => Parts | Promise<Parts>): Promise<string> => {
      // Not the packs that held when the wake began: they may have turned out to be broken.
      const { id } = await installed();
      if (id !== null) writes.keep(slot, stampWith(id), make);
      return stampWith(id);
    };
    const generation = (await stored())[slot];
    const isEarlier = takesEarlier && generation !== null && isOfOtherPacks(generation, form, stamp);
    const before = imageIn(
      generation,
      isEarlier ? generation.stamp : stamp,
      ({ parts }) => bodyOfImage(parts, spoken),
      sources,
      partsAtOnce,
    );
    if (before === null || generation === null) {
      const built = await building.build(own, spoken, isWanted);
      if (built === null) return bodyIn(slot, own, isWanted);
      return whole(built, await keep(() => inTurns(imageInSteps(built), isWanted)));
    }
    isBehind ||= isEarlier;
    return inBlocks(before.image, generation.stamp, {
      generation,
      seals: before.seals,
      read: async (work) => work((await sources.records())[slot]),
      async again() {
        if (isEarlier || (await sources.arrangement.stamp()) !== arrangement) throw new Outdated();
        const built = await building.build(own, spoken);
        if (built === null) throw new Outdated();
        const parts = await inTurns(imageInSteps(built));
        await keep(() => parts);
        return parts;
      },
    });
  }

  const packs = once(() => bodyIn('body', NOTHING_OWN));
  const forget = once(async () => {
    if ((await stored()).ownBody !== null) writes.drop('ownBody');
  });

  /** The packs' body with these entries laid over it; null where it is built as quickly, or has to be. */
  async function laidOver(entries: OwnKnowledge['entries']): Promise<StampedBody | null> {
    const body = await packs();
    const laid = isLarge(body) ? await entered(body, entries) : null;
    // What a person removed must not stay in an image of when there was one.
    if (laid !== null) await forget();
    return laid;
  }

  const withOwn = ownBodies({
    without: packs,
    with: async (entries, isWanted) =>
      (await laidOver(entries)) ?? bodyIn('ownBody', { entries, claims: [] }, isWanted),
    isKept: async () => (await stored()).ownBody !== null,
    drop: () => writes.drop('ownBody'),
  });

  return {
    // A store that cannot be read is as good as an empty one.
    read: () => void stored(),
    packs,
    withOwn,
    isBehind: () => isBehind,
  };
}

/** What is asked for is gone, because the packs are others by now: whoever asks again gets an answer from those. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
  constructor() {
    super('The data have changed meanwhile.');
  }
}

/** An image that only the packs tell from the one wanted: same extension, same form, same own entries and claims. */
function isOfOtherPacks({ stamp }: Generation, form: string, wanted: string): boolean {
  return stamp !== wanted && stamp.startsWith(`${form} `);
}

async function languageFrom(sources: Sources, stored: Generation | null, writes: Writes): Promise<Language> {
  const stamp = JSON.stringify([LANGUAGE_IMAGE_VERSION, sources.stamp]);
  const before = imageIn(stored, stamp, ({ parts }) => languageOfImage(parts), sources);
  if (before !== null) return before.image;
  const parts = await readLanguage(sources);
  if (parts === null) return NO_LANGUAGE;
  writes.keep('language', stamp, () => parts);
  return languageOfImage(parts);
}
