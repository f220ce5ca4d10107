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
  /** Of those without a tie, the ones whose owners are well covered: the others may have one that nobody has looked for. */
  readonly wellCovered: number;
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

/** Who supplies what, by service. */
export type Suppliers = ReadonlyMap<string, readonly Company[]>;

/** Sorts companies by what they supply: one walk over all, so that a card then reads the suppliers of one service. */
export function suppliersIn(companies: Iterable<Company>): Suppliers {
  const suppliers = new Map<string, Company[]>();
  for (const company of companies) {
    for (const service of company.supplies) {
      const others = suppliers.get(service);
      if (others === undefined) suppliers.set(service, [company]);
      else others.push(company);
    }
  }
  return suppliers;
}

/** Those known to supply `service`, the ones without a tie first, then by name. */
export function suppliersOf(service: string, suppliers: Iterable<Company>, assessor: Assessor): Alternatives {
  const items = [...suppliers].map((company) => {
    const { level, shown, coverage } = assessor(company.id);
    return { company: company.id, name: company.name, level, shown, coverage };
  });
  items.sort(
    (a, b) => CALMEST_FIRST.indexOf(a.shown) - CALMEST_FIRST.indexOf(b.shown) || a.name.localeCompare(b.name),
  );
  const clear = items.filter((item) => item.shown === 'NONE_FOUND');
  return {
    service,
    items,
    withoutTie: clear.length,
    wellCovered: clear.filter(({ coverage }) => coverage === 'good').length,
    unknown: items.filter((item) => item.shown === 'UNKNOWN').length,
  };
}

/**
 * The other suppliers of what `subject` supplies: of the one of its services that most others offer too, so that a
 * buyer sees the widest choice. Null where its services are not known or nobody else in the data offers them.
 * `suppliers` is called only for a company that supplies something: most of a register supply nothing on file, and
 * their cards need no list made.
 */
export function alternativesTo(
  subject: Company,
  suppliers: () => Suppliers,
  assessor: Assessor,
): Alternatives | null {
  if (subject.supplies.length === 0) return null;
  const offers = subject.supplies.map((service) => ({
    service,
    others: (suppliers().get(service) ?? []).filter(({ id }) => id !== subject.id),
  }));
  const [widest] = offers.sort((a, b) => b.others.length - a.others.length);
  return widest === undefined || widest.others.length === 0
    ? null
    : suppliersOf(widest.service, widest.others, assessor);
}

/** A map needs a few suppliers to be one. */
const FEWEST_ON_A_MAP = 3;

/** Services that a neutrality map can be drawn of, the most offered first. */
export function mappedServices(suppliers: Suppliers): readonly string[] {
  const enough = [...suppliers].filter(([, those]) => those.length >= FEWEST_ON_A_MAP);
  return enough
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .map(([service]) => service);
}
