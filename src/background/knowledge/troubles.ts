/**
 * Packs that should take part and cannot, so that a person learns of it in the pack's row and not from a console.
 *
 *   not whole on the disk, or not to be put together with the others ──► noted ──► takes part in nothing, at any wake
 *                   other packs, another switch, or "try again" ──► forgotten ──► tried again
 */
import * as v from 'valibot';
import type { Area } from '../../store/areas.ts';

/** `damaged`: its files cannot be read; `apart`: they can, and yet no body can be made of it and the others. */
export type PackTrouble = 'damaged' | 'apart';

/** By the packs' ids. */
export type Troubled = Readonly<Record<string, PackTrouble>>;

export interface PackTroubles {
  /** What was noted of the packs of this arrangement; nothing of any other. */
  of(arrangement: Promise<string>): Promise<Troubled>;
  note(arrangement: string, troubled: Troubled): Promise<void>;
  forget(): Promise<void>;
}

const keptSchema = v.object({
  arrangement: v.string(),
  packs: v.record(v.string(), v.picklist(['damaged', 'apart'])),
});

const KEY = 'packTroubles';
export const NO_TROUBLE: Troubled = {};

/** The notes in this area. Lost, the packs are tried once more. */
export function packTroubles(area: Area): PackTroubles {
  return {
    async of(arrangement) {
      // Side by side: a woken worker waits for both.
      const [stored, wanted] = await Promise.all([area.read(KEY), arrangement]);
      const kept = v.safeParse(keptSchema, stored);
      return kept.success && kept.output.arrangement === wanted ? kept.output.packs : NO_TROUBLE;
    },
    note: (arrangement, packs) => area.write({ [KEY]: { arrangement, packs } }),
    forget: () => area.erase(KEY),
  };
}
