/**
 * Links of a chain, laid out as paths of hops, before anything is drawn.
 *
 *   A→C 49 %, A→C serves both   one path, one hop with two links
 *   A→B 100 %, B→C 20 %         one path, two hops
 *   A→C 49 %, B→C 3 %           two paths: a link that does not go on from the last one
 */
import type { ChainLink } from '../../core/words/card-view.ts';

/** Neighbours in a path and every link between them. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly links: readonly ChainLink[];
}

/** A path is never empty; each hop starts where the one before it ended. */
export type ChainPath = readonly Hop[];

/** Paths in the order of the links. No links → no path. */
export function chainPaths(links: readonly ChainLink[]): readonly ChainPath[] {
  return links.reduce<readonly ChainPath[]>(withLink, []);
}

function withLink(paths: readonly ChainPath[], link: ChainLink): readonly ChainPath[] {
  const path = paths.at(-1);
  const hop = path?.at(-1);
  if (!path || !hop) return [...paths, [hopOf(link)]];
  const earlier = paths.slice(0, -1);
  if (hop.from === link.from && hop.to === link.to) {
    return [...earlier, [...path.slice(0, -1), { ...hop, links: [...hop.links, link] }]];
  }
  if (hop.to === link.from) return [...earlier, [...path, hopOf(link)]];
  return [...paths, [hopOf(link)]];
}

function hopOf(link: ChainLink): Hop {
  return { from: link.from, to: link.to, links: [link] };
}
