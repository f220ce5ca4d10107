/** Lanes under the picture of a pair's time: the level, and ties, deals and disputes, which have no size but a time. */
import { dayOf, placeIn } from '../../look/date/days.ts';
import { LevelGlyph, levelClass } from '../../look/glyph.tsx';
import { useSay } from '../../look/say.ts';
import type { Timeline } from '../../messages/contract.ts';

/** Each stretch of one level in its colour, and its shape where there is room. Not heard: the table says it in words. */
export function TimelineLevels({ timeline }: { readonly timeline: Timeline }) {
  return (
    <ul class="timeline-levels" aria-hidden="true">
      {levelSpansOf(timeline).map(({ from, level, levelWords, days }) => (
        <li
          key={from}
          class={`timeline-level ${levelClass[level]}`}
          title={levelWords}
          style={{ flexGrow: days }}
        >
          <LevelGlyph level={level} />
        </li>
      ))}
    </ul>
  );
}

/** Parts of the same level, one after the other, are one stretch. */
function levelSpansOf({ parts, to }: Timeline) {
  const begins = parts.filter(({ level }, at) => level !== parts[at - 1]?.level);
  return begins.map(({ from, level, levelWords }, at) => ({
    from,
    level,
    levelWords,
    days: dayOf(begins[at + 1]?.from ?? to) - dayOf(from),
  }));
}

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
