/**
 * A pair over time as a picture, and the same in a table of words.
 *
 *   100 % ┐      ┌────────     filled step: economic share in the colour of the level; hatched to its upper bound
 *     0 % ┴──────┘- - - - -    dashed line: votes            │ the chosen date
 *   ○      ▲                    timeline-lanes.tsx: the level, in colour and in its shape
 *   ties          ╌╌╌╌╌╌╌       and what has no size
 */

import { LevelBadge } from '../../look/card/level-badge.tsx';
import { placeIn, yearsIn } from '../../look/date/days.ts';
import { levelClass } from '../../look/glyph.tsx';
import { useSay } from '../../look/say.ts';
import type { Timeline, TimelinePart } from '../../messages/contract.ts';
import { TimelineLanes, TimelineLevels } from './timeline-lanes.tsx';

/** User units of the picture, which is stretched to the width there is; 8 units at each side are half a slider's thumb. */
const WIDTH = 1000;
const TOP = 6;
const BASE = 98;
/** More labels would touch each other on a phone's width. */
const MOST_YEARS = 8;

interface TimelineProps {
  readonly timeline: Timeline;
  readonly title: string;
}

export function TimelinePicture({ timeline, title, date }: TimelineProps & { readonly date: string }) {
  const at = (day: string) => placeIn(timeline, day) * WIDTH;
  return (
    <figure class="timeline">
      <div class="timeline-scale">
        <svg
          class="timeline-steps"
          viewBox={`0 0 ${WIDTH} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={title}
        >
          <line class="timeline-half" x1="0" x2={WIDTH} y1={heightOf(0.5)} y2={heightOf(0.5)} />
          {timeline.parts.map((part, index) => (
            <Part
              key={part.from}
              part={part}
              from={at(part.from)}
              to={at(timeline.parts[index + 1]?.from ?? timeline.to)}
            />
          ))}
          <line class="timeline-base" x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
          <line class="timeline-now" x1={at(date)} x2={at(date)} y1="0" y2="100" />
        </svg>
        <TimelineLevels timeline={timeline} />
        <TimelineLanes timeline={timeline} />
        <ol class="timeline-years" aria-hidden="true">
          {yearsIn(timeline, MOST_YEARS).map((year) => (
            <li key={year} style={{ insetInlineStart: `${placeIn(timeline, `${year}-01-01`) * 100}%` }}>
              {year}
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}

interface PartProps {
  readonly part: TimelinePart;
  readonly from: number;
  readonly to: number;
}

function Part({ part: { level, share, votes }, from, to }: PartProps) {
  const width = Math.max(0, to - from);
  const [lower, upper] = [heightOf(share?.[0] ?? 0), heightOf(share?.[1] ?? 0)];
  const vote = heightOf(votes?.[0] ?? 0);
  return (
    <g class={levelClass[level]}>
      <rect class="timeline-upper" x={from} y={upper} width={width} height={lower - upper} />
      <rect class="timeline-share" x={from} y={lower} width={width} height={BASE - lower} />
      {votes !== null && votes[1] > 0 && (
        <line class="timeline-votes" x1={from} x2={to} y1={vote} y2={vote} />
      )}
    </g>
  );
}

/** The whole stands at the top, nothing on the base line. */
function heightOf(fraction: number): number {
  return BASE - Math.min(1, fraction) * (BASE - TOP);
}

export function TimelineTable({ timeline, title }: TimelineProps) {
  const say = useSay();
  return (
    <details class="folded">
      <summary>{say('desk_timeline_steps')}</summary>
      <div class="table-box">
        <table class="table">
          <caption class="heard">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('desk_timeline_from')}</th>
              <th scope="col">{say('desk_timeline_level')}</th>
              <th scope="col">{say('desk_timeline_share')}</th>
              <th scope="col">{say('desk_timeline_votes')}</th>
              <th scope="col">{say('desk_timeline_notes')}</th>
            </tr>
          </thead>
          <tbody>
            {timeline.parts.map((part) => (
              <tr key={part.from}>
                <th scope="row">{part.fromWords}</th>
                <td>
                  <LevelBadge level={part.level} words={part.levelWords} />
                </td>
                <td>{part.shareWords}</td>
                <td>{part.votesWords}</td>
                <td>{part.notes.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
