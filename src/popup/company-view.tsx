import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CompanyId } from '../core/company/company.ts';
import { cardLabels } from '../look/card-labels.ts';
import { CompanyCard } from '../look/company-card.tsx';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import { useSurroundings } from './surroundings.ts';

interface CompanyViewProps {
  readonly company: CompanyId;
  readonly name: string;
  readonly onBack: () => void;
}

/** One company in full: the same card as on the page. */
export function CompanyView({ company, name, onBack }: CompanyViewProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('card.open', { subject: { company }, asOf: null }), company);
  return (
    <main class="view">
      <h1 class="heard">{say('popup_title')}</h1>
      <BackButton onBack={onBack} />
      {loaded.state === 'loading' && (
        <p class="blank-text" role="status">
          {say('popup_loading')}
        </p>
      )}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' &&
        (loaded.value.state === 'card' ? (
          <CompanyCard view={loaded.value.card} labels={cardLabels(say)} />
        ) : (
          <p>{say('popup_card_unknown', { name })}</p>
        ))}
    </main>
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
