/** Asking a public register about the company: what would be sent, how far it is, what came of it and how old that is. */
import { useEffect, useRef } from 'preact/hooks';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { LookUpView } from '../../messages/contract.ts';
import { hashOf } from '../route.ts';
import { useSurroundings } from '../surroundings.ts';
import { SourceRow } from './source-row.tsx';

interface LookUpProps {
  readonly company: string;
  readonly name: string;
  /** A look-up has brought something. */
  readonly onChanged: () => void;
}

// A person sees it move, and the background is asked no more often than it has news.
const LOOKED_AT_EVERY_MS = 1_000;

export function LookUpPart({ company, name, onChanged }: LookUpProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('lookup.read', { company }), company);
  const view = loaded.state === 'ready' ? loaded.value : null;
  const wasOpen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer says whether another question follows
  useEffect(() => {
    const isOpen = view?.rows.some(({ state }) => state === 'open') ?? wasOpen.current;
    if (wasOpen.current && !isOpen) onChanged();
    wasOpen.current = isOpen;
    if (!isOpen) return;
    const timer = setTimeout(reload, LOOKED_AT_EVERY_MS);
    return () => clearTimeout(timer);
  }, [view]);
  return (
    <section class="part look-up">
      <h2 class="part-title">{say('lookup_title')}</h2>
      <p>{say('lookup_text', { name })}</p>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {view !== null && !view.connects && <RequestsOff />}
      {view !== null && <Rows {...{ company, name, view, onChanged: reload }} />}
    </section>
  );
}

function RequestsOff() {
  const say = useSay();
  return (
    <p class="missing">
      {say('lookup_off')} <a href={hashOf({ page: 'requests', item: null })}>{say('lookup_off_switch')}</a>
    </p>
  );
}

function Rows({ view, ...props }: LookUpProps & { readonly view: LookUpView }) {
  return (
    <ul class="look-up-sources">
      {view.rows.map((row) => (
        <SourceRow key={row.source} row={row} isPossible={view.connects} {...props} />
      ))}
    </ul>
  );
}
