/** Lanes under the picture of a pair's time: ties, deals and disputes have no size, but they have a time. */
import { placeIn } from '../../look/days.ts';
import { useSay } from '../../look/say.ts';
import type { Timeline } from '../../messages/contract.ts';

const LANES = ['tie', 'pending', 'disputed'] as const;

/** A lane for each kind that there is. Not heard: the table tells the same in words. */
export function TimelineLanes({ timeline }: { readonly timeline: Timeline }) {
  const say = useSay();
  return (
    <ul class="timeline-lanes" aria-hidden="true">
      {LANES.map((lane) => {
        const spans = spansOf(timeline, lane);
        return (
          spans.length > 0 && (
            <li key={lane} class="timeline-row">
              <span class="timeline-row-name">{say(`desk_timeline_lane_${lane}`)}</span>
              {spans.map(({ start, length }) => (
                <span
                  key={start}
                  class={`timeline-span ${lane}`}
                  style={{ insetInlineStart: percent(start), width: percent(length) }}
                />
              ))}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Where a lane has something, as parts of the whole width. */
function spansOf(timeline: Timeline, lane: (typeof LANES)[number]) {
  const { parts, to } = timeline;
  return parts.flatMap(({ from, besides }, at) => {
    if (!besides.includes(lane)) return [];
    const start = placeIn(timeline, from);
    return [{ start, length: placeIn(timeline, parts[at + 1]?.from ?? to) - start }];
  });
}

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
