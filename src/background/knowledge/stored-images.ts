/** What the store holds of images, read in one go: a woken worker waits for the store once. */
import type { Generation, Wanted } from '../../store/records/generations.ts';
import type { Holding } from '../../store/records/slots.ts';
import { type Unsealed, unsealed } from '../../store/sealed.ts';
import type { Sources } from './origin.ts';
import { partsAtOnce } from './stamped-body.ts';

/** Everything that may be stored; null = it is not. */
export interface Stored {
  readonly packs: Holding | null;
  readonly language: Generation | null;
  readonly body: Generation | null;
  readonly ownBody: Generation | null;
}

const NOTHING: Stored = { packs: null, language: null, body: null, ownBody: null };

/** What is stored now; nothing where the store cannot be read. */
export async function readStored(sources: Sources): Promise<Stored> {
  try {
    const { packs, language, body, ownBody } = await sources.records();
    const bodies = [body.current(partsAtOnce), ownBody.current(partsAtOnce)] as const;
    const all = [packs.holding(), language.current(), ...bodies] as const;
    const [held, words, known, own] = await Promise.all(all);
    return { packs: held, language: words, body: known, ownBody: own };
  } catch (error) {
    sources.report(error);
    return NOTHING;
  }
}

/** What a stored image holds; null where there is none, or it is of something else, or not whole. */
export function imageIn<Of>(
  stored: Generation | null,
  stamp: string,
  read: (under: Unsealed) => Of,
  { report }: Sources,
  wanted?: Wanted,
): { readonly image: Of; readonly seals: Unsealed['seals'] } | null {
  const under = stored?.stamp === stamp ? unsealed(stored.parts, wanted) : null;
  if (under === null) return null;
  try {
    return { image: read(under), seals: under.seals };
  } catch (error) {
    // Whole, and yet not readable: a form of image that changed without its version.
    report(error);
    return null;
  }
}
