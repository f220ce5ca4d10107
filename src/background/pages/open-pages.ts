/** Pages open in the browser that the extension may read: which they are, and what is on one of them. */
import type { OpenPage, SupposedWorld } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/serve.ts';
import type { Means } from '../means.ts';
import { siteOf } from '../site-names.ts';
import { checkPage, type Eyes, onPages } from './page-check.ts';
import { readingsOn } from './pages.ts';

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

/** The companies that a page names, those of whom nothing is known yet among them; null where it cannot be read. */
export async function companiesOn(means: Means, tab: number, eyes: Eyes): Promise<SupposedWorld['page']> {
  const page = await readingsOn(means, tab);
  if (page === null) return null;
  const { readings, host } = page;
  const { findings, unknown } = await onPages(readings, eyes, () => checkPage(readings, eyes, host));
  const unjudged = unknown.flatMap((one) => (one.reason === 'U1' ? [] : [one]));
  return [...findings, ...unjudged].map(({ company, name }) => ({ company, name }));
}
