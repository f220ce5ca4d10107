/** How a look-up stands in the store when it is begun, and when it is stopped. */
import { keyOf, type LookUp, type LookUpKey, type LookUpStore } from '../../store/look-ups.ts';

/** One company to be asked about. */
export type LookUpWish = Pick<LookUp, 'source' | 'company' | 'name' | 'subject' | 'isWatched'>;

/** A look-up that failed today goes on where it was; anything older is asked anew. */
export async function begin(store: LookUpStore, wish: LookUpWish, begun: string): Promise<void> {
  const before = (await store.all()).find((one) => keyOf(one) === keyOf(wish));
  const goesOn =
    before !== undefined &&
    before.state !== 'done' &&
    before.subject === wish.subject &&
    before.isWatched === wish.isWatched &&
    before.begun.slice(0, 10) === begun.slice(0, 10);
  if (goesOn) {
    await store.put({ ...before, state: 'open', problem: null });
    return;
  }
  const { ended, result } = before ?? { ended: null, result: null };
  const fresh = { begun, state: 'open', requests: 0, met: 0, notBefore: null, problem: null } as const;
  await store.finish({ ...wish, ...fresh, ended, result });
}

/** What stood before it was begun: an earlier one that is done, or nothing. */
export async function takeBack(store: LookUpStore, key: LookUpKey): Promise<void> {
  const held = (await store.all()).find((one) => keyOf(one) === keyOf(key));
  if (held === undefined || held.state === 'done') return;
  if (held.result === null) await store.remove(key);
  else await store.finish({ ...held, state: 'done', problem: null });
}
