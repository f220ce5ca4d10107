/**
 * Dossiers as somebody else has them: rows more, rows otherwise, rows less. Nothing is copied, so it costs what it changes.
 *
 *   rows on a company ──each as it is said to be, or left out──► · rows that are added ──► rows as they are seen
 */
import type { CompanyId } from '../company/company.ts';
import { type Dossiers, dossiersOf } from './dossiers.ts';
import type { Interest } from './interest.ts';

/** What is laid over. */
export interface Changed {
  readonly added: readonly Interest[];
  /** A row as it is said to be, its parties the same; null = it is left out. */
  readonly amended: (row: Interest) => Interest | null;
}

/** `base` with what is `changed`. */
export function laidOver(base: Dossiers, { added, amended }: Changed): Dossiers {
  const more = dossiersOf(added, []);
  /** Of whom something was changed: each row stays one object, whoever asks for it again. */
  const changed = new Map<CompanyId, readonly Interest[]>();

  function rowsOn(subject: CompanyId): readonly Interest[] {
    const known = changed.get(subject);
    if (known !== undefined) return known;
    const before = base.rowsOn(subject);
    const kept = before.map(amended).filter((row) => row !== null);
    const rows = [...kept, ...more.rowsOn(subject)];
    const isAsBefore = rows.length === before.length && rows.every((row, at) => row === before[at]);
    if (isAsBefore) return before;
    changed.set(subject, rows);
    return rows;
  }

  function* subjects(): Iterable<CompanyId> {
    for (const subject of new Set([...base.subjects(), ...more.subjects()]))
      if (rowsOn(subject).length > 0) yield subject;
  }

  function subjectsOf(owner: CompanyId): readonly CompanyId[] {
    const listed = new Set([...base.subjectsOf(owner), ...more.subjectsOf(owner)]);
    // The row that listed somebody may be left out.
    return [...listed].filter((subject) => rowsOn(subject).some((row) => row.owner === owner));
  }

  return { rowsOn, searchesOn: (subject) => base.searchesOn(subject), subjects, subjectsOf };
}
