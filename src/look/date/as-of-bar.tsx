/** The date that a card is looked at on: today until the person types or slides another. */
import { useId } from 'preact/hooks';
import type { CardAnswer, Timeline } from '../../messages/contract.ts';
import { useLoaded } from '../loaded.ts';
import { Failure } from '../notice.tsx';
import { useSay } from '../say.ts';
import { DateField, DateSlider } from './date-slider.tsx';

interface AsOfProps {
  /** The answer on show, which may still be that of the date before. */
  readonly shown: Extract<CardAnswer, { state: 'card' }>;
  /** The date asked for; null = today. */
  readonly date: string | null;
  readonly onDate: (date: string | null) => void;
  readonly timelineOf: (company: string) => Promise<Timeline>;
}

/** Says which day the card speaks of, and leads to any other. Its height is the same for every date. */
export function AsOfBar({ shown, date, onDate, timelineOf }: AsOfProps) {
  const say = useSay();
  const id = useId();
  const { company, headline } = shown.card;
  const { loaded, reload } = useLoaded(() => timelineOf(company), company);
  const { asOf, asOfWords, today } = shown;
  const isPast = asOf < today;
  const words = isPast ? say('look_as_of', { date: asOfWords }) : say('look_as_of_today');
  const timeline = loaded.state === 'ready' ? loaded.value : null;
  const at = date ?? today;
  return (
    <section class={isPast ? 'as-of-bar past' : 'as-of-bar'} aria-label={say('look_date')}>
      <label class="as-of-words" for={id}>
        {words}
      </label>
      {timeline ? (
        <DateSlider
          timeline={timeline}
          date={at}
          label={say('look_date_slider')}
          words={words}
          onDate={onDate}
        />
      ) : (
        <div class="date-slider" />
      )}
      <div class="as-of-row">
        <DateField id={id} date={at} from={timeline?.from ?? ''} to={today} onDate={onDate} />
        <button type="button" class="button" disabled={date === null} onClick={() => onDate(null)}>
          {say('look_today')}
        </button>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      <p class="heard" role="status">
        {date !== null && `${words}: ${headline}`}
      </p>
    </section>
  );
}
