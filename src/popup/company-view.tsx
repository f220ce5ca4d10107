/** One company in full, or what a name was found to be: the same card as on the page. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Answer } from '../look/card/answer.tsx';
import type { CorrectionRoad } from '../look/correction.ts';
import { Corrections } from '../look/corrections.tsx';
import { AsOfBar } from '../look/date/as-of-bar.tsx';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { useSettled } from '../look/settled.ts';
import { Sign } from '../look/sign.tsx';
import type { CardSubject } from '../messages/contract.ts';
import { companyOnDesk } from '../messages/desk-address.ts';
import { useSurroundings } from './surroundings.ts';
import type { Named } from './view.ts';

interface CompanyViewProps {
  readonly subject: CardSubject;
  /** What a correction is about; null where the page does not name the company. */
  readonly named: Named | null;
  /** A correction was said or taken back. */
  readonly onCorrected: () => void;
  readonly onAdd: (name: string) => void;
  readonly onBack: () => void;
}

export function CompanyView({ subject, named, onCorrected, onAdd, onBack }: CompanyViewProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const [picked, pick] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [isDating, setDating] = useState(false);
  const asOf = useSettled(date);
  const wanted: CardSubject = picked === null ? subject : { company: picked };
  const { loaded, reload } = useLoaded(
    () => ask('card.open', { subject: wanted, asOf }),
    JSON.stringify([wanted, asOf]),
  );
  const shown = loaded.state === 'ready' && loaded.value.state === 'card' ? loaded.value : null;
  const switchDating = () => {
    setDating(!isDating);
    // Shut, the bar would leave an old day's answer without its mark.
    setDate(null);
  };
  return (
    <main class="view">
      <h1 class="heard">{say('popup_title')}</h1>
      <div class="view-line">
        <BackButton onBack={onBack} />
        {shown && (
          <button type="button" class="button quiet" aria-pressed={isDating} onClick={switchDating}>
            <Sign name="date" />
            {say('look_date')}
          </button>
        )}
      </div>
      {isDating && shown && (
        <AsOfBar
          shown={shown}
          date={date}
          onDate={setDate}
          timelineOf={(company) => ask('company.timeline', { company })}
        />
      )}
      {loaded.state === 'loading' && (
        <p class="blank-text" role="status">
          {say('popup_loading')}
        </p>
      )}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <Answer
          answer={loaded.value}
          onPick={pick}
          whereUnknown={
            'text' in subject && (
              <button type="button" class="button main" onClick={() => onAdd(subject.text)}>
                {say('look_add_company')}
              </button>
            )
          }
        />
      )}
      {shown && (
        <a class="button" href={`/${companyOnDesk(shown.card.company, asOf)}`} target="_blank" rel="noopener">
          {say('look_in_full')}
          <Sign name="forward" />
        </a>
      )}
      {shown && named && (
        <NameOf
          named={named}
          shown={{ id: shown.card.company, name: shown.card.name }}
          pick={pick}
          onCorrected={onCorrected}
        />
      )}
    </main>
  );
}

interface NameProps {
  readonly named: Named;
  readonly shown: { readonly id: string; readonly name: string };
  readonly pick: (company: string | null) => void;
  readonly onCorrected: () => void;
}

/** What the name on the page stands for, where it can be said to be another. */
function NameOf({ named, shown, pick, onCorrected }: NameProps) {
  const { ask } = useSurroundings();
  const { surface, host, isPicked } = named;
  const told = async <T,>(word: Promise<T>): Promise<T> => {
    const kept = await word;
    onCorrected();
    return kept;
  };
  const road: CorrectionRoad = {
    surface,
    narrowest: host === null ? 'everywhere' : 'site',
    keep: (company, is, scope) =>
      told(ask('correction.add', { company, surface, is, host: scope === 'site' ? host : null })),
    undo: (correction) => told(ask('correction.undo', { correction })),
    search: (query) => ask('company.search', { query, limit: 5 }),
  };
  return (
    <footer class="view-foot">
      <Corrections road={road} company={shown} isPicked={isPicked} onMeant={pick} onBusy={() => undefined} />
    </footer>
  );
}

/** The way back, which has the focus when a view opens: a keyboard stands where the new view begins. */
export function BackButton({ onBack }: { readonly onBack: () => void }) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  // Before the view is painted: a moment later it would take the focus from a field that was already clicked into.
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" class="button quiet back" onClick={onBack}>
      <Sign name="back" />
      {say('popup_back')}
    </button>
  );
}
