/** What takes a change of the settings back. */
import { exportOf } from '../../core/settings/exchange.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Undo } from '../../messages/contract.ts';

export type Changed = (before: Settings) => Settings;

/** Has `making` write what `changed` makes of the settings, and answers how they were right before it and right after. */
export async function undoOf(
  making: (changed: Changed) => Promise<Settings>,
  changed: Changed,
): Promise<Undo> {
  const were: Settings[] = [];
  const after = await making((before) => {
    were.push(before);
    return changed(before);
  });
  return { before: exportOf(were[0] ?? after), after: exportOf(after) };
}
