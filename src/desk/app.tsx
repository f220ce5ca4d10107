/** The desk: a menu of pages, and the page that the address names. */
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../look/say.ts';
import { AboutPage } from './about-page.tsx';
import { useRoute } from './address.ts';
import { CompaniesPage } from './companies-page.tsx';
import { CorrectionsPage } from './corrections/corrections-page.tsx';
import { DataPage } from './data/data-page.tsx';
import { DigestPage } from './data/digest-page.tsx';
import { RequestsPage } from './data/requests-page.tsx';
import { ImportPage } from './import/import-page.tsx';
import { ServicesPage } from './map/services-page.tsx';
import { MatchingPage } from './matching/matching-page.tsx';
import { Menu, pageTitle } from './menu.tsx';
import { OwnPage } from './own/own-page.tsx';
import { PolicyPage } from './policy/policy-page.tsx';
import type { Route } from './route.ts';
import { SamePage } from './same/same-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { ShiftsPage } from './shifts/shifts-page.tsx';
import { SitesPage } from './sites/sites-page.tsx';
import { CoveragePage } from './sources/coverage-page.tsx';
import { SupposePage } from './suppose/suppose-page.tsx';
import { WatchlistPage } from './watchlist-page.tsx';

export function Desk() {
  const say = useSay();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const title = pageTitle(route.page, say);
  useEffect(() => {
    document.title = `${title} · ${say('popup_title')}`;
  }, [title, say]);
  return (
    <div class="desk">
      <button type="button" class="button main skip" onClick={() => main.current?.focus()}>
        {say('desk_skip')}
      </button>
      <Menu route={route} />
      <main class="desk-page" ref={main} tabIndex={-1}>
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
    case 'services':
      return <ServicesPage item={item} />;
    case 'shifts':
      return <ShiftsPage route={route} />;
    case 'suppose':
      return <SupposePage key={item} item={item} />;
    case 'own':
      return <OwnPage route={route} />;
    case 'policy':
      return <PolicyPage />;
    case 'corrections':
      return <CorrectionsPage />;
    case 'watchlist':
      return <WatchlistPage />;
    case 'settings':
      return <SettingsPage />;
    case 'sites':
      return <SitesPage />;
    case 'matching':
      return <MatchingPage />;
    case 'data':
      return <DataPage item={item} />;
    case 'digest':
      return <DigestPage />;
    case 'requests':
      return <RequestsPage />;
    case 'import':
      return <ImportPage />;
    case 'coverages':
      return <CoveragePage />;
    case 'same':
      return <SamePage />;
    case 'about':
      return <AboutPage />;
  }
}
