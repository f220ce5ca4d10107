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
        <div key={row.words} class="caught-row">
          <p>{row.words}</p>
          <blockquote class="caught-quote">{row.quote}</blockquote>
          <button type="button" class="button" onClick={() => keep(row)}>
            {say('caught_keep')}
          </button>
        </div>
      ))}
    </section>
  );
}
