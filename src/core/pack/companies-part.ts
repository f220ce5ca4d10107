/**
 * Companies as parts of a pack, and back:
 *
 *   companies   {ids, names, table}      sorted by name; in `ids` 0 = made of the name, 1 = made of the LEI
 *   leis        [lei, lei, 0, …]         in the same order; 2 MB of chance in the largest pack: a part of its own
 */
import * as v from 'valibot';
import type { Company, CompanyId } from '../company/company.ts';
import type { Identifier } from '../company/identifier.ts';
import type { Steps } from '../mention/steps.ts';
import { fromTable, readColumn, refuseUneven, toColumn, toTable } from './columns.ts';
import { idOfLei, idOfName } from './ids.ts';
import { order } from './order.ts';
import { type Draft, PackError, parseWith } from './pack.ts';
import { companySchema } from './schema.ts';

type Described = Draft['companies'][number];

const OF_NAME = 0;
const OF_LEI = 1;

const idCell = v.union([v.literal(OF_NAME), v.literal(OF_LEI), companySchema.entries.id]);
const { id: _, name: nameCell, lei: leiCell, identifiers, ...others } = companySchema.entries;
// In a table every field has a value; in a company without identifiers the field is absent.
const described = { ...others, identifiers: v.optional(identifiers.wrapped, () => []) };

type IdCell = v.InferOutput<typeof idCell>;

/** The companies in the order of their part, by code units: the same records make the same bytes everywhere. */
export function sortedCompanies(companies: readonly Described[]): readonly Described[] {
  return [...companies].sort((a, b) => order(a.name, b.name) || order(a.id, b.id));
}

/** The part of sorted companies, without their LEIs. */
export function companiesPart(sorted: readonly Described[]): object {
  const table = toTable(sorted, others);
  const known = toTable(
    sorted.map(({ identifiers = [] }) => ({ identifiers })),
    { identifiers: described.identifiers },
  );
  return {
    ids: toColumn(sorted.map(idCellOf), idCell),
    names: toColumn(
      sorted.map(({ name }) => name),
      nameCell,
    ),
    table: { rows: sorted.length, columns: { ...table.columns, ...known.columns } },
  };
}

/** The LEIs of sorted companies; null where nobody has one. */
export function leisPart(sorted: readonly Described[]): readonly unknown[] | object | null {
  const leis = sorted.map(({ lei }) => lei);
  return leis.every((lei) => lei === null) ? null : toColumn(leis, leiCell);
}

const PART = v.strictObject({ ids: v.unknown(), names: v.unknown(), table: v.unknown() });

/** The companies in the values of the two parts; `leis` null = the pack has none. @throws PackError */
export function* companiesIn(json: unknown, leis: unknown, pack: string): Steps<readonly Company[]> {
  const part = parseWith(PART, json);
  yield;
  const name = readColumn(part.names, nameCell, 'name');
  yield;
  const lei = leis === null ? null : refuseUneven(readColumn(leis, leiCell, 'lei'), name.length, 'lei');
  yield;
  const id = refuseUneven(readColumn(part.ids, idCell, 'id'), name.length, 'id');
  yield;
  const table = fromTable(part.table, described);
  refuseUneven(name, table.rows, 'name');
  yield;
  return name.map((called, at) =>
    withIdentifiers(table.identifiers[at] ?? [], {
      id: idIn(id[at], called, lei?.[at] ?? null),
      name: called,
      legalName: table.legalName[at] ?? null,
      aliases: table.aliases[at] ?? [],
      formerNames: table.formerNames[at] ?? [],
      domains: table.domains[at] ?? [],
      wikidata: table.wikidata[at] ?? null,
      lei: lei?.[at] ?? null,
      ticker: table.ticker[at] ?? null,
      country: table.country[at] ?? null,
      supplies: table.supplies[at] ?? [],
      kind: table.kind[at] ?? 'company',
      sector: table.sector[at] ?? null,
      pack,
    }),
  );
}

function withIdentifiers(identifiers: readonly Identifier[], company: Company): Company {
  return identifiers.length === 0 ? company : { ...company, identifiers };
}

function idIn(cell: IdCell | undefined, name: string, lei: string | null): CompanyId {
  if (typeof cell === 'string') return cell;
  const id = cell === OF_LEI ? idOfLei(lei) : idOfName(name);
  if (id === null) throw new PackError(`This pack has a company without an id: "${name}".`);
  return id;
}

function idCellOf({ id, name, lei }: Described): IdCell {
  if (id === idOfName(name)) return OF_NAME;
  return id === idOfLei(lei) ? OF_LEI : id;
}
