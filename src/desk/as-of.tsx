/** The date that a company is looked at on: typed, or slid along the picture of its time. */
import { useId } from 'preact/hooks';
import { useLoaded } from '../look/loaded.ts';
import { useSay } from '../look/say.ts';
import type { CompanyPage } from '../messages/contract.ts';
import { dateOf, dayOf } from './days.ts';
import { useSurroundings } from './surroundings.ts';
import { TimelinePicture, TimelineTable } from './timeline.tsx';

interface AsOfProps {
  /** The page on show, which may still be that of the date before. */
  readonly page: CompanyPage;
  /** The date asked for. */
  readonly date: string;
  readonly onDate: (date: string | null) => void;
}

export function AsOf({ page, date, onDate }: AsOfProps) {
  const say = useSay();
  const { ask, dateWords } = useSurroundings();
  const id = useId();
  const { company, name, headline } = page.card;
  const { loaded } = useLoaded(() => ask('company.timeline', { company }), company);
  const timeline = loaded.state === 'ready' ? loaded.value : null;
  const from = timeline?.from ?? page.asOf;
  const title = timeline?.party
    ? say('desk_timeline_pair', { party: timeline.party, name })
    : say('desk_timeline_all', { name });
  return (
    <section class="as-of" aria-label={say('desk_date')}>
      <div class="as-of-line">
        <label class="field-label" for={id}>
          {say('desk_date')}
        </label>
        <input
          id={id}
          class="input as-of-date"
          type="date"
          min={from}
          max={page.today}
          value={date}
          onInput={({ currentTarget }) => isDay(currentTarget.value) && onDate(currentTarget.value)}
        />
        <button type="button" class="button" onClick={() => onDate(null)}>
          {say('desk_date_today')}
        </button>
        <p class="as-of-state" role="status">
          {say('desk_date_state', { date: dateWords(page.asOf), headline })}
        </p>
      </div>
      {timeline && (
        <>
          <TimelinePicture timeline={timeline} date={date} title={title} />
          <input
            class="as-of-slider"
            type="range"
            aria-label={say('desk_date_slider')}
            aria-valuetext={dateWords(date)}
            min={dayOf(timeline.from)}
            max={dayOf(timeline.to)}
            value={dayOf(date)}
            onInput={({ currentTarget }) => onDate(dateOf(currentTarget.valueAsNumber))}
          />
          <TimelineTable timeline={timeline} title={title} />
        </>
      )}
    </section>
  );
}

/** A half-typed date is empty; years before the data say nothing. */
function isDay(typed: string): boolean {
  return typed > '1900';
}
