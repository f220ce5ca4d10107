/** The desk's address as state, and the links that keep the date looked at. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CompanyId } from '../core/company/company.ts';
import { hashOf, type Route, routeOf } from './route.ts';

/** The route that the address names; follows links, the back button and what is typed. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Lets the address say where the person is now, without a step of its own in the way back: a slider would otherwise
 * leave one for each day. */
export function nameAddress(route: Parameters<typeof hashOf>[0]): void {
  history.replaceState(null, '', hashOf(route));
}

/** The date looked at, for the links below; null = today. */
export const DateLookedAt = createContext<string | null>(null);

/** The address of a company's page on the date that is looked at. */
export function useCompanyAddress(): (company: CompanyId) => string {
  const on = useContext(DateLookedAt);
  return (item) => hashOf({ page: 'companies', item, query: on === null ? {} : { on } });
}
