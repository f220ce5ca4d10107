/** What is wrong with a pack as a whole: what no single row shows. The builder refuses it; a test asks again. */
import type { Company } from '../../core/company/company.ts';
import { nameKey } from '../../core/name/name-key.ts';
import type { Interest } from '../../core/ownership/interest.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { type HostRules, linkFault } from './hosts.ts';

/** One sentence a problem; none = the pack may ship. */
export function problemsOf(pack: Pack, rules: HostRules): string[] {
  const ids = new Set(pack.companies.map(({ id }) => id));
  return [
    ...pack.interests.flatMap((interest) => interestProblems(interest, ids, rules)),
    ...pack.searches
      .filter(({ subject }) => !ids.has(subject))
      .map(({ subject }) => `A search names "${subject}", which no record describes.`),
    ...sharedNames(pack.companies),
    ...sharedHosts(pack.companies),
    ...pack.companies.flatMap(personalData),
  ];
}

function interestProblems(interest: Interest, ids: ReadonlySet<string>, rules: HostRules): string[] {
  const { ref, owner, subject, start, end, sources, note, counterStatement } = interest;
  const unknown = [owner, subject].filter((id) => !ids.has(id));
  return [
    ...unknown.map((id) => `${ref} names "${id}", which no record describes.`),
    ...(owner === subject ? [`${ref} lets a company own itself.`] : []),
    ...(start && end && firstDay(start) > lastDay(end)
      ? [`${ref} ends (${end}) before it starts (${start}).`]
      : []),
    ...(/["']/.test(`${note}${counterStatement ?? ''}`)
      ? [`${ref} has a typewriter's quote in our words: write ’ and “ ”, as the messages around it do.`]
      : []),
    ...sources.flatMap(({ url }) => {
      const fault = url && linkFault(url, rules);
      return fault ? [`${ref} links to ${url}: ${fault}.`] : [];
    }),
  ];
}

/** One name of two companies would make every mention of it ambiguous; one of them has to give it up. */
function sharedNames(companies: readonly Company[]): string[] {
  const holders = new Map<string, Set<string>>();
  for (const company of companies) {
    for (const name of [company.name, company.legalName, ...company.aliases, ...company.formerNames]) {
      if (name) remember(holders, nameKey(name), company.id);
    }
  }
  return [...holders]
    .filter(([, ids]) => ids.size > 1)
    .map(([name, ids]) => `"${name}" names ${[...ids].join(' and ')}.`);
}

function sharedHosts(companies: readonly Company[]): string[] {
  const holders = new Map<string, Set<string>>();
  for (const { id, domains } of companies) for (const host of domains) remember(holders, host, id);
  return [...holders]
    .filter(([, ids]) => ids.size > 1)
    .map(([host, ids]) => `${host} is the host of ${[...ids].join(' and ')}.`);
}

function remember(holders: Map<string, Set<string>>, key: string, id: string): void {
  holders.set(key, (holders.get(key) ?? new Set()).add(id));
}

/** A person is here only as a holder: the name, and nothing that says more about the person. */
function personalData({ id, kind, name, ...rest }: Company): string[] {
  if (kind !== 'person') return [];
  const more = Object.entries(rest).filter(
    ([field, value]) => field !== 'pack' && value !== null && String(value) !== '',
  );
  return more.map(([field]) => `${id} is a person and has "${field}".`);
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Day 31 also for short months: only compared, never shown. */
function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10);
}
