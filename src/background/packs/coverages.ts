/**
 * What is counted of the packs on the shelf, so that no list of them opens one.
 *
 *   pack comes ──counted while it is at hand──► kept ──► its row, from then on
 *                                      another day └──► its row all the same, and counted anew for the next one
 */
import * as v from 'valibot';
import { coverageOf, type PackCoverage } from '../../core/pack/coverage.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Area } from '../../store/areas.ts';
import type { ShelvedPack } from '../../store/pack-shelf.ts';

/** Which state of which pack. */
type Counted = Pick<ShelvedPack, 'id' | 'installed'>;

export interface Coverages {
  /** The counts of a pack; null where it was never counted and `read` fails, as where its files are damaged. */
  of(pack: Counted, today: string, read: () => Promise<Pack>): Promise<PackCoverage | null>;
  /** Counts a pack that is at hand. What cannot be kept is counted again when it is listed. */
  note(pack: Counted, today: string, content: Pack): Promise<void>;
  forget(id: string): Promise<void>;
}

const keptSchema = v.object({
  installed: v.string(),
  /** ISO date on which it was counted: what is in force changes with the calendar. */
  day: v.string(),
  coverage: v.object({
    withClaim: v.number(),
    searchedOnly: v.number(),
    without: v.number(),
    inForce: v.number(),
    toRecheck: v.number(),
  }),
});

/** The counts in this area; no loss if they are lost. */
export function openCoverages(area: Area, report: (error: unknown) => void): Coverages {
  const keyOf = (id: string) => `packCoverage.${id}`;

  async function note({ id, installed }: Counted, day: string, content: Pack): Promise<PackCoverage> {
    const coverage = coverageOf(content, day);
    await area.write({ [keyOf(id)]: { installed, day, coverage } });
    return coverage;
  }

  return {
    async of(pack, today, read) {
      const kept = v.safeParse(keptSchema, await area.read(keyOf(pack.id)));
      const before = kept.success && kept.output.installed === pack.installed ? kept.output : null;
      if (before?.day === today) return before.coverage;
      const counting = read().then((content) => note(pack, today, content));
      const reported = counting.catch((error: unknown) => {
        report(error);
        return null;
      });
      // Opening the largest pack takes seconds: yesterday's counts are shown meanwhile.
      return before?.coverage ?? reported;
    },
    note: async (pack, today, content) => void (await note(pack, today, content).catch(report)),
    forget: (id) => area.erase(keyOf(id)).catch(report),
  };
}
