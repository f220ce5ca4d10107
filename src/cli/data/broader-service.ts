/**
 * Services in broader words, so that suppliers of one thing under two names are found as alternatives.
 *
 *   annotation platform ──also──► data annotation ──also──► training data
 */
import { DataError } from './rows.ts';

/** Who supplies the one supplies the other as well; never the reverse. */
export interface BroaderService {
  readonly service: string;
  readonly also: string;
}

/**
 * A company's services with all broader ones behind its own, each once.
 */
export function broaden(supplies: readonly string[], broader: readonly BroaderService[]): string[] {
  const found = new Set(supplies);
  // A set is walked in the order in which it grows: what is added is asked for its own broader services in turn.
  for (const service of found) {
    for (const { also } of broader.filter((row) => row.service === service)) found.add(also);
  }
  return [...found];
}

/** The rows, unless following them leads back. @throws DataError */
export function acyclic(broader: readonly BroaderService[]): readonly BroaderService[] {
  for (const { service, also } of broader) {
    if (broaden([also], broader).includes(service)) {
      throw new DataError(`services.jsonl: "${service}" is broader than itself, by way of "${also}".`);
    }
  }
  return broader;
}
