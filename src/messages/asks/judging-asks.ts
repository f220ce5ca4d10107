/** What is asked of the judgement itself: other dates, other lines, other ties, other texts. */
import type { Policy } from '../../core/watchlist/policy.ts';
import type { ExampleView, MatchSource, MatchView } from '../match-views.ts';
import type {
  PolicyPreview,
  PolicyView,
  ServiceLine,
  ServiceMap,
  ShiftsBetween,
  SupposedTie,
  SupposedWorld,
} from '../shift-views.ts';
import type { Nothing } from './nothing.ts';

export interface JudgingAsks {
  /** Levels that differ between two ISO dates, in either order. */
  'shift.between': { params: { from: string; to: string }; result: ShiftsBetween };

  'policy.read': { params: Nothing; result: PolicyView };
  /** What lines as wished would change; nothing is kept. Looser ones than the defaults are put back to them. */
  'policy.preview': { params: { policy: Policy }; result: PolicyPreview };
  'policy.write': { params: { policy: Policy }; result: PolicyView };

  /** What would be if these ties were there and those claims (`ClaimLine.key`) were not; nothing is kept. */
  'suppose.try': {
    params: { add: readonly SupposedTie[]; remove: readonly string[]; tab: number | null };
    result: SupposedWorld;
  };

  'service.list': { params: Nothing; result: readonly ServiceLine[] };
  'service.map': { params: { service: string }; result: ServiceMap };

  /** Every candidate of a text, and why it was taken or refused. */
  'match.try': { params: MatchSource; result: MatchView };

  'example.list': { params: Nothing; result: readonly ExampleView[] };
  'example.keep': { params: { text: string }; result: readonly ExampleView[] };
  'example.forget': { params: { example: string }; result: readonly ExampleView[] };
}
