/** Whose fault it is that packs cannot be put together, which no error tells. */
import type { Pack } from '../../core/pack/pack.ts';

/** What could be made. */
export interface Fitting<Made> {
  /** Of all packs but the misfits; null = not even of the first alone. */
  readonly made: Made | null;
  /** Ids of the packs that cannot be put together with those before them. */
  readonly misfits: readonly string[];
}

/** Tries the packs in their order, each with those before it that fit. Costs a body a pack: only for when all failed. */
export async function fitting<Made>(
  packs: readonly Pack[],
  make: (packs: readonly Pack[]) => Promise<Made>,
): Promise<Fitting<Made>> {
  const fit: Pack[] = [];
  const misfits: string[] = [];
  let made: Made | null = null;
  for (const pack of packs) {
    try {
      made = await make([...fit, pack]);
      fit.push(pack);
    } catch {
      // Whoever asks has heard of the failure; here it only says who.
      misfits.push(pack.id);
    }
  }
  return { made, misfits };
}
