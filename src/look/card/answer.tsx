/** What was asked of a name, in one of its states: a company · a choice of companies · not in the data. */
import type { ComponentChildren } from 'preact';
import type { CardAnswer, NamedCompany } from '../../messages/contract.ts';
import { useSay } from '../say.ts';
import { Sign } from '../sign.tsx';
import { cardLabels } from './card-labels.ts';
import { CompanyCard } from './company-card.tsx';

interface AnswerProps {
  readonly answer: CardAnswer;
  /** Id of the heading, where it names a dialog. */
  readonly titleId?: string;
  readonly onPick: (company: string) => void;
  /** What can be done about a name that is not in the data. */
  readonly whereUnknown?: ComponentChildren;
}

export function Answer({ answer, titleId, onPick, whereUnknown }: AnswerProps) {
  const say = useSay();
  switch (answer.state) {
    case 'card':
      return (
        <CompanyCard
          view={answer.card}
          labels={cardLabels(say)}
          {...(titleId === undefined ? {} : { titleId })}
        />
      );
    case 'choose':
      return (
        <Message title={say('card_choose', { text: answer.text })} titleId={titleId}>
          <Choice candidates={answer.candidates} onPick={onPick} />
        </Message>
      );
    case 'unknown':
      return (
        <Message title={say('card_unknown', { text: answer.text })} titleId={titleId}>
          <p>{say('card_unknown_hint')}</p>
          {whereUnknown}
        </Message>
      );
  }
}

interface MessageProps {
  readonly title: string;
  readonly titleId: string | undefined;
  readonly children: ComponentChildren;
}

/** A card that has no company to show. */
export function Message({ title, titleId, children }: MessageProps) {
  return (
    <div class="message">
      <h2 id={titleId}>{title}</h2>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly candidates: readonly NamedCompany[];
  readonly onPick: (company: string) => void;
}

/** A choice, never a guess. */
function Choice({ candidates, onPick }: ChoiceProps) {
  return (
    <ul class="choices">
      {candidates.map(({ id, name, hint }) => (
        <li key={id}>
          <button type="button" class="choice" onClick={() => onPick(id)}>
            <span class="choice-name">{name}</span>
            <span class="choice-hint">{hint}</span>
            <Sign name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}
