/** The desk's address as state, and the links that keep the date looked at. */
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { CompanyId } from '../core/company/company.ts';
import { hashOf, type Route, routeOf } from './route.ts';

/** The route that the address names; follows links, the back button and what is typed. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  // Before the first painting: an effect waits for a frame, and a link that is followed meanwhile would lead nowhere.
  useLayoutEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/**
 * Lets the address say where the person is now, without a step of its own in the way back: a slider would otherwise
 * leave one for each day.
 *
 * Nothing happens where the address names another page or entry. A link has then been followed and `useRoute` hears of
 * it a task later: named now, the page that is left would take its place, and the link would lead nowhere.
 */
export function nameAddress(route: Parameters<typeof hashOf>[0]): void {
  const { page, item } = routeOf(location.hash);
  if (page !== route.page || item !== route.item) return;
  history.replaceState(null, '', hashOf(route));
}

/** The date looked at, for the links below; null = today. */
export const DateLookedAt = createContext<string | null>(null);

/** The address of a company's page on the date that is looked at. */
export function useCompanyAddress(): (company: CompanyId) => string {
  const on = useContext(DateLookedAt);
  return (item) => hashOf({ page: 'companies', item, query: on === null ? {} : { on } });
}
