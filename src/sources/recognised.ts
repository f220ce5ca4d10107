/**
 * Which format a file has, by its beginning, and the reader for it. A file's name is not looked at: people rename.
 *
 *   '<'  XML by its root element; a page only where it is an Exhibit 21
 *   '{' '['  JSON by the keys of its first record, and by what stands around it
 *   else  CSV by the names of its columns
 */
import { statementIn } from './bods/statement.ts';
import { companyInRow } from './companies-house/basic.ts';
import { controllerIn } from './companies-house/psc.ts';
import type { Format } from './formats.ts';
import type { Found } from './found.ts';
import { entityIn } from './ftm/entity.ts';
import { exceptionInRow, exceptionInTree } from './gleif/exceptions.ts';
import { level1InRow, level1InTree } from './gleif/level1.ts';
import { relationshipInRow, relationshipInTree } from './gleif/relationships.ts';
import { isPlain, withoutColumns } from './plain/columns.ts';
import { holdingInRow } from './plain/row.ts';
import { problem, SourceError } from './problem.ts';
import { jsonReader, type Reader, type Reading, readerOf } from './reader.ts';
import { CsvRows } from './records/csv-rows.ts';
import { Header } from './records/header.ts';
import { JsonObjects } from './records/json-objects.ts';
import { Lines } from './records/lines.ts';
import { tableReader } from './records/table.ts';
import { XmlElements } from './records/xml-elements.ts';
import { exhibitReader } from './sec/exhibit-page.ts';
import { EXHIBIT_COLUMNS, subsidiaryInRow } from './sec/exhibit-rows.ts';
import { filerReader } from './sec/tickers.ts';
import { itemIn } from './wikidata/item.ts';

/** A format and a reader that has read nothing yet. */
export interface Recognised {
  readonly format: Format;
  readonly reader: Reader;
}

/** How much of a file is looked at. The keys that tell come in the first record; the longest samples have 4 kB. */
export const HEAD = 64 * 1024;

/** The reader of the file that begins with `head` (all of it, if the file is shorter). @throws SourceError where none is */
export function recognised(head: string, reading: Reading): Recognised {
  const start = head.trimStart();
  if (start === '') throw new SourceError(problem('source_empty', {}, null));
  if (start.startsWith('<')) return markup(start, reading);
  return start.startsWith('{') || start.startsWith('[') ? json(start, reading) : table(start, reading);
}

const PAGE = /^(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|document)\b/is;
const ROOT = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/;

function markup(start: string, reading: Reading): Recognised {
  if (PAGE.test(start)) {
    // A log-in page, a portal's notice, an error: the commonest thing to be saved in a file's place.
    if (!/<table\b/i.test(start) || !/subsidiar|exhibit\s*21/i.test(start))
      throw new SourceError(problem('source_web_page', {}, 1));
    return { format: 'secExhibit', reader: exhibitReader(reading) };
  }
  const elements = (
    format: Format,
    name: string,
    read: (value: unknown, line: number) => readonly Found[],
  ) => ({
    format,
    reader: readerOf(new XmlElements(new Set([name])), read),
  });
  switch (ROOT.exec(start)?.[1]) {
    case 'LEIData':
      return elements('gleifLevel1', 'LEIRecord', level1InTree);
    case 'RelationshipData':
      return elements('gleifRelationships', 'RelationshipRecord', (value, line) =>
        relationshipInTree(value, line, reading),
      );
    case 'ReportingExceptionData':
      return elements('gleifExceptions', 'Exception', exceptionInTree);
    default:
      throw new SourceError(problem('source_unknown', {}, 1));
  }
}

type ReadJson = (json: unknown, line: number, reading: Reading) => readonly Found[];

/** What the first record of a format has in it. The order matters: GLEIF's relationships have an "Entity" nowhere, but
 * an FtM entity may speak of anything. */
const JSON_FORMATS: readonly {
  readonly format: Format;
  readonly keys: RegExp;
  readonly read: () => ReadJson;
}[] = [
  { format: 'bods', keys: /"statementI[dD]"/, read: () => statementIn },
  { format: 'psc', keys: /"company_number"|"kind"\s*:\s*"totals#/, read: () => controllerIn },
  { format: 'secTickers', keys: /"cik_str"/, read: filerReader },
  { format: 'gleifRelationships', keys: /"StartNode"/, read: () => relationshipInTree },
  { format: 'gleifExceptions', keys: /"ExceptionReason"/, read: () => exceptionInTree },
  { format: 'gleifLevel1', keys: /"LEI".*"LegalName"/s, read: () => level1InTree },
  { format: 'ftm', keys: /"schema"\s*:\s*"\w+"|"datasets"/, read: () => entityIn },
  { format: 'wikidata', keys: /"claims"|"mainsnak"|"labels"/, read: () => itemIn },
];

function json(start: string, reading: Reading): Recognised {
  const found = JSON_FORMATS.find(({ keys }) => keys.test(start));
  if (found === undefined) throw new SourceError(problem('source_unknown', {}, 1));
  const read = found.read();
  const cutter = start.startsWith('[') ? new JsonObjects(1) : insideObject(start, found.format);
  return { format: found.format, reader: jsonReader(cutter, (value, line) => read(value, line, reading)) };
}

/** An object at the beginning is the first of many lines, or the wrapper of all records. */
function insideObject(start: string, format: Format) {
  if (format === 'secTickers') return new JsonObjects(1);
  if (/^\{\s*"[\w-]+"\s*:\s*\[\s*\{/.test(start)) return new JsonObjects(2);
  if (format === 'wikidata' && /^\{\s*"entities"/.test(start)) return new JsonObjects(2);
  return new Lines();
}

function table(start: string, reading: Reading): Recognised {
  const header = new Header(firstRow(start));
  const has = (...columns: readonly string[]) => columns.every((column) => header.has(column));
  if (has('LEI', 'Entity.LegalName'))
    return { format: 'gleifLevel1', reader: tableReader((columns) => level1InRow(columns, reading)) };
  if (has('Relationship.StartNode.NodeID'))
    return {
      format: 'gleifRelationships',
      reader: tableReader((columns) => relationshipInRow(columns, reading)),
    };
  if (has('LEI', 'Exception.Category'))
    return { format: 'gleifExceptions', reader: tableReader(exceptionInRow) };
  if (has('CompanyName', 'CompanyNumber'))
    return { format: 'basicCompanyData', reader: tableReader((columns) => companyInRow(columns, reading)) };
  if (has(...EXHIBIT_COLUMNS))
    return { format: 'secExhibit', reader: tableReader((columns) => subsidiaryInRow(columns, reading)) };
  if (isPlain(header) || Object.keys(reading.columns).length > 0)
    return { format: 'plain', reader: tableReader((columns) => holdingInRow(columns, reading)) };
  // One cell is a text of any kind; several are a table whose columns we do not know.
  if (header.names.length < 2) throw new SourceError(problem('source_unknown', {}, 1));
  throw withoutColumns(header, ['owner', 'owned']);
}

function firstRow(start: string): readonly string[] {
  const rows = new CsvRows();
  return (rows.push(start)[0] ?? rows.end()[0])?.value ?? [];
}
