/** The desk: a menu of pages, and the page that the address names. */
import { useEffect, useState } from 'preact/hooks';
import { type Say, useSay } from '../look/say.ts';
import { AboutPage } from './about-page.tsx';
import { CompaniesPage } from './companies-page.tsx';
import { DataPage } from './data-page.tsx';
import { type DeskPage, hashOf, PAGES, type Route, routeOf } from './route.ts';
import { SitesPage } from './sites-page.tsx';
import { WatchlistPage } from './watchlist-page.tsx';

export function Desk() {
  const say = useSay();
  const route = useRoute();
  const title = pageTitle(route.page, say);
  useEffect(() => {
    document.title = `${title} · ${say('popup_title')}`;
  }, [title, say]);
  return (
    <div class="desk">
      <header class="desk-head">
        <img class="mark" src="/icons/48.png" alt="" width="32" height="32" />
        <p class="desk-name">{say('popup_title')}</p>
        <nav class="desk-menu" aria-label={say('desk_pages')}>
          {PAGES.map((page) => (
            <a
              key={page}
              href={hashOf({ page, item: null })}
              aria-current={page === route.page ? 'page' : undefined}
            >
              {pageTitle(page, say)}
            </a>
          ))}
        </nav>
      </header>
      <main class="desk-page">
        <h1 class="desk-title">{title}</h1>
        <PageOf route={route} />
      </main>
    </div>
  );
}

function PageOf({ route: { page, item } }: { readonly route: Route }) {
  switch (page) {
    case 'companies':
      return <CompaniesPage item={item} />;
    case 'watchlist':
      return <WatchlistPage />;
    case 'sites':
      return <SitesPage />;
    case 'data':
      return <DataPage item={item} />;
    case 'about':
      return <AboutPage />;
  }
}

function pageTitle(page: DeskPage, say: Say): string {
  return say(`desk_${page}`);
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
