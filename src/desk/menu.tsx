/** The desk's menu: pages in groups, beside the page on a wide window, behind a button above it on a narrow one. */
import { useEffect, useId, useState } from 'preact/hooks';
import { type Say, useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import { type DeskPage, GROUPS, hashOf, type Route } from './route.ts';

export function Menu({ route }: { readonly route: Route }) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // Whoever has chosen a page wants to see it, not the menu.
  // biome-ignore lint/correctness/useExhaustiveDependencies: shut whenever another page is opened
  useEffect(() => setOpen(false), [route.page]);
  return (
    <header class="desk-head">
      <p class="desk-name">
        <img class="mark" src="/icons/48.png" alt="" width="28" height="28" />
        {say('popup_title')}
      </p>
      <button
        type="button"
        class="button menu-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Sign name="menu" />
        {say('desk_pages')}
      </button>
      <nav id={id} class={isOpen ? 'desk-menu is-open' : 'desk-menu'} aria-label={say('desk_pages')}>
        {Object.entries(GROUPS).map(([group, pages]) => (
          <section key={group} class="menu-group">
            <h2 class="menu-title">{say(`desk_group_${group as keyof typeof GROUPS}`)}</h2>
            <ul>
              {pages.map((page) => (
                <li key={page}>
                  <a
                    href={hashOf({ page, item: null })}
                    aria-current={page === route.page ? 'page' : undefined}
                  >
                    {pageTitle(page, say)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </header>
  );
}

export function pageTitle(page: DeskPage, say: Say): string {
  return say(`desk_${page}`);
}
