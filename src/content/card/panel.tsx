/**
 * The card's inside: tools, and below them what was asked for, in one of its states.
 *
 *   asked ──► waiting ──► a company · a choice of companies · not in the data · a refusal
 *                            └─ another date ──► the same company as things stood then
 */
import { useState } from 'preact/hooks';
import { Answer, Message } from '../../look/card/answer.tsx';
import type { CorrectionRoad } from '../../look/correction.ts';
import { Corrections } from '../../look/corrections.tsx';
import { AsOfBar } from '../../look/date/as-of-bar.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { useSettled } from '../../look/settled.ts';
import { Sign } from '../../look/sign.tsx';
import type { AskBackground } from '../../messages/ask.ts';
import type { CardSubject } from '../../messages/contract.ts';
import { type Answers, subjectKey } from './answers.ts';
import { Tools } from './tools.tsx';

export interface PanelProps {
  readonly ask: AskBackground;
  readonly open: Answers['open'];
  readonly subject: CardSubject;
  /** The name as the page spells it. */
  readonly surface: string;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/** Id of the heading that names the dialog. */
const TITLE = 'title';

/** A dialog that never takes the page away: the page stays readable and usable around it. */
export function Panel({ ask, open, subject, surface, isPinned, onPin, onClose }: PanelProps) {
  const say = useSay();
  // What the user picked among several companies of one name, or said that it is.
  const [picked, pick] = useState<string | null>(null);
  const { date, setDate, asOf, isDating, setDating } = useDate();
  const wanted: CardSubject = picked === null ? subject : { company: picked };
  const { loaded, reload } = useLoaded(() => open(wanted, asOf), `${subjectKey(wanted)} ${asOf}`);
  const keepOpen = () => !isPinned && onPin();
  // Selected words may be gone from the page by now; the question still has them.
  const spelled = surface || ('text' in subject ? subject.text : '');
  const shown = loaded.state === 'ready' && loaded.value.state === 'card' ? loaded.value : null;
  const startDating = () => {
    keepOpen();
    setDating(!isDating);
  };
  return (
    <div
      class={isDating ? 'panel whole' : 'panel'}
      role="dialog"
      aria-labelledby={TITLE}
      aria-busy={loaded.state === 'loading'}
      tabIndex={-1}
    >
      <Tools
        isPinned={isPinned}
        onPin={onPin}
        onClose={onClose}
        dating={shown && { isOn: isDating, onSwitch: startDating }}
      />
      {isDating && shown && (
        <AsOfBar
          shown={shown}
          date={date}
          onDate={setDate}
          timelineOf={(company) => ask('company.timeline', { company })}
        />
      )}
      <div class="panel-body">
        {loaded.state === 'loading' && <Waiting name={spelled} />}
        {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
        {loaded.state === 'ready' && <Answer answer={loaded.value} titleId={TITLE} onPick={pick} />}
      </div>
      {loaded.state === 'ready' && spelled !== '' && (
        <footer class="panel-foot">
          <Corrections
            road={roadFrom(ask, spelled)}
            company={shown && { id: shown.card.company, name: shown.card.name }}
            isPicked={picked !== null && 'text' in subject}
            onMeant={pick}
            onBusy={keepOpen}
          />
          {shown && (
            <button
              type="button"
              class="button quiet"
              onClick={() => void ask('card.inFull', { company: shown.card.company, asOf })}
            >
              {say('look_in_full')}
              <Sign name="forward" />
            </button>
          )}
        </footer>
      )}
    </div>
  );
}

/** The date on the slider, and the one that is asked about: a slider passes a hundred dates on its way. */
function useDate() {
  const [date, setDate] = useState<string | null>(null);
  const [isDating, setDatingOnly] = useState(false);
  const asOf = useSettled(date);
  // Shut, the bar would leave an old day's answer without its mark.
  const setDating = (on: boolean) => {
    setDatingOnly(on);
    if (!on) setDate(null);
  };
  return { date, setDate, asOf, isDating, setDating };
}

// As many as fit above the foot without a scroll bar of their own.
const MOST_OPTIONS = 5;

function roadFrom(ask: AskBackground, surface: string): CorrectionRoad {
  return {
    surface,
    narrowest: 'site',
    keep: (company, is, scope) => ask(is ? 'card.thisIs' : 'card.notThis', { company, surface, scope }),
    undo: (correction) => ask('correction.undo', { correction }),
    search: (query) => ask('company.search', { query, limit: MOST_OPTIONS }),
  };
}

/** Shown only if the answer takes long (card.css): a flash of grey bars would be worse than a moment of nothing. */
function Waiting({ name }: { readonly name: string }) {
  const say = useSay();
  return (
    <div class="waiting">
      <Message title={name} titleId={TITLE}>
        <p>{say('card_loading')}</p>
      </Message>
    </div>
  );
}
