import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CompanyId } from '../core/company/company.ts';
import { type Loading, useLoaded } from '../look/loaded.ts';
import type { DataAbout, PageState, SiteView } from '../messages/contract.ts';
import { useSurroundings } from './surroundings.ts';

/** All that the first view shows beside the viewpoint. */
export interface PageAnswers {
  readonly page: Loading<PageState>;
  /** null = not known yet, or nothing to switch: before a grant there is nothing to switch off. */
  readonly site: SiteView | null;
  readonly isPaused: boolean;
  readonly data: DataAbout | null;
}

/** The background's answers about the page in front, asked for again whenever `stamp` changes. */
export function usePage(stamp: number): PageAnswers {
  const { ask, tab } = useSurroundings();
  const page = useLoaded(() => ask('page.findings', { tab }), stamp);
  usePolling(page);
  const site = readyOf(useLoaded(() => ask('site.read', { tab }), stamp));
  const pause = readyOf(useLoaded(() => ask('pause.read', {}), stamp));
  const data = readyOf(useLoaded(() => ask('data.about', {}), stamp));
  const isSwitchable = site !== null && (site.granted || !site.on);
  return { page, site: isSwitchable ? site : null, isPaused: pause?.paused ?? false, data };
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

/** What stands beside the page may come late or not at all: it is left out, and the page says what failed. */
function readyOf<T>({ loaded }: Loading<T>): T | null {
  return loaded.state === 'ready' ? loaded.value : null;
}

/** Gives the focus back to the row that a card was opened from. The list that has the rows takes the reference. */
export function useFocusOn(company: CompanyId | null) {
  const list = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (company === null) return;
    list.current?.querySelector<HTMLElement>(`[data-company="${CSS.escape(company)}"]`)?.focus();
  }, [company]);
  return list;
}
