/**
 * Companies and ties → places in a picture, owners on the left. Lengths are CSS pixels at the usual type size.
 *
 *   boxes and ties ──dagre──► box: left, top · tie: its line, and the middle of its words
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { CompanyId } from '../core/company/company.ts';
import type { OwnershipPicture } from '../messages/contract.ts';

/** Two lines of a name at 13 px, with the space around them. */
export const BOX = { width: 148, height: 44 } as const;
/** Four lines of two or three words at 11 px. */
export const WORDS = { width: 124, height: 58 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Upper left corner of each company's box. */
  readonly boxes: ReadonlyMap<CompanyId, Point>;
  /** In the order of the picture's links. */
  readonly ties: readonly { readonly line: readonly Point[]; readonly words: Point }[];
}

/** Around the whole, so that no outline is cut off. */
const MARGIN = 4;

/** Lays a picture out. Ties between the same two companies are parted; a company that holds itself is drawn as a loop. */
export function mapLayout({ nodes, links }: OwnershipPicture): MapLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, edgesep: 10, ranksep: 24, marginx: MARGIN, marginy: MARGIN });
  for (const { company } of nodes) graph.setNode(company, { ...BOX });
  links.forEach(({ from, to }, at) => {
    graph.setEdge(from, to, { ...WORDS, labelpos: 'c' }, String(at));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: new Map(nodes.map(({ company }) => [company, cornerOf(graph.node(company))])),
    ties: links.map(({ from, to }, at) => {
      const { points = [], x = 0, y = 0 } = graph.edge(from, to, String(at));
      return { line: points, words: { x, y } };
    }),
  };
}

function cornerOf({ x = 0, y = 0 }: Partial<Point>): Point {
  return { x: x - BOX.width / 2, y: y - BOX.height / 2 };
}
