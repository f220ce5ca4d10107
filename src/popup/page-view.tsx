/** The popup's first view: whose eyes, this page, the switches. */
import { useEffect, useState } from 'preact/hooks';
import type { OwnEntryDraft } from '../core/settings/own-entry.ts';
import { emptyFields } from '../look/entry/entry-fields.ts';
import { useSay } from '../look/say.ts';
import { CaughtPart } from './caught-part.tsx';
import { Foot } from './foot.tsx';
import { KeptForm } from './kept-form.tsx';
import { NewsList } from './news.tsx';
import type { PageActions } from './page-actions.ts';
import { PagePanel } from './page-panel.tsx';
import { useSurroundings } from './surroundings.ts';
import type { Actions } from './use-actions.ts';
import { type PageAnswers, useFocusOn, usePage } from './use-page.ts';
import { type EditedViewpoint, useViewpoint } from './use-viewpoint.ts';
import { PAGE, type View } from './view.ts';
import { ViewpointBar } from './viewpoint-bar.tsx';
import type { Chosen } from './viewpoint-state.ts';

interface PageViewProps {
  /** What the popup shows; this view stays drawn behind the others. */
  readonly view: View;
  readonly stamp: number;
  readonly changed: () => void;
  readonly actions: Actions;
  readonly show: (view: View) => void;
}

export function PageView({ view, stamp, changed, actions, show }: PageViewProps) {
  const { ask } = useSurroundings();
  const viewpoint = useViewpoint(stamp, changed);
  const { isFirstRun, isEditing, setEditing } = useEditing(viewpoint);
  const { page, site, isPaused, data } = usePage(stamp);
  const list = useFocusOn(view.at === 'page' ? view.from : null);
  const say = useSay();
  const removed = (name: string, before: Chosen) => {
    const undo = () => {
      actions.tell(null);
      viewpoint.change({ type: 'restore', chosen: before });
    };
    actions.tell({ words: say('popup_removed', { name }), undo });
  };
  const addCompany = (name = '', role: OwnEntryDraft['role'] = 'supplier') =>
    show({ at: 'entry', entry: null, start: emptyFields(name, role), back: PAGE });
  const { switchSite, switchSilent, switchPause, check, grant } = useSwitches(actions, changed);
  const onPage: PageActions = {
    open: (company, surface, isPicked) =>
      show({ at: 'company', subject: { company }, named: { surface, isPicked, host: hostOf(page) } }),
    check,
    grant,
    switchOn: (host) => switchSite(host, true),
    resume: () => switchPause(false),
    editViewpoint: isEditing ? null : () => setEditing(true),
    addCompany: () => addCompany(),
  };
  return (
    <>
      <ViewpointBar
        viewpoint={viewpoint}
        isEditing={isEditing}
        isFirstRun={isFirstRun}
        onEditing={setEditing}
        onRemoved={removed}
        onAdd={addCompany}
      />
      <NewsList
        news={data?.notices ?? []}
        dismiss={(notice) => actions.attempt(() => ask('notice.dismiss', { notice }), changed)}
      />
      {view.at === 'page' && (
        <KeptForm onGoOn={(start) => show({ at: 'entry', entry: null, start, back: PAGE })} />
      )}
      <main ref={list} class="page" aria-label={say('popup_this_page')}>
        <PagePanel page={page} actions={onPage} />
        <CaughtPart stamp={stamp} actions={actions} changed={changed} />
      </main>
      <Foot
        site={site}
        isPaused={isPaused}
        dataLine={data?.dataLine ?? null}
        onSite={(on) => site && switchSite(site.host, on)}
        onPause={switchPause}
        onSilent={isFirstRun ? null : (silent) => site && switchSilent(site.host, silent)}
        onEntries={() => show({ at: 'entries' })}
      />
    </>
  );
}

/** The site that a correction is said for; the browser tells it of pages that it lets us read. */
function hostOf({ loaded }: PageAnswers['page']): string | null {
  return loaded.state === 'ready' && 'host' in loaded.value ? loaded.value.host : null;
}

/** Open at once where nothing was ever chosen: it is the first thing that anyone has to do. */
function useEditing({ state: { chosen, save } }: EditedViewpoint) {
  const [isEditing, setEditing] = useState(false);
  const isFirstRun = save === 'saved' && chosen.own === null && chosen.watched.length === 0;
  useEffect(() => {
    if (isFirstRun) setEditing(true);
  }, [isFirstRun]);
  return { isFirstRun, isEditing, setEditing };
}

function useSwitches({ attempt }: Actions, changed: () => void) {
  const { ask, tab, grantSite } = useSurroundings();
  return {
    switchSite: (host: string, on: boolean) => attempt(() => ask('site.switch', { host, on }), changed),
    switchSilent: (host: string, on: boolean) => attempt(() => ask('site.silence', { host, on }), changed),
    switchPause: (paused: boolean) => attempt(() => ask('pause.switch', { paused }), changed),
    check: () => attempt(() => ask('page.check', { tab }), changed),
    grant: (host: string) =>
      attempt(async () => {
        if (await grantSite(host)) await ask('site.settle', {});
      }, changed),
  };
}
