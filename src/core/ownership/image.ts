/**
 * A graph as one block of bytes, to be stored and loaded without a build: loading lays views over the block.
 *
 *   [magic, version, size, holders, edges, terms, bytes a term's number has, ring ends]     header, words
 *   first … · target … · four sizes of each term … · rings …                                words
 *   term …                                                                                  two or four bytes an edge
 *   flags of each term …                                                                    bytes
 */
import type { Graph } from './graph.ts';

const MAGIC = 0x42_48_47_31;
/** Grows with every change of the form; an image of another version has to be built again. */
export const GRAPH_IMAGE_VERSION = 2;
const HEADER_WORDS = 8;
const WORD = 4;

/** The image of `graph`. Words are in the machine's byte order: an image is kept, never sent. */
export function imageOf({ size, holders, first, target, term, terms, rings }: Graph): ArrayBuffer {
  const { votesLower, votesUpper, economicLower, economicUpper, flags } = terms;
  const width = term.BYTES_PER_ELEMENT;
  const header = [
    MAGIC,
    GRAPH_IMAGE_VERSION,
    size,
    holders,
    target.length,
    flags.length,
    width,
    rings.length,
  ];
  const words = [header, first, target, votesLower, votesUpper, economicLower, economicUpper, rings];
  const wordBytes = words.reduce((sum, { length }) => sum + length, 0) * WORD;
  const image = new ArrayBuffer(wordBytes + term.byteLength + flags.length);
  let at = 0;
  for (const block of words) {
    new Uint32Array(image, at, block.length).set(block);
    at += block.length * WORD;
  }
  numbersIn(image, at, term.length, width).set(term);
  new Uint8Array(image, at + term.byteLength).set(flags);
  return image;
}

/** The graph of `image`, sharing its bytes. Throws where the bytes are no image of this version or were cut short. */
export function graphOfImage(image: ArrayBuffer): Graph {
  if (image.byteLength < HEADER_WORDS * WORD) throw new Error('Not an image of an ownership graph.');
  const header = new Uint32Array(image, 0, HEADER_WORDS);
  const [magic, version, size = 0, holders = 0, edges = 0, terms = 0, width = 0, ringEnds = 0] = header;
  if (magic !== MAGIC || version !== GRAPH_IMAGE_VERSION)
    throw new Error('Not an image of an ownership graph of this version.');
  const words = HEADER_WORDS + holders + 1 + edges + 4 * terms + ringEnds;
  if (image.byteLength !== words * WORD + edges * width + terms)
    throw new Error('The image of the ownership graph was cut short.');
  let at = HEADER_WORDS * WORD;
  const block = (length: number) => {
    const view = new Uint32Array(image, at, length);
    at += length * WORD;
    return view;
  };
  // In the order of the image: each takes up where the one before it ended.
  const first = block(holders + 1);
  const target = block(edges);
  const sizes = {
    votesLower: block(terms),
    votesUpper: block(terms),
    economicLower: block(terms),
    economicUpper: block(terms),
  };
  const rings = block(ringEnds);
  const term = numbersIn(image, at, edges, width);
  const flags = new Uint8Array(image, at + term.byteLength, terms);
  return { size, holders, first, target, term, terms: { ...sizes, flags }, rings };
}

function numbersIn(image: ArrayBuffer, at: number, length: number, width: number): Uint16Array | Uint32Array {
  return width === 2 ? new Uint16Array(image, at, length) : new Uint32Array(image, at, length);
}
