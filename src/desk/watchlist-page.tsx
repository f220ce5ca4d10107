/** For whom the person buys, and whom they watch. */
import type { ComponentChildren } from 'preact';
import type { Viewpoint } from '../core/watchlist/viewpoint.ts';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { NamedCompany, ViewpointView } from '../messages/contract.ts';
import { PickCompany } from './pick-company.tsx';
import { hashOf } from './route.ts';
import { useSurroundings } from './surroundings.ts';
import { ToldNotice, useDeeds } from './told.tsx';

export function WatchlistPage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('viewpoint.read', {}), null);
  const write = (viewpoint: Viewpoint, after: () => void) =>
    deeds.attempt(
      () => ask('viewpoint.write', { viewpoint }),
      () => {
        reload();
        after();
      },
    );
  /** Changes the viewpoint; what was taken away can be put back. */
  const change = (before: Viewpoint, viewpoint: Viewpoint, removed: string | null) =>
    write(viewpoint, () => {
      if (removed === null) return;
      deeds.done(say('popup_removed', { name: removed }), () => write(before, () => undefined));
    });
  return (
    <div class="parts">
      <ToldNotice told={deeds.told} />
      {loaded.state === 'loading' && <p role="status">{say('popup_loading')}</p>}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <>
          <OwnPart view={loaded.value} change={change} />
          <WatchedPart view={loaded.value} change={change} />
          <PagesPart />
        </>
      )}
    </div>
  );
}

interface ViewpointProps {
  readonly view: ViewpointView;
  readonly change: (before: Viewpoint, after: Viewpoint, removed: string | null) => void;
}

function OwnPart({ view: { viewpoint, own }, change }: ViewpointProps) {
  const say = useSay();
  return (
    <section class="part">
      <h2 class="part-title">{say('popup_own_label')}</h2>
      <p class="part-lead">{say('desk_own_text')}</p>
      {own === null ? (
        <PickCompany
          label={say('desk_own_add')}
          without={[]}
          onChoose={({ id }) => {
            // Nobody watches their own company.
            const watched = viewpoint.watched.filter((party) => party !== id);
            change(viewpoint, { own: id, watched }, null);
          }}
        />
      ) : (
        <ul class="named-list">
          <NamedRow company={own} onRemove={() => change(viewpoint, { ...viewpoint, own: null }, own.name)} />
        </ul>
      )}
    </section>
  );
}

function WatchedPart({ view: { viewpoint, own, watched }, change }: ViewpointProps) {
  const say = useSay();
  const without = [...watched, ...(own ? [own] : [])].map(({ id }) => id);
  return (
    <section class="part">
      <h2 class="part-title">
        {say('popup_watched_label')} <span class="part-count">{watched.length}</span>
      </h2>
      <p class="part-lead">{say('desk_watched_text')}</p>
      <PickCompany
        label={say('desk_watched_add')}
        without={without}
        onChoose={({ id }) => change(viewpoint, { ...viewpoint, watched: [...viewpoint.watched, id] }, null)}
      />
      {watched.length === 0 && <p class="missing">{say('desk_watched_none')}</p>}
      <ul class="named-list">
        {watched.map((company) => (
          <NamedRow
            key={company.id}
            company={company}
            onRemove={() => {
              const rest = viewpoint.watched.filter((party) => party !== company.id);
              change(viewpoint, { ...viewpoint, watched: rest }, company.name);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

/** The third thing to choose, after for whom and whom: where. */
function PagesPart() {
  const say = useSay();
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_watch_pages')}</h2>
      <p class="part-lead">{say('desk_watch_pages_text')}</p>
      <a class="button" href={hashOf({ page: 'sites', item: null })}>
        {say('desk_watch_sites')}
      </a>
    </section>
  );
}

interface NamedRowProps {
  readonly company: Pick<NamedCompany, 'id' | 'name' | 'hint'>;
  readonly onRemove: () => void;
  /** More words on it, under its name. */
  readonly children?: ComponentChildren;
  /** What else can be done with it. */
  readonly deed?: ComponentChildren;
}

/** A company that the person has chosen or added, with the way to its page and to take it away. */
export function NamedRow({ company: { id, name, hint }, onRemove, children, deed }: NamedRowProps) {
  const say = useSay();
  return (
    <li class="named-row">
      <div class="named-text">
        <a class="list-name" href={hashOf({ page: 'companies', item: id })}>
          {name}
        </a>
        {hint && <span class="list-note">{hint}</span>}
        {children}
      </div>
      {deed}
      <button type="button" class="icon-button" aria-label={say('popup_remove', { name })} onClick={onRemove}>
        <Sign name="remove" />
      </button>
    </li>
  );
}
