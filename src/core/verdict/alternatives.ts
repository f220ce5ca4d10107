/** Suppliers of the same service, each with its own level against the same watchlist. */
import type { Company, CompanyId } from '../company/company.ts';
import type { Assessor } from './assess.ts';
import type { Coverage } from './coverage.ts';
import type { Level } from './level.ts';

/** One supplier of the service. */
export interface AlternativeSupplier {
  readonly company: CompanyId;
  readonly name: string;
  readonly level: Level;
  readonly shown: Level;
  /** How much is known of its owners: a thin "no tie found" is worth less. */
  readonly coverage: Coverage;
}

/** The suppliers of one service. `withoutTie` counts NONE_FOUND only: unknown is never neutral. */
export interface Alternatives {
  readonly service: string;
  readonly items: readonly AlternativeSupplier[];
  readonly withoutTie: number;
  readonly unknown: number;
}

const CALMEST_FIRST: readonly Level[] = [
  'NONE_FOUND',
  'UNKNOWN',
  'FORMER',
  'NON_EQUITY_TIE',
  'MINORITY_STAKE',
  'SIGNIFICANT_INFLUENCE',
  'CONTROLLED',
  'WATCHED_PARTY',
  'OWN_GROUP',
];

/** Everyone known to supply `service`, those without a tie first, then by name. */
export function suppliersOf(service: string, companies: Iterable<Company>, assessor: Assessor): Alternatives {
  const items = [...companies]
    .filter((company) => company.supplies.includes(service))
    .map((company) => {
      const { level, shown, coverage } = assessor(company.id);
      return { company: company.id, name: company.name, level, shown, coverage };
    });
  items.sort(
    (a, b) => CALMEST_FIRST.indexOf(a.shown) - CALMEST_FIRST.indexOf(b.shown) || a.name.localeCompare(b.name),
  );
  return {
    service,
    items,
    withoutTie: items.filter((item) => item.shown === 'NONE_FOUND').length,
    unknown: items.filter((item) => item.shown === 'UNKNOWN').length,
  };
}

/** The other suppliers of what `subject` supplies: of the one of its services that most others offer too, so that a
 * buyer sees the widest choice. Null where its services are not known or nobody else in the data offers them. */
export function alternativesTo(
  subject: CompanyId,
  companies: ReadonlyMap<CompanyId, Company>,
  assessor: Assessor,
): Alternatives | null {
  const others = [...companies.values()].filter(({ id }) => id !== subject);
  const rivalsIn = (service: string) => others.filter(({ supplies }) => supplies.includes(service)).length;
  const services = [...(companies.get(subject)?.supplies ?? [])].sort((a, b) => rivalsIn(b) - rivalsIn(a));
  const [service] = services;
  return service === undefined || rivalsIn(service) === 0 ? null : suppliersOf(service, others, assessor);
}

/** A map needs a few suppliers to be one. */
const FEWEST_ON_A_MAP = 3;

/** Services that a neutrality map can be drawn of, the most offered first. */
export function servicesIn(companies: Iterable<Company>): readonly string[] {
  const count = new Map<string, number>();
  for (const { supplies } of companies) {
    for (const service of supplies) count.set(service, (count.get(service) ?? 0) + 1);
  }
  const enough = [...count].filter(([, suppliers]) => suppliers >= FEWEST_ON_A_MAP);
  return enough.sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([service]) => service);
}
