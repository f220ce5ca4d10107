/** "Not this company": said for this site at once, taken back or widened right there. */
import { useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import type { AskBackground } from '../../messages/ask.ts';

type Scope = 'site' | 'everywhere';

interface NotThisProps {
  readonly ask: AskBackground;
  readonly company: string;
  readonly name: string;
  readonly surface: string;
}

interface Said {
  readonly correction: string;
  readonly scope: Scope;
}

export function NotThis({ ask, company, name, surface }: NotThisProps) {
  const say = useSay();
  const [said, setSaid] = useState<Said | null>(null);
  const [hasFailed, setFailed] = useState(false);

  const sayIt = async (scope: Scope) => {
    const { correction } = await ask('card.notThis', { company, surface, scope });
    setSaid({ correction, scope });
  };
  const takeBack = async ({ correction }: Said) => {
    await ask('correction.undo', { correction });
    setSaid(null);
  };
  // First the wide word, then the narrow one back: if one of the two fails, the person's word stands all the same.
  const widen = async ({ correction }: Said) => {
    await sayIt('everywhere');
    await ask('correction.undo', { correction });
  };
  const run = (step: () => Promise<void>) => () => {
    step().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };

  return (
    <div class="not-this" role="status">
      {hasFailed && <p class="missing">{say('look_failed')}</p>}
      {said === null ? (
        <button type="button" class="button quiet" onClick={run(() => sayIt('site'))}>
          {say('card_not_this')}
        </button>
      ) : (
        <>
          <p>
            {say(said.scope === 'site' ? 'card_not_this_site' : 'card_not_this_everywhere', {
              surface,
              name,
            })}
          </p>
          <button type="button" class="button quiet" onClick={run(() => takeBack(said))}>
            {say('card_undo')}
          </button>
          {said.scope === 'site' && (
            <button type="button" class="button quiet" onClick={run(() => widen(said))}>
              {say('card_widen')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
