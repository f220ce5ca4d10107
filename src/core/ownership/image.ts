/**
 * A graph as one block of bytes, to be stored and loaded without a build: loading lays views over the block.
 *
 *   [magic, version, size, edges, ring ends, first …, target …, four sizes …, firstIn …, inEdge …, votesKnown …, rings …]
 *   then one byte of flags an edge
 */
import type { Graph } from './graph.ts';

const MAGIC = 0x42_48_47_31;
const VERSION = 1;
const HEADER_WORDS = 5;
const WORD = 4;

/** Words of every block for a graph of that size, in the order of the image. */
function lengths(size: number, edges: number, ringEnds: number): readonly number[] {
  return [size + 1, edges, edges, edges, edges, edges, size + 1, edges, size, ringEnds];
}

function blocksOf(graph: Graph): readonly Uint32Array[] {
  return [
    graph.first,
    graph.target,
    graph.votesLower,
    graph.votesUpper,
    graph.economicLower,
    graph.economicUpper,
    graph.firstIn,
    graph.inEdge,
    graph.votesKnown,
    graph.rings,
  ];
}

/** The image of `graph`. Words are in the machine's byte order: an image is kept, never sent. */
export function imageOf(graph: Graph): ArrayBuffer {
  const { size, flags, rings } = graph;
  const edges = flags.length;
  const words = HEADER_WORDS + lengths(size, edges, rings.length).reduce((sum, length) => sum + length, 0);
  const image = new ArrayBuffer(words * WORD + edges);
  const view = new Uint32Array(image, 0, words);
  view.set([MAGIC, VERSION, size, edges, rings.length]);
  let at = HEADER_WORDS;
  for (const block of blocksOf(graph)) {
    view.set(block, at);
    at += block.length;
  }
  new Uint8Array(image, words * WORD).set(flags);
  return image;
}

/** The graph of `image`, sharing its bytes. Throws where the bytes are no image of this version or were cut short. */
export function graphOfImage(image: ArrayBuffer): Graph {
  if (image.byteLength < HEADER_WORDS * WORD) throw new Error('Not an image of an ownership graph.');
  const [magic, version, size = 0, edges = 0, ringEnds = 0] = new Uint32Array(image, 0, HEADER_WORDS);
  if (magic !== MAGIC || version !== VERSION)
    throw new Error('Not an image of an ownership graph of this version.');
  const parts = lengths(size, edges, ringEnds);
  const bytes = (HEADER_WORDS + parts.reduce((sum, length) => sum + length, 0)) * WORD;
  if (image.byteLength !== bytes + edges) throw new Error('The image of the ownership graph was cut short.');
  let at = HEADER_WORDS;
  const [
    first,
    target,
    votesLower,
    votesUpper,
    economicLower,
    economicUpper,
    firstIn,
    inEdge,
    votesKnown,
    rings,
  ] = parts.map((length) => {
    const block = new Uint32Array(image, at * WORD, length);
    at += length;
    return block;
  }) as Ten<Uint32Array>;
  const sizes = { votesLower, votesUpper, economicLower, economicUpper };
  return {
    size,
    first,
    target,
    ...sizes,
    firstIn,
    inEdge,
    votesKnown,
    rings,
    flags: new Uint8Array(image, bytes),
  };
}

type Ten<One> = [One, One, One, One, One, One, One, One, One, One];
