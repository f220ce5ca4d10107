/** The popup's first view: whose eyes, this page, the switches. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CompanyId } from '../core/company/company.ts';
import type { OwnEntryDraft } from '../core/settings/own-entry.ts';
import { type Loading, useLoaded } from '../look/loaded.ts';
import { Notice } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import type { PageState } from '../messages/contract.ts';
import { emptyFields } from './entry-fields.ts';
import { Foot } from './foot.tsx';
import { KeptForm } from './kept-form.tsx';
import { PagePanel } from './page-panel.tsx';
import { useSurroundings } from './surroundings.ts';
import type { Actions } from './use-actions.ts';
import { useViewpoint } from './use-viewpoint.ts';
import { PAGE, type View } from './view.ts';
import { ViewpointBar } from './viewpoint-bar.tsx';

interface PageViewProps {
  /** The company whose card was just closed: its row takes the focus. */
  readonly from: CompanyId | null;
  readonly stamp: number;
  readonly changed: () => void;
  readonly actions: Actions;
  readonly show: (view: View) => void;
}

export function PageView({ from, stamp, changed, actions, show }: PageViewProps) {
  const say = useSay();
  const { ask, tab, grantSite } = useSurroundings();
  const { attempt, tell } = actions;
  const viewpoint = useViewpoint(stamp, changed);
  const [isEditing, setEditing] = useState(false);
  const page = useLoaded(() => ask('page.findings', { tab }), stamp);
  usePolling(page);
  const list = useFocusOn(from, page);
  const site = readyValue(useLoaded(() => ask('site.read', { tab }), stamp));
  // Before a grant there is nothing to switch off.
  const switchable = site !== null && (site.granted || !site.on) ? site : null;
  const pause = readyValue(useLoaded(() => ask('pause.read', {}), stamp));
  const data = readyValue(useLoaded(() => ask('data.about', {}), stamp));
  const { chosen, save } = viewpoint.state;
  const isFirstRun = save === 'saved' && chosen.own === null && chosen.watched.length === 0;
  useEffect(() => {
    if (isFirstRun) setEditing(true);
  }, [isFirstRun]);
  const addCompany = (name = '', role: OwnEntryDraft['role'] = 'supplier') =>
    show({ at: 'entry', entry: null, start: emptyFields(name, role), back: PAGE });
  const switchSite = (host: string, on: boolean) => attempt(() => ask('site.switch', { host, on }), changed);
  const switchPause = (paused: boolean) => attempt(() => ask('pause.switch', { paused }), changed);
  return (
    <>
      <ViewpointBar
        viewpoint={viewpoint}
        isEditing={isEditing}
        isFirstRun={isFirstRun}
        onEditing={setEditing}
        onRemoved={(name, before) =>
          tell({
            words: say('popup_removed', { name }),
            undo: () => {
              tell(null);
              viewpoint.change({ type: 'restore', chosen: before });
            },
          })
        }
        onAdd={addCompany}
      />
      {data?.notices.map((notice) => (
        <Notice
          key={notice.id}
          tone="calm"
          actions={
            <button
              type="button"
              class="button"
              onClick={() => attempt(() => ask('notice.dismiss', { notice: notice.id }), changed)}
            >
              {say('popup_dismiss')}
            </button>
          }
        >
          {notice.text}
        </Notice>
      ))}
      <KeptForm onGoOn={(start) => show({ at: 'entry', entry: null, start, back: PAGE })} />
      <main ref={list} class="page" aria-label={say('popup_this_page')}>
        <PagePanel
          page={page}
          actions={{
            open: (company, name) => show({ at: 'company', company, name }),
            check: () => attempt(() => ask('page.check', { tab }), changed),
            grant: (host) => attempt(() => grantSite(host), changed),
            switchOn: (host) => switchSite(host, true),
            resume: () => switchPause(false),
            editViewpoint: isEditing ? null : () => setEditing(true),
            addCompany: () => addCompany(),
          }}
        />
      </main>
      <Foot
        site={switchable}
        isPaused={pause?.paused ?? false}
        dataLine={data?.dataLine ?? null}
        onSite={(on) => site && switchSite(site.host, on)}
        onPause={switchPause}
        onEntries={() => show({ at: 'entries' })}
      />
    </>
  );
}

// A first reading takes well under a second; asking three times a second keeps the wait unseen and the worker idle.
const POLL_MS = 300;

/** Asks again while the page is still being read. */
function usePolling({ loaded, reload }: Loading<PageState>): void {
  useEffect(() => {
    if (loaded.state !== 'ready' || loaded.value.state !== 'reading') return undefined;
    const timer = setTimeout(reload, POLL_MS);
    return () => clearTimeout(timer);
  }, [loaded, reload]);
}

/** Puts the focus back on the row that a card was opened from, once the rows are there. */
function useFocusOn(company: CompanyId | null, { loaded }: Loading<PageState>) {
  const list = useRef<HTMLElement>(null);
  const isReady = loaded.state === 'ready';
  useLayoutEffect(() => {
    if (company === null || !isReady) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-company="${CSS.escape(company)}"]`);
    row?.closest('details')?.setAttribute('open', '');
    row?.focus();
  }, [company, isReady]);
  return list;
}

/** What stands beside the page may come late or not at all: it is left out, and the page says what failed. */
function readyValue<T>({ loaded }: Loading<T>): T | null {
  return loaded.state === 'ready' ? loaded.value : null;
}
