/** A sandbox of ties: what would be if some were there and others were not. Nothing of it is kept by itself. */
import { useState } from 'preact/hooks';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { SupposedTie } from '../../messages/contract.ts';
import { NobodyWatched } from '../nobody-watched.tsx';
import { useSurroundings } from '../surroundings.ts';
import { type LeftOut, LeftOutPart } from './left-out-part.tsx';
import { SupposedForm } from './supposed-form.tsx';
import { SupposedWorldPart } from './supposed-world.tsx';

export function SupposePage({ item }: { readonly item: string | null }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const [ties, setTies] = useState<readonly SupposedTie[]>([]);
  const [left, setLeft] = useState<readonly LeftOut[]>([]);
  const { loaded, reload } = useLoaded(
    async () => ({
      pages: await ask('page.open', {}),
      watches: (await ask('viewpoint.read', {})).watched.length > 0,
    }),
    null,
  );
  if (loaded.state === 'loading') return <p role="status">{say('popup_loading')}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  if (!loaded.value.watches) return <NobodyWatched />;
  return (
    <div class="suppose">
      <div class="parts">
        <p>{say('desk_suppose_text')}</p>
        <SupposedForm about={item} onSuppose={(tie) => setTies([...ties, tie])} />
        <LeftOutPart about={item} left={left} onLeave={setLeft} />
      </div>
      <div class="suppose-world" aria-live="polite">
        {ties.length + left.length === 0 ? (
          <p class="missing">{say('desk_suppose_nothing')}</p>
        ) : (
          <SupposedWorldPart
            ties={ties}
            left={left}
            page={loaded.value.pages[0] ?? null}
            onTake={(at) => setTies(ties.filter((_tie, place) => place !== at))}
            onTakeLeft={(key) => setLeft(left.filter((one) => one.key !== key))}
          />
        )}
      </div>
    </div>
  );
}
