/** Pages open in the browser that the extension may read: which they are, and what is on one of them. */
import type { OpenPage, SupposedWorld } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import type { Means } from './means.ts';
import { checkPage, type Eyes } from './page-check.ts';
import { readingsOn } from './pages.ts';
import { siteOf } from './site-names.ts';

export function openPageAnswers(means: Means): Pick<Handlers, 'page.open'> {
  return { 'page.open': () => openPages(means) };
}

/** Readable pages, the one last looked at first. */
async function openPages({ readers }: Means): Promise<readonly OpenPage[]> {
  const open = await readers.openTabs();
  return open.flatMap(({ tab, title, address }) => {
    const host = siteOf(address);
    return host === null ? [] : [{ tab, title: title || host, host }];
  });
}

/** The companies that a page names, by the findings of the popup; null where it cannot be read. */
export async function companiesOn(means: Means, tab: number, eyes: Eyes): Promise<SupposedWorld['page']> {
  const page = await readingsOn(means, tab);
  if (page === null) return null;
  const { findings } = checkPage(page.readings, eyes, page.host);
  return findings.map(({ company, name }) => ({ company, name }));
}
