/** Looks at one day: its graph and where the parties stand in it, for earlier days and for the legal tests. */
import { openDossiers } from '../../core/ownership/books.ts';
import { type Footing, footingOf } from '../../core/verdict/footing.ts';
import { type Groundwork, layGroundwork } from '../../core/verdict/groundwork.ts';
import type { Viewpoint } from '../../core/watchlist/viewpoint.ts';
import type { Body } from './knowledge.ts';
import { oncePer } from './once-per.ts';

/** What is worked out for one day before any company is asked about. */
export interface Look {
  readonly footing: Footing;
  readonly groundwork: Groundwork;
}

/**
 * The look of `viewpoint` at an ISO date, the last one kept: a company's page, its card and its legal tests ask for the
 * same, and so does the next company's. Of a register's body a graph costs seconds, and two of them much memory.
 */
export const looksAt = oncePer(({ knowledge }: Body) => {
  let latest: { readonly key: string; readonly look: Look } | null = null;
  return (viewpoint: Viewpoint, asOf: string): Look => {
    const key = JSON.stringify([viewpoint, asOf]);
    if (latest?.key !== key) {
      const footing = footingOf(openDossiers(knowledge.dossiers, asOf).network(), knowledge.companies);
      latest = { key, look: { footing, groundwork: layGroundwork(footing, viewpoint) } };
    }
    return latest.look;
  };
});
