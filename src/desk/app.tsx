/** The desk: a menu of pages, and the page that the address names. */
import { useEffect } from 'preact/hooks';
import { useSay } from '../look/say.ts';
import { AboutPage } from './about-page.tsx';
import { useRoute } from './address.ts';
import { CompaniesPage } from './companies-page.tsx';
import { DataPage } from './data-page.tsx';
import { Menu, pageTitle } from './menu.tsx';
import type { Route } from './route.ts';
import { SitesPage } from './sites/sites-page.tsx';
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
      <Menu route={route} />
      <main class="desk-page">
        <h1 class="desk-title">{title}</h1>
        <PageOf route={route} />
      </main>
    </div>
  );
}

function PageOf({ route }: { readonly route: Route }) {
  const { page, item } = route;
  switch (page) {
    case 'companies':
      return <CompaniesPage route={route} />;
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
