/** The desk: a menu of pages, and the page that the address names. */
import { useEffect, useState } from 'preact/hooks';
import { type Say, useSay } from '../look/say.ts';
import type { AskBackground } from '../messages/ask.ts';
import { AboutPage } from './about-page.tsx';
import { DataPage } from './data-page.tsx';
import { type DeskPage, hashOf, PAGES, type Route, routeOf } from './route.ts';

export interface DeskProps {
  readonly ask: AskBackground;
  readonly version: string;
  /** An ISO date as the person's language writes it. */
  readonly dateWords: (date: string) => string;
}

export function Desk(props: DeskProps) {
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
        <PageOf {...props} route={route} />
      </main>
    </div>
  );
}

function PageOf({ ask, version, dateWords, route }: DeskProps & { readonly route: Route }) {
  switch (route.page) {
    case 'data':
      return <DataPage ask={ask} item={route.item} dateWords={dateWords} />;
    case 'about':
      return <AboutPage version={version} />;
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
