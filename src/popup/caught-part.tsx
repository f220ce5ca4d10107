import { useId } from 'preact/hooks';
import { DeedOf } from '../look/deed-of.tsx';
import { useLoaded } from '../look/loaded.ts';
import { useSay } from '../look/say.ts';
import type { CaughtRow } from '../messages/contract.ts';
import { useSurroundings } from './surroundings.ts';
import type { Actions } from './use-actions.ts';

interface CaughtProps {
  readonly stamp: number;
  readonly actions: Actions;
  readonly changed: () => void;
}

/** Stakes that the page states and the data lacks: offered with the page's own words, kept by a click and not before. */
export function CaughtPart({ stamp, actions, changed }: CaughtProps) {
  const say = useSay();
  const { ask, tab } = useSurroundings();
  const { loaded } = useLoaded(() => ask('page.claims', { tab }), stamp);
  if (loaded.state !== 'ready' || loaded.value.length === 0) return null;
  const keep = ({ draft }: CaughtRow) =>
    actions.attempt(
      () => ask('claim.add', { claim: draft, unverified: true }),
      (rows) => {
        const added = rows.at(-1)?.id ?? '';
        const takeBack = () => actions.attempt(() => ask('claim.remove', { id: added }), changed);
        actions.tell({ words: say('caught_kept'), undo: takeBack });
        changed();
      },
    );
  return (
    <section class="caught" aria-labelledby="caught-title">
      <h2 id="caught-title" class="group-title">
        {say('caught_title')}
      </h2>
      {loaded.value.map((row) => (
        <Caught key={row.words} row={row} onKeep={() => keep(row)} />
      ))}
    </section>
  );
}

function Caught({ row, onKeep }: { readonly row: CaughtRow; readonly onKeep: () => void }) {
  const say = useSay();
  const wordsId = useId();
  return (
    <div class="caught-row">
      <p id={wordsId}>{row.words}</p>
      <blockquote class="caught-quote">{row.quote}</blockquote>
      <DeedOf words={say('caught_keep')} of={wordsId} act={onKeep} />
    </div>
  );
}
