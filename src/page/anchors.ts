/**
 * The way back from the model's text to the page: which characters of which text nodes make up a stretch.
 *
 *   model   "Loom buys Kiln AI"
 *   runs     [0–2 → #a 3] [2–4 → #b 0] [5–17 → #c 12]      each run stands in one node, character for character
 *
 * Only what whitespace collapsing and invisible characters left untouched lies in runs; the gaps between are spaces
 * that the model wrote itself. Nodes and numbers, never live Ranges: those made a page's own removal of 1,000 nodes
 * 75 times slower.
 */

/** A stretch of one text node, in UTF-16 units of its data. */
export interface TextRange {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

export interface Anchors {
  /** The parts of the page that the model's stretch [start, end) stands for, in reading order, one a text node. */
  rangesOf(start: number, end: number): readonly TextRange[];
}

/** Runs in the order of the text, one array a field: a page of 1 MB has tens of thousands. */
export interface Runs {
  readonly starts: number[];
  readonly ends: number[];
  readonly nodes: Text[];
  readonly offsets: number[];
}

export function anchorsOf(runs: Runs): Anchors {
  return { rangesOf: (start, end) => rangesIn(runs, start, end) };
}

function rangesIn(runs: Runs, start: number, end: number): TextRange[] {
  const ranges: TextRange[] = [];
  if (end <= start) return ranges;
  for (let run = firstEndingAfter(runs.ends, start); (runs.starts[run] ?? end) < end; run++) {
    const range = rangeIn(runs, run, start, end);
    const last = ranges.at(-1);
    // A soft hyphen or collapsed spaces inside a name split its run, not its place on the page.
    if (last?.node === range.node) ranges[ranges.length - 1] = { ...last, end: range.end };
    else ranges.push(range);
  }
  return ranges;
}

function rangeIn(runs: Runs, run: number, start: number, end: number): TextRange {
  const [from, to, offset] = [runs.starts[run] ?? 0, runs.ends[run] ?? 0, runs.offsets[run] ?? 0];
  return {
    node: runs.nodes[run] as Text,
    start: offset + Math.max(start - from, 0),
    end: offset + Math.min(end, to) - from,
  };
}

/** Index of the first run that ends after the offset: binary search, as a page has thousands of runs and marks. */
function firstEndingAfter(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
