/** One source: the button, and before it what the button sends. */
import { useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import type { LookUpCandidate, LookUpRow } from '../../messages/contract.ts';
import { hashOf } from '../route.ts';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { Choice } from './choice.tsx';

interface SourceRowProps {
  readonly company: string;
  readonly name: string;
  readonly row: LookUpRow;
  /** False = every request is switched off. */
  readonly isPossible: boolean;
  readonly onChanged: () => void;
}

export function SourceRow({ company, name, row, isPossible, onChanged }: SourceRowProps) {
  const say = useSay();
  const { ask, grantLookUp } = useSurroundings();
  const deeds = useDeeds();
  const [isAsking, setAsking] = useState(false);
  const [candidates, setCandidates] = useState<readonly LookUpCandidate[] | null>(null);
  const { source, origins, subject, state } = row;

  const start = (chosen: string) => {
    setCandidates(null);
    deeds.attempt(() => ask('lookup.start', { company, source, subject: chosen }), onChanged);
  };
  const find = () => {
    setAsking(true);
    const asked = ask('lookup.find', { company, source }).finally(() => setAsking(false));
    deeds.attempt(() => asked, setCandidates);
  };
  const begin = () =>
    deeds.attempt(
      // In the click itself: the browser asks the person for these hosts, and for no other.
      () => grantLookUp(origins),
      (isGranted) => {
        if (!isGranted) deeds.done(say('lookup_refused'));
        else if (subject === null) find();
        else start(subject);
      },
    );
  const stop = () => deeds.attempt(() => ask('lookup.stop', { company, source }), onChanged);
  return (
    <li class="look-up-source">
      <h3 class="look-up-name">{say(`lookup_${source}`)}</h3>
      <p class="list-note">{say(`lookup_sees_${source}`)}</p>
      <ToldNotice told={deeds.told} />
      <Told row={row} />
      {candidates === null && (
        <>
          {state !== 'open' && <p class="look-up-sends">{row.sentWords}</p>}
          <div class="form-actions">
            {state === 'open' ? (
              <button type="button" class="button" onClick={stop}>
                {say('look_stop')}
              </button>
            ) : (
              <button type="button" class="button" disabled={!isPossible || isAsking} onClick={begin}>
                {isAsking ? say('lookup_searching') : say(labelOf(row))}
              </button>
            )}
            {row.pack !== null && state !== 'open' && (
              <a class="button" href={hashOf({ page: 'data', item: `pack-${row.pack}` })}>
                {say('lookup_see')}
              </a>
            )}
          </div>
        </>
      )}
      {candidates !== null && (
        <Choice name={name} candidates={candidates} onChoose={start} onNone={() => setCandidates(null)} />
      )}
    </li>
  );
}

function labelOf({ source, state }: LookUpRow) {
  if (state === 'done') return 'lookup_again';
  return state === 'failed' ? 'lookup_go_on' : (`lookup_do_${source}` as const);
}

function Told({ row: { state, stateWords, foundWords } }: { readonly row: LookUpRow }) {
  return (
    <>
      {stateWords !== '' && (
        <p class={state === 'failed' ? 'field-error' : 'look-up-state'} role="status">
          {state === 'open' && <progress />} {stateWords}
        </p>
      )}
      {foundWords.length > 0 && (
        <ul class="look-up-found">
          {foundWords.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
