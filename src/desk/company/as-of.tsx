/** The date that a company is looked at on: typed, or slid along the picture of its time. */
import { useId } from 'preact/hooks';
import { LevelBadge } from '../../look/card/level-badge.tsx';
import { DateField, DateSlider } from '../../look/date/date-slider.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { useSay } from '../../look/say.ts';
import type { CompanyPage } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
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
  const { company, name, headline, shown } = page.card;
  const { loaded } = useLoaded(() => ask('company.timeline', { company }), company);
  const timeline = loaded.state === 'ready' ? loaded.value : null;
  const from = timeline?.from ?? page.asOf;
  const title = timeline?.party
    ? say('desk_timeline_pair', { party: timeline.party, name })
    : say('desk_timeline_all', { name });
  return (
    <section class="as-of" aria-label={say('desk_date')}>
      <div class="as-of-line">
        <h2 class="as-of-name">{name}</h2>
        <div class="as-of-date">
          <label class="field-label" for={id}>
            {say('desk_date')}
          </label>
          <DateField id={id} date={date} from={from} to={page.today} onDate={onDate} />
          <button type="button" class="button" onClick={() => onDate(null)}>
            {say('look_today')}
          </button>
        </div>
      </div>
      {/* The answer first. It stands over the slider, where nothing moves it while the date is slid. */}
      <p class="as-of-state" role="status">
        <span class="heard">{say('desk_date_heard', { date: dateWords(page.asOf) })} </span>
        <LevelBadge level={shown} words={headline} />
      </p>
      {timeline && (
        <>
          <TimelinePicture timeline={timeline} date={date} title={title} />
          <DateSlider
            timeline={timeline}
            date={date}
            label={say('look_date_slider')}
            words={dateWords(date)}
            onDate={onDate}
          />
          <p class="list-note">{say('desk_timeline_legend')}</p>
          <TimelineTable timeline={timeline} title={title} />
        </>
      )}
    </section>
  );
}
