/** Whose eyes a scan reads with, and at what date, checked against what is known. */
import MiniSearch from 'minisearch';
import type { Company, CompanyId } from '../../core/company/company.ts';
import type { Viewpoint } from '../../core/watchlist/viewpoint.ts';
import { InputError } from '../terminal.ts';

/** The viewpoint in `--as` and `--watch`. @throws InputError on an id that nobody bears, with the nearest that is */
export function viewpointOf(
  own: string | undefined,
  watched: string | undefined,
  companies: ReadonlyMap<CompanyId, Company>,
): Viewpoint {
  const ids = (watched ?? '').split(',').map((id) => id.trim());
  const viewpoint = { own: own?.trim() || null, watched: [...new Set(ids.filter((id) => id !== ''))] };
  for (const id of [viewpoint.own, ...viewpoint.watched]) {
    if (id !== null && !companies.has(id)) throw new InputError(unknownCompany(id, companies));
  }
  return viewpoint;
}

/** The date in `--at`, or `today`. @throws InputError on anything but a day of the calendar: 2025-02-30 is none */
export function dateOf(at: string | undefined, today: string): string {
  if (at === undefined) return today;
  const day = new Date(`${at}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(at) && at.length === 10;
  if (!isDay) throw new InputError(`--at takes a date like 2025-06-20, not "${at}".`);
  return at;
}

/** The address in `--url`, or null. @throws InputError on what is no web address */
export function addressOf(url: string | undefined): string | null {
  if (url === undefined) return null;
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url))
    throw new InputError(`--url takes an address like https://www.example.com/page, not "${url}".`);
  return url;
}

function unknownCompany(id: string, companies: ReadonlyMap<CompanyId, Company>): string {
  const nearest = nearestCompany(id, companies);
  const hint = nearest ? ` Did you mean "${nearest.id}" (${nearest.name})?` : '';
  return `No company has the id "${id}".${hint} Find ids with: companies NAME`;
}

function nearestCompany(id: string, companies: ReadonlyMap<CompanyId, Company>): Company | null {
  const index = new MiniSearch<Company>({ fields: ['id', 'name'] });
  index.addAll([...companies.values()]);
  const best = index.search(id, { fuzzy: 0.34, prefix: true, boost: { id: 2 } })[0];
  return best ? (companies.get(String(best.id)) ?? null) : null;
}
