/**
 * The marks of a page, kept under their names while the page scrolls and changes.
 *
 *   marks ──in view?──► lines on the screen ──seen?──► strips ──► layer
 *                            └──────────────────────► markAt(point), lineOf(mark)
 */
import { inTurns } from '../turns.ts';
import { isSeen, shownPart } from './cover.ts';
import {
  isOverMark,
  lineNear,
  middleInView,
  onGround,
  type Point,
  type Rect,
  stripUnder,
} from './geometry.ts';
import type { OverlayHost } from './host.ts';
import { InView } from './in-view.ts';
import { type DrawnStrip, MarkLayer } from './mark-layer.ts';
import { carrierOf, type PlacedMark, Ruler } from './placed-mark.ts';
import { Redraw } from './redraw.ts';

interface SeenLine {
  readonly mark: PlacedMark;
  readonly line: Rect;
}

export class MarkedPage {
  readonly #document: Document;
  readonly #host: OverlayHost;
  readonly #layer: MarkLayer;
  readonly #ruler: Ruler;
  readonly #inView: InView;
  readonly #redraw: Redraw;
  readonly #drawn: () => void;
  #marks: readonly PlacedMark[] = [];
  #seen: readonly SeenLine[] = [];
  /** Changes with each `show` and `stop`: marks that are still being shown then are of no use any more. */
  #showing = 0;

  /** `drawn` is called after each drawing: what stands at a mark follows it. */
  constructor(document: Document, host: OverlayHost, drawn: () => void) {
    this.#document = document;
    this.#host = host;
    this.#drawn = drawn;
    this.#layer = new MarkLayer(host.layer);
    this.#ruler = new Ruler(document);
    this.#redraw = new Redraw(document, () => this.#draw());
    this.#inView = new InView(document, () => this.#redraw.request());
  }

  /** All marks of the page in the order of its text, on the screen or not. */
  get marks(): readonly PlacedMark[] {
    return this.#marks;
  }

  /** The marks on the screen, once for each line. */
  get seen(): readonly PlacedMark[] {
    return this.#seen.map(({ mark }) => mark);
  }

  /**
   * Shows these marks instead of those before, in turns with the page: those that are followed already are drawn with
   * the next frame. Marks come in the order of the text, so that what a fresh page shows has them first.
   */
  async show(marks: Iterator<PlacedMark, void>): Promise<void> {
    const showing = ++this.#showing;
    const shown: PlacedMark[] = [];
    this.#inView.begin();
    this.#redraw.start();
    const mayGoOn = () => showing === this.#showing;
    await inTurns((isDue) => this.#follow(marks, shown, isDue), mayGoOn);
    if (!mayGoOn()) return;
    this.#marks = shown;
    this.#inView.settle();
    this.#redraw.request();
  }

  #follow(marks: Iterator<PlacedMark, void>, shown: PlacedMark[], isDue: () => boolean): boolean {
    for (let next = marks.next(); !next.done; next = marks.next()) {
      shown.push(next.value);
      this.#inView.add(next.value);
      if (isDue()) return false;
    }
    return true;
  }

  /** Draws again with the next frame: the page may have moved. */
  refresh(): void {
    this.#redraw.request();
  }

  /** The mark under a point of the viewport, by what was last drawn: no question to the page, no trace in it. */
  markAt(point: Point): PlacedMark | null {
    return this.#seen.find(({ line }) => isOverMark(line, point))?.mark ?? null;
  }

  /** The line of a mark that is nearest to a height, or null where the mark is not seen now. */
  lineOf(mark: PlacedMark, y: number): Rect | null {
    const lines = this.#seen.filter((seen) => seen.mark === mark).map((seen) => seen.line);
    return lineNear(lines, y);
  }

  /** Takes all marks off and stops following the page. */
  stop(): void {
    this.#showing += 1;
    this.#marks = [];
    this.#seen = [];
    this.#inView.stop();
    this.#redraw.stop();
    this.#layer.draw([]);
  }

  #draw(): void {
    // Measured first, drawn after: reading and writing in turn would make the browser lay out once a mark.
    this.#seen = [...this.#inView.marks()].flatMap((mark) => this.#seenLines(mark));
    // Most pages name nobody: for them nothing more is asked, and no layout is forced.
    this.#layer.draw(this.#seen.length === 0 ? [] : this.#strips());
    this.#drawn();
  }

  #strips(): DrawnStrip[] {
    const ground = this.#host.ground;
    return this.#seen.map(({ mark, line }) => ({
      ...onGround(stripUnder(line, this.#view.devicePixelRatio), ground),
      look: mark.look,
    }));
  }

  #seenLines(mark: PlacedMark): SeenLine[] {
    const carrier = carrierOf(mark);
    if (carrier === null) return [];
    return this.#ruler
      .linesOf(mark)
      .filter((line) => this.#isSeen(carrier, line))
      .map((line) => ({ mark, line: shownPart(line, carrier) }));
  }

  #isSeen(carrier: Element, line: Rect): boolean {
    const point = middleInView(line, { width: this.#view.innerWidth, height: this.#view.innerHeight });
    return point !== null && isSeen(carrier, point, (node) => this.#host.is(node));
  }

  get #view(): Window {
    return this.#document.defaultView ?? window;
  }
}
