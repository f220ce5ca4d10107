/**
 * Companies and ties → places in a picture, owners on the left. Lengths are CSS pixels at the usual type size.
 *
 *   boxes and ties ──dagre──► box: left, top · tie: its line, and the middle of its words
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { CompanyId } from '../../core/company/company.ts';
import type { OwnershipPicture } from '../../messages/contract.ts';

/** Two lines of a name at 13 px, with the space around them. */
export const BOX = { width: 136, height: 44 } as const;
/** Two or three words a line at 11 px. */
const WORDS_WIDTH = 108;
const LETTERS_A_LINE = 18;
const LINE_HEIGHT = 14;
/** A label of more lines is cut; the words under the picture have the whole. */
const MOST_LINES = 7;

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
  readonly ties: readonly PlacedTie[];
}

/** The line of a tie, and where its words stand. */
export interface PlacedTie {
  readonly line: readonly Point[];
  /** Upper left corner. */
  readonly words: Point & { readonly width: number; readonly height: number };
}

/** Around the whole, so that no outline is cut off. */
const MARGIN = 4;

/** Lays a picture out. Ties between the same two companies are parted; a company that holds itself is drawn as a loop. */
export function mapLayout({ nodes, links }: OwnershipPicture): MapLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, edgesep: 10, ranksep: 18, marginx: MARGIN, marginy: MARGIN });
  for (const { company } of nodes) graph.setNode(company, { ...BOX });
  links.forEach(({ from, to, labels }, at) => {
    graph.setEdge(from, to, { ...roomFor(labels), labelpos: 'c' }, String(at));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: new Map(nodes.map(({ company }) => [company, cornerOf(graph.node(company))])),
    ties: links.map(({ from, to, labels }, at) => {
      const { points = [], x = 0, y = 0 } = graph.edge(from, to, String(at));
      const room = roomFor(labels);
      return { line: points, words: { x: x - room.width / 2, y: y - room.height / 2, ...room } };
    }),
  };
}

function cornerOf({ x = 0, y = 0 }: Partial<Point>): Point {
  return { x: x - BOX.width / 2, y: y - BOX.height / 2 };
}

/** Each label begins a line of its own. */
function roomFor(labels: readonly string[]): { readonly width: number; readonly height: number } {
  const lines = labels
    .map(({ length }) => Math.ceil(length / LETTERS_A_LINE))
    .reduce((sum, one) => sum + one, 0);
  return { width: WORDS_WIDTH, height: Math.min(MOST_LINES, lines) * LINE_HEIGHT };
}
