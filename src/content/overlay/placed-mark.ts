/** Marks on the page: which characters of which text nodes each stands for, and where those lie on the screen. */
import type { CompanyId } from '../../core/company/company.ts';
import type { Look, Mark } from '../../messages/contract.ts';
import type { Anchors, TextRange } from '../../page/anchors.ts';
import { plain } from '../../page/plain.ts';
import { lettersOf } from '../../page/text-writer.ts';
import { parentOf } from '../nodes.ts';
import { linesOf, type Rect } from './geometry.ts';

/** A mark bound to the page. Nodes and numbers, no live Range (see page/anchors.ts). */
export interface PlacedMark {
  /** null = one of several, which the card lets the person choose from. */
  readonly company: CompanyId | null;
  /** The name as it stands in the model's text, for "not this company". */
  readonly surface: string;
  /** Never empty. */
  readonly pieces: readonly [Piece, ...Piece[]];
  /** The only thing that changes while a mark stands. */
  look: Look;
}

interface Piece extends TextRange {
  /** What stood there when it was read: a page may write something else into the same node. */
  readonly text: string;
}

/**
 * The marks of an answer, one by one, bound to the page as it was read.
 *
 * A mark that was there before at the same place comes back as the same object, with its new look, so that a card
 * that is open on it stays open through a re-reading. Where the page says something else by now, there is none.
 */
export function* placeMarks(
  marks: readonly Mark[],
  read: { readonly text: string; readonly anchors: Anchors },
  before: readonly PlacedMark[] = [],
): Generator<PlacedMark, void> {
  const standing = groupMarks(before, (mark) => mark.pieces[0].node);
  for (const mark of marks) {
    const fresh = placeMark(mark, read);
    if (fresh) yield kept(fresh, standing.get(fresh.pieces[0].node));
  }
}

function placeMark(mark: Mark, read: { text: string; anchors: Anchors }): PlacedMark | null {
  const [first, ...others] = read.anchors.rangesOf(mark.start, mark.end).map(pieceOf);
  if (first === undefined) return null;
  const surface = read.text.slice(mark.start, mark.end);
  const standsThere = [first, ...others].map(({ text }) => text).join('');
  if (lettersOf(standsThere) !== lettersOf(surface)) return null;
  return { company: mark.company, surface, pieces: [first, ...others], look: mark.look };
}

function pieceOf(range: TextRange): Piece {
  return { ...range, text: range.node.data.slice(range.start, range.end) };
}

function kept(fresh: PlacedMark, here: readonly PlacedMark[] = []): PlacedMark {
  const old = here.find((mark) => isSameMark(mark, fresh));
  if (old === undefined) return fresh;
  old.look = fresh.look;
  return old;
}

function isSameMark(a: PlacedMark, b: PlacedMark): boolean {
  return (
    a.company === b.company &&
    a.surface === b.surface &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, index) => isSamePiece(piece, b.pieces[index]))
  );
}

function isSamePiece(a: Piece, b: Piece | undefined): boolean {
  return a.node === b?.node && a.start === b.start && a.text === b.text;
}

/** Marks by what `keyOf` says of each; those without a key are left out. */
export function groupMarks<Key>(
  marks: readonly PlacedMark[],
  keyOf: (mark: PlacedMark) => Key | null,
): Map<Key, PlacedMark[]> {
  const groups = new Map<Key, PlacedMark[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return groups;
}

/** The innermost element that carries the whole name, or null after the page has let go of it. */
export function carrierOf(mark: PlacedMark): Element | null {
  const last = mark.pieces.at(-1)?.node ?? null;
  let node = parentOf(mark.pieces[0].node);
  while (node !== null && !plain(node).contains(last)) node = parentOf(node);
  return node;
}

/** Measures marks with one Range that is let go after each: a Range left in the page slows the page's removals. */
export class Ruler {
  readonly #range: Range;
  readonly #nowhere: Text;

  constructor(document: Document) {
    this.#range = document.createRange();
    this.#nowhere = document.createTextNode('');
  }

  /** The lines of a mark on the screen; none if it is hidden, gone or overwritten. */
  linesOf(mark: PlacedMark): Rect[] {
    if (!mark.pieces.every(isStillThere)) return [];
    const rects = mark.pieces.flatMap((piece) => this.#rectsOf(piece));
    this.#range.selectNodeContents(this.#nowhere);
    return linesOf(rects);
  }

  #rectsOf(piece: Piece): Rect[] {
    this.#range.setStart(piece.node, piece.start);
    this.#range.setEnd(piece.node, piece.end);
    return [...this.#range.getClientRects()];
  }
}

function isStillThere(piece: Piece): boolean {
  return piece.node.isConnected && piece.node.data.startsWith(piece.text, piece.start);
}
