/** Why a company was missed: what to better first. */
import type { Candidate } from '../../core/linking/candidate.ts';
import { NO_CORRECTIONS } from '../../core/linking/corrections.ts';
import { PageTokens } from '../../core/linking/page-tokens.ts';
import { candidatesOf } from '../../core/linking/weigh.ts';
import type { Gazetteer } from '../../core/mention/gazetteer.ts';
import type { Prediction } from './score.ts';

/** What each cause says, in the order of the road from text to link. */
export const CAUSES = [
  ['noSuchName', 'no such name'],
  ['namesake', 'namesakes'],
  ['initials', 'initials refused'],
  ['shortForm', 'short form refused'],
  ['judgement', 'name refused'],
] as const;

/** Why a mention was missed. */
export type Cause = (typeof CAUSES)[number][0];

/**
 * The cause of each miss in a text. Without a candidate at the place that its company bears, no weighing could have
 * linked it: the share of the others is the ceiling by names.
 */
export function causesOf(text: string, missed: readonly Prediction[], gazetteer: Gazetteer): Cause[] {
  if (missed.length === 0) return [];
  const candidates = candidatesOf(new PageTokens(text), gazetteer, NO_CORRECTIONS);
  return missed.map((miss) => {
    const there = candidates.filter(({ start, end }) => start < miss.end && miss.start < end);
    return causeOf(there.find(({ bearers }) => bearers.some((b) => idOf(b.company) === miss.company)));
  });

  function idOf(company: number): string | undefined {
    return gazetteer.companies.at(company)?.id;
  }
}

function causeOf(candidate: Candidate | undefined): Cause {
  if (!candidate) return 'noSuchName';
  if (candidate.bearers.length > 1) return 'namesake';
  if (candidate.kind === 'initials') return 'initials';
  return candidate.kind === 'short' ? 'shortForm' : 'judgement';
}
