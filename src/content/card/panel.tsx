/**
 * The card's inside: tools, and below them what was asked for, in one of its states.
 *
 *   asked ──► waiting ──► a company · a choice of companies · not in the data · a refusal
 */

import { useState } from 'preact/hooks';
import { cardLabels } from '../../look/card-labels.ts';
import { CompanyCard } from '../../look/company-card.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { AskBackground } from '../../messages/ask.ts';
import type { CardAnswer, CardSubject, NamedCompany } from '../../messages/contract.ts';
import { type Answers, subjectKey } from './answers.ts';
import { NotThis } from './not-this.tsx';
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
  // What the user picked among several companies of one name.
  const [picked, pick] = useState<CardSubject | null>(null);
  const wanted = picked ?? subject;
  const { loaded, reload } = useLoaded(() => open(wanted, null), subjectKey(wanted));
  return (
    <div
      class="panel"
      role="dialog"
      aria-labelledby={TITLE}
      aria-busy={loaded.state === 'loading'}
      tabIndex={-1}
    >
      <Tools isPinned={isPinned} onPin={onPin} onClose={onClose} />
      <div class="panel-body">
        {loaded.state === 'loading' && <Waiting name={surface} />}
        {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
        {loaded.state === 'ready' && <Answer answer={loaded.value} onPick={(company) => pick({ company })} />}
      </div>
      {loaded.state === 'ready' && loaded.value.state === 'card' && (
        <footer class="panel-foot">
          <NotThis
            ask={ask}
            company={loaded.value.card.company}
            name={loaded.value.card.name}
            surface={surface}
          />
        </footer>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly answer: CardAnswer;
  readonly onPick: (company: string) => void;
}

function Answer({ answer, onPick }: AnswerProps) {
  const say = useSay();
  switch (answer.state) {
    case 'card':
      return <CompanyCard view={answer.card} labels={cardLabels(say)} titleId={TITLE} />;
    case 'choose':
      return <Choice text={answer.text} candidates={answer.candidates} onPick={onPick} />;
    case 'unknown':
      return <Message title={say('card_unknown', { text: answer.text })} text={say('card_unknown_hint')} />;
  }
}

/** Shown only if the answer takes long (card.css): a flash of grey bars would be worse than a moment of nothing. */
function Waiting({ name }: { readonly name: string }) {
  const say = useSay();
  return (
    <div class="waiting">
      <Message title={name} text={say('card_loading')} />
    </div>
  );
}

function Message({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="message">
      <h2 id={TITLE}>{title}</h2>
      <p>{text}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly candidates: readonly NamedCompany[];
  readonly onPick: (company: string) => void;
}

function Choice({ text, candidates, onPick }: ChoiceProps) {
  const say = useSay();
  return (
    <div class="message">
      <h2 id={TITLE}>{say('card_choose', { text })}</h2>
      <ul class="choices">
        {candidates.map(({ id, name, hint }) => (
          <li key={id}>
            <button type="button" class="choice" onClick={() => onPick(id)}>
              <span class="choice-name">{name}</span>
              <span class="choice-hint">{hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
