/**
 * Bodies built of the packs that take part. Those that cannot are left out by name, so that they take neither the others
 * with them nor what the user entered:
 *
 *   arranged packs ── damaged ──► noted, fewer take part ──► asked again
 *         └─► built ── fails ──► one by one ── misfits ──► noted, fewer take part ──► asked again
 */
import type { Language } from '../../core/mention/language.ts';
import { type BuiltBody, bodyInSteps } from '../../core/pack/body.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { isNothingOwn, type OwnKnowledge, withOwnKnowledge } from '../../core/settings/own-claim.ts';
import { fitting } from './fitting.ts';
import { once } from './once.ts';
import type { PacksInUse, Sources } from './origin.ts';
import type { Troubled } from './troubles.ts';
import { inTurns, Overtaken } from './turns.ts';

export interface Building {
  /** Names what takes part. */
  stamp(): Promise<string>;
  /** One body of all that takes part; null where packs had to be left out, so that less takes part from now on.
   * @throws Overtaken when it is not wanted any more */
  build(own: OwnKnowledge, spoken: Language, isWanted?: () => boolean): Promise<BuiltBody | null>;
}

/** `installed`: the packs there are, read once a wake. */
export function openBuilding(sources: Sources, installed: () => Promise<PacksInUse>): Building {
  const { arrangement } = sources;
  let wanted = wantedNow();

  /** What is to take part. */
  function wantedNow() {
    const stamp = once(() => arrangement.stamp());
    const arranged = once(async () => arrangement.of((await installed()).packs));
    const settled = once(async () => arrangement.settled((await arranged()).packs));
    return { stamp, arranged, settled };
  }

  async function build(own: OwnKnowledge, spoken: Language, isWanted?: () => boolean) {
    const bodyOf = (packs: readonly Pack[]) =>
      inTurns(bodyInSteps(isNothingOwn(own) ? packs : withOwnKnowledge(packs, own), spoken), isWanted);
    const { packs, troubled } = await wanted.arranged();
    if (await leavesOut(troubled)) return null;
    try {
      return await bodyOf(await wanted.settled());
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      sources.report(error);
      const { made, misfits } = await fitting(packs, async (some) => bodyOf(await arrangement.settled(some)));
      if (await leavesOut(Object.fromEntries(misfits.map((id) => [id, 'apart'])))) return null;
      return made ?? bodyOf((await installed()).packs);
    }
  }

  /** Whether less takes part from now on. What cannot be noted is tried again when the packs are others, as the image that
   * is stored has the stamp of these. */
  async function leavesOut(troubled: Troubled): Promise<boolean> {
    if (Object.keys(troubled).length === 0) return false;
    const before = await wanted.stamp();
    try {
      await arrangement.leaveOut(before, troubled);
    } catch (error) {
      sources.report(error);
    }
    const now = wantedNow();
    if ((await now.stamp()) === before) return false;
    wanted = now;
    return true;
  }

  return { stamp: () => wanted.stamp(), build };
}
