/** Whose eyes the page is read with: the buyer's own company and the competitors they watch. */
import type { CompanyId } from '../company/company.ts';

/** The buyer's standpoint. An empty watchlist is legal: then nothing is flagged and the popup says why. */
export interface Viewpoint {
  /** The buyer's own company; null = not set. */
  readonly own: CompanyId | null;
  /** Watched parties, in the order the buyer added them; a competitor's whole group is watched with it. */
  readonly watched: readonly CompanyId[];
}
