import type { OwnEntryView } from '../../messages/contract.ts';
import type { Say } from '../say.ts';

/** Who holds a company of the person's own, and that nobody knows the holder any more where that is so; null = nobody
 * was named. */
export function heldWords({ parent, parentName, isParentGone }: OwnEntryView, say: Say): string | null {
  if (parent === null) return null;
  const holder = { parent: parentName ?? parent.company };
  const held =
    parent.sharePercent === null
      ? say('entry_held_unknown', holder)
      : say('entry_held', { ...holder, share: String(parent.sharePercent) });
  return isParentGone ? `${held} ${say('entry_parent_gone')}` : held;
}
