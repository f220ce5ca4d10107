/**
 * The findings of a page in the order a buyer needs them.
 *
 *   flagged → not known, and names that could be several → yours, watched and past ties → no tie found (folded)
 */
import type { FindingRow, UnknownRow } from '../messages/contract.ts';

export interface PageGroups {
  readonly flagged: readonly FindingRow[];
  /** Judged, but on claims too weak to show a level: never among the ones without a tie. */
  readonly unsure: readonly FindingRow[];
  readonly unknown: readonly UnknownRow[];
  /** The buyer's own group, watched parties, past ties. */
  readonly also: readonly FindingRow[];
  readonly none: readonly FindingRow[];
}

/** Every row in exactly one group, in the order it came. */
export function groupsOf(rows: readonly FindingRow[], unknown: readonly UnknownRow[]): PageGroups {
  const quiet = rows.filter((row) => !row.flagged);
  return {
    flagged: rows.filter((row) => row.flagged),
    unsure: quiet.filter((row) => row.shown === 'UNKNOWN'),
    unknown,
    also: quiet.filter((row) => row.shown !== 'UNKNOWN' && row.shown !== 'NONE_FOUND'),
    none: quiet.filter((row) => row.shown === 'NONE_FOUND'),
  };
}
