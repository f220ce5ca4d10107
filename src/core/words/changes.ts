/** What would change the level: how far the numbers are from the next line, and which tie alone carries it. */
import type { Assessment, Bounds } from '../verdict/assessment.ts';
import type { Level, RuleId } from '../verdict/level.ts';
import type { Policy } from '../watchlist/policy.ts';
import type { Catalogue } from './catalogue.ts';
import { pointsInWords } from './figures.ts';
import { tell } from './messages.ts';
import { lineInWords } from './sentences.ts';

const WHOLE_PPM = 1_000_000;
const HALF_PPM = 500_000;

/** Below a fifth of the votes nobody asks what is missing for half of them. */
const MAJORITY_IN_SIGHT = 0.2;

/**
 * Sentences, the nearest line first; none where nothing ties the two or where only bounds are known.
 *
 * 27 % of the votes, I1 alone   → "23 points more of the votes would be a majority." · "7 points fewer …"
 * 12 % of the capital, M1       → "8 points more of the votes would reach the line of 20 %."
 * "up to 40 %", K1              → nothing: no distance is known
 */
export function changesOf(assessment: Assessment, policy: Policy, catalogue: Catalogue): readonly string[] {
  const { level, against } = assessment;
  if (against === null || (level !== 'MINORITY_STAKE' && level !== 'SIGNIFICANT_INFLUENCE')) return [];
  return [...upwards(assessment, policy, catalogue), ...downwards(assessment, policy, catalogue)];
}

function upwards({ level, votes, economic }: Assessment, policy: Policy, catalogue: Catalogue): string[] {
  const cast = exact(votes);
  if (level === 'SIGNIFICANT_INFLUENCE') {
    const isNear = cast !== null && cast >= MAJORITY_IN_SIGHT && cast < 0.5;
    return isNear ? [more('change_majority', cast, HALF_PPM, catalogue)] : [];
  }
  const share = exact(economic);
  return [
    ...(cast === null || cast === 0 ? [] : [more('change_votes', cast, policy.influenceVotes, catalogue)]),
    ...(share === null || share === 0 ? [] : [more('change_share', share, policy.influenceShare, catalogue)]),
  ];
}

type Line = 'change_majority' | 'change_votes' | 'change_share';

function more(id: Line, from: number, line: number, catalogue: Catalogue): string {
  const points = pointsInWords(line / WHOLE_PPM - from, catalogue);
  return tell(catalogue, id, { points, line: lineInWords(line, catalogue) });
}

/** What the level falls to without its only leg: each of these rules asks for a stake that is a minority by itself. */
const FALLS_TO: Level = 'MINORITY_STAKE';
const ONLY_LEG: Readonly<Partial<Record<RuleId, 'change_without_contract' | 'change_without_seat'>>> = {
  I3: 'change_without_contract',
  I5: 'change_without_seat',
};

function downwards({ rules, votes, economic }: Assessment, policy: Policy, catalogue: Catalogue): string[] {
  const [rule, ...others] = rules;
  if (rule === undefined || others.length > 0) return [];
  const level = tell(catalogue, `level_${FALLS_TO}`, {});
  const leg = ONLY_LEG[rule];
  if (leg !== undefined) return [tell(catalogue, leg, { level })];
  const [size, line] =
    rule === 'I1'
      ? [exact(votes), policy.influenceVotes]
      : rule === 'I2'
        ? [exact(economic), policy.influenceShare]
        : [null, 0];
  if (size === null) return [];
  const points = pointsInWords(size - line / WHOLE_PPM, catalogue);
  return [tell(catalogue, rule === 'I1' ? 'change_fewer_votes' : 'change_less_share', { points, level })];
}

function exact([lower, upper]: Bounds): number | null {
  return upper - lower < 1e-6 ? lower : null;
}
