/** What is on file about one company at a time, so that one supplier can be judged without reading everybody's rows. */
import type { CompanyId } from '../company/company.ts';
import type { Interest, SearchRecord } from './interest.ts';
import { groupBy } from './ledger.ts';

/** The data by the company it is about. */
export interface Dossiers {
  /** Every row of which the company is the subject; empty = none, or the company is not known. */
  rowsOn(subject: CompanyId): readonly Interest[];
  /** Every search for the company's owners. */
  searchesOn(subject: CompanyId): readonly SearchRecord[];
  /** Everyone of whom there is a row. */
  subjects(): Iterable<CompanyId>;
}

/** The dossiers of rows that are at hand; they are sorted into them when the first is asked for. */
export function dossiersOf(interests: readonly Interest[], searches: readonly SearchRecord[]): Dossiers {
  let rows: ReadonlyMap<CompanyId, readonly Interest[]> | null = null;
  let searched: ReadonlyMap<CompanyId, readonly SearchRecord[]> | null = null;
  const bySubject = () => {
    rows ??= groupBy(interests, ({ subject }) => subject);
    return rows;
  };
  return {
    rowsOn: (subject) => bySubject().get(subject) ?? [],
    searchesOn: (subject) => {
      searched ??= groupBy(searches, (search) => search.subject);
      return searched.get(subject) ?? [];
    },
    subjects: () => bySubject().keys(),
  };
}
