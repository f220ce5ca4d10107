/**
 * A dossier as the cells that are stored of it, and back:
 *
 *   [[id, fields of the company], [[owner, ref, fields of a row], …], [[fields of a search], …], [numbers of those it holds]]
 *
 * A field that is as usual is 0, and left out at the end. Not written is whom a row or a search is about. A ref is n where
 * it is `owner/subject/n`, as most are.
 */
import type { Company, CompanyId } from '../company/company.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import type { Cell, SharedValues, StoredValues } from './shared-values.ts';

/** What is on file about one company. */
export interface Dossier {
  readonly company: Company;
  readonly rows: readonly Interest[];
  readonly searches: readonly SearchRecord[];
  /** Numbers of the companies of which it is the owner in a row, each once. */
  readonly held: readonly number[];
}

// Each with the fields that are seldom as usual first: what is left out at the end is left out for nothing.
const USUAL_COMPANY = {
  name: '',
  pack: '',
  country: null,
  lei: null,
  domains: [],
  wikidata: null,
  aliases: [],
  legalName: null,
  supplies: [],
  sector: null,
  kind: 'company',
  ticker: null,
  formerNames: [],
} satisfies Required<Omit<Company, 'id' | 'identifiers'>>;
const USUAL_ROW = {
  sources: [],
  pack: '',
  share: null,
  note: '',
  start: null,
  tie: 'shares',
  stated: null,
  stale: false,
  voting: null,
  end: null,
  status: 'in-force',
  event: null,
  sourceWord: null,
  counterStatement: null,
  aggregate: false,
} satisfies Required<Omit<Interest, 'owner' | 'subject' | 'ref' | 'objections'>>;
const USUAL_SEARCH = {
  date: '',
  found: '',
  pack: '',
  sources: [],
  note: null,
} satisfies Required<Omit<SearchRecord, 'subject'>>;

/** Fields in which hardly two companies agree: they are not even looked at as shared. */
const OF_ONE_ALONE: ReadonlySet<string> = new Set<keyof Company>([
  'name',
  'lei',
  'wikidata',
  'legalName',
  'domains',
  'aliases',
  'formerNames',
  'identifiers',
]);

type Fields = readonly { readonly name: string; readonly usual: unknown; readonly shares: boolean }[];

const fieldsOf = (usual: object): Fields =>
  Object.entries(usual).map(([name, value]) => ({ name, usual: value, shares: !OF_ONE_ALONE.has(name) }));

// Absent, and not empty, where a company or a row has none.
const COMPANY = fieldsOf({ ...USUAL_COMPANY, identifiers: undefined });
const ROW = fieldsOf({ ...USUAL_ROW, objections: undefined });
const SEARCH = fieldsOf(USUAL_SEARCH);

type Cells = readonly Cell[];
type CompanyCells = readonly [id: CompanyId, ...fields: Cells];
type RowCells = readonly [owner: CompanyId, ref: number | string, ...fields: Cells];

/** A dossier as it is stored. */
export type DossierCells = readonly [
  company: CompanyCells,
  rows?: readonly RowCells[],
  searches?: readonly Cells[],
  held?: readonly number[],
];

/** Counts what the dossier may share with others. */
export function countShared({ company, rows, searches }: Dossier, values: SharedValues): void {
  countIn(company, COMPANY, values);
  for (const row of rows) countIn(row, ROW, values);
  for (const search of searches) countIn(search, SEARCH, values);
}

function countIn(record: object, fields: Fields, values: SharedValues): void {
  for (const { name, usual, shares } of fields) {
    const value = Reflect.get(record, name);
    if (shares && !isUsual(value, usual)) values.count(value);
  }
}

function isUsual(value: unknown, usual: unknown): boolean {
  return value === usual || (Array.isArray(usual) && Array.isArray(value) && value.length === 0);
}

/** The cells of a dossier whose values were counted. */
export function cellsOf({ company, rows, searches, held }: Dossier, values: SharedValues): DossierCells {
  const about: CompanyCells = [company.id, ...written(company, COMPANY, values)];
  if (rows.length + searches.length + held.length === 0) return [about];
  const ties = rows.map((row): RowCells => [row.owner, refCell(row), ...written(row, ROW, values)]);
  if (searches.length + held.length === 0) return [about, ties];
  const looked = searches.map((search) => written(search, SEARCH, values));
  return held.length === 0 ? [about, ties, looked] : [about, ties, looked, held];
}

function written(record: object, fields: Fields, values: SharedValues): Cells {
  const cells: Cell[] = [];
  let said = 0;
  for (const { name, usual } of fields) {
    const value = Reflect.get(record, name);
    const isSaid = !isUsual(value, usual);
    cells.push(isSaid ? values.cellOf(value) : 0);
    if (isSaid) said = cells.length;
  }
  cells.length = said;
  return cells;
}

/** `owner/subject/2` → 2; any other ref as it is. */
function refCell({ ref, owner, subject }: Interest): number | string {
  const pair = `${owner}/${subject}/`;
  const place = Number(ref.startsWith(pair) ? ref.slice(pair.length) : Number.NaN);
  return ref === `${pair}${place}` ? place : ref;
}

/** The dossier in its cells. */
export function dossierIn(
  [[id, ...company], rows = [], searches = [], held = []]: DossierCells,
  values: StoredValues,
): Dossier {
  return {
    company: { id, ...USUAL_COMPANY, ...saidIn(company, COMPANY, values) },
    rows: rows.map(([owner, cell, ...fields]) => {
      const ref = typeof cell === 'number' ? `${owner}/${id}/${cell}` : cell;
      return { ref, owner, subject: id, ...USUAL_ROW, ...saidIn(fields, ROW, values) };
    }),
    searches: searches.map((cells) => ({ subject: id, ...USUAL_SEARCH, ...saidIn(cells, SEARCH, values) })),
    held,
  };
}

function saidIn(cells: Cells, fields: Fields, values: StoredValues): Partial<Record<string, never>> {
  const said = fields.slice(0, cells.length).flatMap(({ name }, at) => {
    const cell = cells[at];
    return cell === 0 ? [] : [[name, values.valueOf(cell)]];
  });
  return Object.fromEntries(said);
}
