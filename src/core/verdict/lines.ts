/** The line of each rule about stakes: how much, and on which layer. */
import type { LayerName } from '../ownership/claim.ts';
import { type Line, MORE_THAN_HALF, ppmToGrains } from '../ownership/span.ts';
import type { Policy } from '../watchlist/policy.ts';
import type { RuleId } from './level.ts';

/** A stake that a rule needs, on any one of the layers. */
export interface NeededStake {
  readonly layers: readonly LayerName[];
  readonly line: Line;
}

/** More than nothing, however small. */
const ANY: Line = { at: 0, strict: true };

/** What `rule` needs of a stake; null where it needs none. */
export function lineOf(rule: RuleId, policy: Policy): NeededStake | null {
  const least = (ppm: number): Line => ({ at: ppmToGrains(ppm), strict: false });
  switch (rule) {
    case 'C1':
      return { layers: ['votes'], line: MORE_THAN_HALF };
    case 'I1':
      return { layers: ['votes'], line: least(policy.influenceVotes) };
    case 'I2':
      return { layers: ['economic'], line: least(policy.influenceShare) };
    case 'I3':
      return { layers: ['economic'], line: least(policy.influenceVotes) };
    case 'I5':
    case 'M1':
      return { layers: ['votes', 'economic'], line: least(policy.minority) };
    case 'M2':
      return { layers: ['votes', 'economic'], line: ANY };
    default:
      return null;
  }
}
