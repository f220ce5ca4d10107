/** A date typed, and the same date slid along the verdicts of its time. */
import type { Timeline } from '../../messages/contract.ts';
import { levelClass } from '../glyph.tsx';
import { dateOf, dayOf } from './days.ts';

interface DateFieldProps {
  readonly id: string;
  /** ISO dates. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly onDate: (date: string) => void;
}

export function DateField({ id, date, from, to, onDate }: DateFieldProps) {
  return (
    <input
      id={id}
      class="input date-field"
      type="date"
      min={from}
      max={to}
      value={date}
      onInput={({ currentTarget: { value } }) => isDay(value) && onDate(value)}
    />
  );
}

/** A half-typed date is empty; years before the data say nothing. */
function isDay(typed: string): boolean {
  return typed > '1900';
}

interface DateSliderProps {
  readonly timeline: Pick<Timeline, 'from' | 'to' | 'parts'>;
  readonly date: string;
  readonly label: string;
  /** The date in words, for people who hear the slider. */
  readonly words: string;
  readonly onDate: (date: string) => void;
}

/** A step of the keyboard is a day; the band above shows where the level changes. */
export function DateSlider({ timeline, date, label, words, onDate }: DateSliderProps) {
  return (
    <div class="date-slider">
      <LevelBand timeline={timeline} />
      <input
        class="slider"
        type="range"
        aria-label={label}
        aria-valuetext={words}
        min={dayOf(timeline.from)}
        max={dayOf(timeline.to)}
        value={dayOf(date)}
        onInput={({ currentTarget }) => onDate(dateOf(currentTarget.valueAsNumber))}
      />
    </div>
  );
}

/** The level of each time as a stretch in its colour, for the eye alone: the card says it in words. */
function LevelBand({ timeline: { parts, to } }: Pick<DateSliderProps, 'timeline'>) {
  return (
    <div class="level-band" aria-hidden="true">
      {parts.map(({ from, level, levelWords }, at) => (
        <span
          key={from}
          class={levelClass[level]}
          title={levelWords}
          style={{ flexGrow: dayOf(parts[at + 1]?.from ?? to) - dayOf(from) }}
        />
      ))}
    </div>
  );
}
