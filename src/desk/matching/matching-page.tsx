/** The match bench: a text, its candidates, and why each was taken for a company or not. */
import { useState } from 'preact/hooks';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { MatchSource, MatchView } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { TypedField } from '../typed-field.tsx';
import { Candidates } from './candidates.tsx';
import { ExamplesPart } from './examples-part.tsx';
import { MatchedText } from './matched-text.tsx';

/** As long as an example may be (core/settings/own-example.ts). */
const MOST_TO_KEEP = 20_000;

export function MatchingPage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const [typed, setTyped] = useState('');
  const [view, setView] = useState<MatchView | null>(null);
  const [stamp, setStamp] = useState(0);
  const match = (source: MatchSource) => deeds.attempt(() => ask('match.try', source), setView);
  const keep = (text: string) =>
    deeds.attempt(
      () => ask('example.keep', { text }),
      () => {
        setStamp(stamp + 1);
        deeds.done(say('desk_match_kept'));
      },
    );
  return (
    <div class="parts">
      <p>{say('desk_match_text')}</p>
      <form
        class="part"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') match({ text: typed });
        }}
      >
        <TypedField label={say('desk_match_paste')} value={typed} onType={setTyped} lines={5} />
        <div class="form-actions">
          <button type="submit" class="button main" disabled={typed.trim() === ''}>
            {say('desk_match_do')}
          </button>
        </div>
      </form>
      <OpenPages onPick={(tab) => match({ tab })} />
      <ToldNotice told={deeds.told} />
      {view && (
        <section class="part" aria-live="polite">
          <div class="part-head">
            <h2 class="part-title">
              {say('desk_match_found')} <span class="part-count">{view.candidates.length}</span>
            </h2>
            {view.text.length <= MOST_TO_KEEP && (
              <button type="button" class="button" onClick={() => keep(view.text)}>
                {say('desk_match_keep')}
              </button>
            )}
          </div>
          <MatchedText view={view} />
          <Candidates candidates={view.candidates} />
        </section>
      )}
      <ExamplesPart stamp={stamp} deeds={deeds} onTry={(text) => match({ text })} />
    </div>
  );
}

function OpenPages({ onPick }: { readonly onPick: (tab: number) => void }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('page.open', {}), null);
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  if (loaded.state === 'loading' || loaded.value.length === 0) return null;
  return (
    <section class="part">
      <h2 class="shift-title">{say('desk_match_pages')}</h2>
      <ul class="open-pages">
        {loaded.value.map(({ tab, title, host }) => (
          <li key={tab}>
            <button type="button" class="button" onClick={() => onPick(tab)}>
              {title} <span class="list-note">{host}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
