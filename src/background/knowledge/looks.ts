/** Looks at one day: where the parties stand in it and what they stand on, for earlier days and for the legal tests. */
import type { CompanyId } from '../../core/company/company.ts';
import type { Steps } from '../../core/mention/steps.ts';
import { openDossiers } from '../../core/ownership/books.ts';
import { type Footing, footingInSteps } from '../../core/verdict/footing.ts';
import { type Groundwork, layGroundwork } from '../../core/verdict/groundwork.ts';
import { withinReachInSteps } from '../../core/verdict/within-reach.ts';
import type { Viewpoint } from '../../core/watchlist/viewpoint.ts';
import { bringing } from './bringing.ts';
import type { Body } from './knowledge.ts';
import { oncePer } from './once-per.ts';
import { inTurns } from './turns.ts';

/** What is worked out for one day before any company is asked about. */
export interface Look {
  readonly footing: Footing;
  readonly groundwork: Groundwork;
}

/**
 * The look of `viewpoint` at an ISO date, the last one kept: a company's page, its card and its legal tests ask for the
 * same, and so does the next company's. `besides`: a company whose holders are in the footing too, though nothing leads
 * from it to a party.
 */
export const looksAt = oncePer((body: Body) => {
  let latest: { readonly key: string; readonly look: Promise<Look> } | null = null;
  return (viewpoint: Viewpoint, asOf: string, besides: CompanyId | null = null): Promise<Look> => {
    const key = JSON.stringify([viewpoint, asOf, besides]);
    if (latest?.key === key) return latest.look;
    const look = bringing([body], () => inTurns(lookInSteps(body, viewpoint, asOf, besides)));
    const mine = { key, look };
    latest = mine;
    look.catch(() => {
      // A failure is not kept: the next question tries again.
      if (latest === mine) latest = null;
    });
    return look;
  };
});

function* lookInSteps(
  { knowledge: { dossiers, companies } }: Body,
  viewpoint: Viewpoint,
  asOf: string,
  besides: CompanyId | null,
): Steps<Look> {
  const within = yield* withinReachInSteps(dossiers, viewpoint);
  const all = besides === null ? within : new Set([...within, besides]);
  const footing = yield* footingInSteps(openDossiers(dossiers, asOf), companies, all);
  return { footing, groundwork: layGroundwork(footing, viewpoint) };
}
