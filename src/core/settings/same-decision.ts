/** What the person has said of two records: one company, or two. */
import { renamed } from './change.ts';
import { isPair, pairKey, type SameDecision } from './same-pair.ts';
import type { Settings } from './settings.ts';

/** Whether the person has said anything of the pair. */
export function isDecided({ theSame, notTheSame }: Settings, pair: SameDecision): boolean {
  return theSame.some((one) => isPair(one, pair)) || notTheSame.includes(pairKey(pair));
}

/**
 * With the person's last word on a pair; null takes it back.
 *
 * Where they are one, what was said of the found company is said of the known one from then on: its own id names nobody
 * any more.
 */
export function decideSame(settings: Settings, pair: SameDecision, same: boolean | null): Settings {
  const { found, known } = pair;
  const open = {
    ...settings,
    theSame: settings.theSame.filter((one) => !isPair(one, pair)),
    notTheSame: settings.notTheSame.filter((one) => one !== pairKey(pair)),
  };
  if (same === null) return open;
  if (!same) return { ...open, notTheSame: [...open.notTheSame, pairKey(pair)] };
  return renamed({ ...open, theSame: [...open.theSame, { found, known }] }, found, known);
}
