/** Which packs take part: those on the shelf and the one that ships, as the person chose and as far as they work. */
import type { Pack } from '../../core/pack/pack.ts';
import { settledInSteps } from '../../core/pack/settled.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Arrangement } from '../knowledge/origin.ts';
import { NO_TROUBLE, type PackTroubles, type Troubled } from '../knowledge/troubles.ts';
import { inTurns } from '../knowledge/turns.ts';
import type { AddedPacks } from './shelved.ts';

/** What an arrangement rests on. */
export interface ArrangementMeans {
  readonly added: AddedPacks;
  readonly choices: () => Promise<Pick<Settings, 'packsOff' | 'theSame'>>;
  readonly troubles: PackTroubles;
  /** Hears of a shelf or of notes that cannot be read: they are as good as empty. */
  readonly report: (error: unknown) => void;
}

/** The arrangement of what is on the shelf. */
export interface ShelvedArrangement extends Arrangement {
  /** Packs that should take part and cannot. */
  troubled(): Promise<Troubled>;
  /** They take part again when bodies are made next, if they can. */
  tryAgain(): Promise<void>;
}

/** The packs that take part: what ships, or a newer version of it that was fetched, and all else that was fetched; none
 * of them that is switched off. A shelf that cannot be read is as good as empty. */
export function arrangementOf({ added, choices, troubles, report }: ArrangementMeans): ShelvedArrangement {
  const or = <T>(work: Promise<T>, otherwise: T) =>
    work.catch((error: unknown) => {
      report(error);
      return otherwise;
    });
  /** Of what the person chose; what turned out not to work is apart from it. */
  async function chosen(): Promise<string> {
    const [{ packsOff, theSame }, shelf] = await Promise.all([choices(), or(added.stamp(), '')]);
    return JSON.stringify([shelf, [...packsOff].sort(), ...(theSame.length === 0 ? [] : [theSame])]);
  }

  const outOf = (choice: Promise<string>) => or(troubles.of(choice), NO_TROUBLE);
  const troubled = () => outOf(chosen());

  async function stamp(): Promise<string> {
    const choosing = chosen();
    const [choice, out] = await Promise.all([choosing, outOf(choosing)]);
    return Object.keys(out).length === 0 ? choice : JSON.stringify([choice, out]);
  }

  return {
    stamp,
    async of(shipped) {
      const [out, { packsOff }] = await Promise.all([troubled(), choices()]);
      // One that is switched off is not opened: nobody misses it, whatever became of it.
      const without = new Set([...Object.keys(out), ...packsOff]);
      const fetched = await or(added.read(without), { packs: [], troubled: NO_TROUBLE });
      return { ...fetched, packs: inUse(shipped, fetched.packs, packsOff) };
    },
    async settled(packs) {
      // Packs that never heard of each other speak of one company where its identifiers say so, or the person.
      return inTurns(settledInSteps(packs, (await choices()).theSame));
    },
    async leaveOut(tried, out) {
      if ((await stamp()) !== tried) return;
      const choice = chosen();
      await troubles.note(await choice, { ...(await outOf(choice)), ...out });
    },
    troubled,
    tryAgain: () => troubles.forget(),
  };
}

/** The packs that take part, each as its file has it. */
export function inUse(
  shipped: readonly Pack[],
  fetched: readonly Pack[],
  off: readonly string[],
): readonly Pack[] {
  return succeeded(shipped, fetched).filter(({ id }) => !off.includes(id));
}

/** A pack that ships gives way to a newer version of itself. */
function succeeded(shipped: readonly Pack[], fetched: readonly Pack[]): readonly Pack[] {
  const isOlder = (one: Pack, other: Pack | undefined) => other !== undefined && one.version < other.version;
  const kept = shipped.filter((pack) => !isOlder(pack, byId(fetched, pack.id)));
  return [...kept, ...fetched.filter(({ id }) => byId(kept, id) === undefined)];
}

function byId(packs: readonly Pack[], id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}
