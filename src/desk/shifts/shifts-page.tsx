/** Which levels differ between two dates, for everybody whom the watchlist can reach; both dates stand in the address. */
import { useEffect, useId, useState } from 'preact/hooks';
import { dateOf, dayOf } from '../../look/date/days.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { useSettled } from '../../look/settled.ts';
import { DateLookedAt, nameAddress } from '../address.ts';
import { NobodyWatched } from '../nobody-watched.tsx';
import { dateIn, type Route } from '../route.ts';
import { useSurroundings } from '../surroundings.ts';
import { ShiftList } from './shift-list.tsx';

/** What is offered besides two typed dates; a quarter and a year are what buyers report on. */
const BACK = [30, 91, 365, 1096] as const;

export function ShiftsPage({ route }: { readonly route: Route }) {
  const say = useSay();
  const { ask, dateWords, today } = useSurroundings();
  const [range, setRange] = useState(() => rangeOf(route, today()));
  useEffect(() => setRange(rangeOf(route, today())), [route, today]);
  const settled = useSettled(range);
  useEffect(() => nameAddress({ page: 'shifts', item: null, query: { ...settled } }), [settled]);
  const { loaded, reload } = useLoaded(
    async () => ({
      list: await ask('shift.between', settled),
      watches: (await ask('viewpoint.read', {})).watched.length > 0,
    }),
    `${settled.from} ${settled.to}`,
  );
  return (
    <div class="parts">
      <p>{say('desk_shifts_text')}</p>
      <Range range={range} onRange={setRange} />
      {loaded.state === 'loading' && <p role="status">{say('popup_loading')}</p>}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && !loaded.value.watches && <NobodyWatched />}
      {loaded.state === 'ready' && loaded.value.watches && (
        <DateLookedAt.Provider value={loaded.value.list.to}>
          <section class="part">
            <h2 class="part-title" aria-live="polite">
              {say('desk_shifts_between', {
                from: dateWords(loaded.value.list.from),
                to: dateWords(loaded.value.list.to),
                count: String(loaded.value.list.lines.length),
              })}
            </h2>
            <ShiftList lines={loaded.value.list.lines} none={say('desk_shifts_none')} />
            <p class="list-note">{say('desk_shifts_judged', { count: String(loaded.value.list.judged) })}</p>
          </section>
        </DateLookedAt.Provider>
      )}
    </div>
  );
}

interface Dates {
  readonly from: string;
  readonly to: string;
}

/** The dates of the address; for none, the year up to today. */
function rangeOf({ query: { from, to } }: Route, today: string): Dates {
  return { from: dateIn(from) ?? dateOf(dayOf(today) - 365), to: dateIn(to) ?? today };
}

function Range({ range, onRange }: { readonly range: Dates; readonly onRange: (range: Dates) => void }) {
  const say = useSay();
  const { today } = useSurroundings();
  return (
    <div class="range sunken">
      <DateField
        label={say('desk_shifts_from')}
        date={range.from}
        onDate={(from) => onRange({ ...range, from })}
      />
      <DateField label={say('desk_shifts_to')} date={range.to} onDate={(to) => onRange({ ...range, to })} />
      <div class="range-offers">
        {BACK.map((days) => (
          <button
            key={days}
            type="button"
            class="button"
            onClick={() => onRange({ from: dateOf(dayOf(today()) - days), to: today() })}
          >
            {say(`desk_shifts_back_${days}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly date: string;
  readonly onDate: (date: string) => void;
}

function DateField({ label, date, onDate }: DateFieldProps) {
  const id = useId();
  const { today } = useSurroundings();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input date-field"
        type="date"
        max={today()}
        value={date}
        onInput={({ currentTarget: { value } }) => dateIn(value) !== null && onDate(value)}
      />
    </div>
  );
}
