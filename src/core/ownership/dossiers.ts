/** What is on file about one company at a time, so that one supplier can be judged without reading everybody's rows. */
import type { CompanyId } from '../company/company.ts';
import type { Interest, SearchRecord } from './interest.ts';
import { groupBy } from './ledger.ts';

/** The data by the company it is about, and by who owns. */
export interface Dossiers {
  /** Every row of which the company is the subject; empty = none, or the company is not known. */
  rowsOn(subject: CompanyId): readonly Interest[];
  /** Every search for the company's owners. */
  searchesOn(subject: CompanyId): readonly SearchRecord[];
  /** Everyone of whom there is a row. */
  subjects(): Iterable<CompanyId>;
  /** Those among them of whom there is a row with this owner, each once; empty = none, or the owner is not known. */
  subjectsOf(owner: CompanyId): readonly CompanyId[];
}

/** The dossiers of rows that are at hand; they are sorted into them when the first is asked for. */
export function dossiersOf(interests: readonly Interest[], searches: readonly SearchRecord[]): Dossiers {
  const bySubject = onceAsked(() => groupBy(interests, ({ subject }) => subject));
  const byOwner = onceAsked(() => groupBy(interests, ({ owner }) => owner));
  const searched = onceAsked(() => groupBy(searches, ({ subject }) => subject));
  return {
    rowsOn: (subject) => bySubject().get(subject) ?? [],
    searchesOn: (subject) => searched().get(subject) ?? [],
    subjects: () => bySubject().keys(),
    subjectsOf: (owner) => [
      ...new Set(
        byOwner()
          .get(owner)
          ?.map(({ subject }) => subject),
      ),
    ],
  };
}

function onceAsked<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
