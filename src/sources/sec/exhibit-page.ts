/**
 * Exhibit 21 as it is filed: an HTML page with a table of names and places, in whatever layout the filer's printer
 * chose. Rows with a name and one more cell are read; titles and notes are passed over.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Found } from '../found.ts';
import { passed } from '../found.ts';
import { problem, SourceError } from '../problem.ts';
import type { Reader, Reading } from '../reader.ts';
import { refuseTooLong } from '../records/numbered.ts';
import { filerOf, listed, type Subsidiary } from './exhibit.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** A reader of one exhibit; it holds the page until its end, as HTML has no other way. @throws SourceError where nobody
 * said whose exhibit it is, or the page is longer than any is */
export function exhibitReader(reading: Reading): Reader {
  const filer = reading.filer === null ? null : filerOf(reading.filer.name, reading.filer.cik);
  if (filer === null) throw new SourceError(problem('source_no_filer', {}, null));
  let page = '';
  return {
    push(text) {
      page += text;
      refuseTooLong(page.length, 1);
      return [];
    },
    end: () => [
      { kind: 'company', line: 1, stated: '', company: filer },
      ...rowsIn(page).flatMap(({ cells, line }): readonly Found[] => {
        const subsidiary = subsidiaryIn(cells);
        return subsidiary === null ? [passed(line, 'notARecord')] : listed(filer, subsidiary, line, reading);
      }),
    ],
  };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Cells with something in them, row by row: layout tables are full of empty ones. */
function rowsIn(page: string): readonly Row[] {
  const document = parse(page, { sourceCodeLocationInfo: true });
  return elements(document, 'tr').map((row) => ({
    cells: elements(row, 'td')
      .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== ''),
    line: ('sourceCodeLocation' in row && row.sourceCodeLocation?.startLine) || 1,
  }));
}

const HEAD =
  /^(?:legal )?(?:names?|subsidiar(?:y|ies)|entit(?:y|ies)|compan(?:y|ies)|organi[sz]ation)\b(?=$|\s*(?:name|of|\())/i;
const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s*%$/;
/** A mark of a footnote behind the name. */
const NOTE = /\s*(?:\(\d{1,2}\)|\*+)$/;

function subsidiaryIn(cells: readonly string[]): Subsidiary | null {
  const [first = '', ...rest] = cells;
  if (rest.length === 0 || HEAD.test(first) || PERCENT.test(first)) return null;
  const percent = rest.map((cell) => PERCENT.exec(cell)?.[1]).find((found) => found !== undefined) ?? '';
  const place = rest.find((cell) => /\p{L}/u.test(cell)) ?? '';
  return { name: first.replace(NOTE, ''), place, percent };
}

/** Descendants of a tag in document order; without recursion, because a page is as deep as its author likes. */
function elements(root: Node, tag: string): Node[] {
  const found: Node[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node !== root && node.nodeName === tag) found.push(node);
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
  return found;
}

function textOf(root: Node): string {
  return elements(root, '#text')
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
}
