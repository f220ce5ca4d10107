import type { CardView } from '../../core/words/card-view.ts';
import { LevelBadge } from './level-badge.tsx';

interface HeadProps {
  readonly view: CardView;
  readonly titleId: string | undefined;
}

// Two lines of a card at the size of a title. A longer name is written smaller: it stays in sight while the card scrolls.
const LONG = 44;

/** Whose card it is, and its level in words and shape. */
export function CompanyHead({ view, titleId }: HeadProps) {
  return (
    <header class="company-head">
      <h2 class={view.name.length > LONG ? 'company-name long' : 'company-name'} id={titleId}>
        {view.name}
      </h2>
      <LevelBadge level={view.shown} words={view.headline} />
    </header>
  );
}

interface AccountProps {
  readonly view: CardView;
  /** "Added by you". */
  readonly ownEntry: string;
}

/** The answer in a sentence or two, and what is to be known with it. */
export function Account({ view, ownEntry }: AccountProps) {
  const notes = view.isOwnEntry ? [ownEntry, ...view.qualifiers] : view.qualifiers;
  return (
    <div class="company-answer">
      <div class="company-account">
        {view.account.map(({ text, attribution }) => (
          <p key={text}>
            {text} {attribution !== null && <cite>{attribution}</cite>}
          </p>
        ))}
      </div>
      {notes.length > 0 && (
        <ul class="qualifiers">
          {notes.map((note) => (
            <li key={note} class="qualifier">
              {note}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
