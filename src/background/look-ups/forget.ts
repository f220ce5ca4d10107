/** A look-up goes with its pack, and the leave for a source's hosts with the last look-up there. */
import type { Means } from '../means.ts';
import { packOf } from './landing.ts';
import { LIVE } from './sources.ts';

/** Nothing happens for a pack that no look-up has brought. */
export async function forgetLookUp({ lookUps, sites }: Means, pack: string): Promise<void> {
  const all = await lookUps.all();
  const gone = all.find((one) => packOf(one) === pack);
  if (gone === undefined) return;
  await lookUps.forget(gone);
  if (all.length === 1) await sites.giveBackNameSending();
  const { source } = gone;
  if (all.some((one) => one !== gone && one.source === source)) return;
  for (const origin of new Set([LIVE[source].names, LIVE[source].facts])) await sites.giveBack(origin);
}
