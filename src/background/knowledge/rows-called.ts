/** Rows by the key that claims and suppositions name them by. */
import type { Interest } from '../../core/ownership/interest.ts';
import { rowsByKeyInSteps } from '../../core/settings/claimed-rows.ts';
import { bringing } from './bringing.ts';
import type { Body } from './knowledge.ts';
import { inTurns } from './turns.ts';

/** The rows of these keys (`pack/ref`); those that are gone are not in it. */
export async function rowsCalled(
  keys: ReadonlySet<string>,
  body: Body,
): Promise<ReadonlyMap<string, Interest>> {
  if (keys.size === 0) return new Map();
  return bringing([body], () => inTurns(rowsByKeyInSteps(keys, body.knowledge.dossiers)));
}
