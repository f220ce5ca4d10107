/**
 * Which column of a plain CSV holds what: by its head, in the words people use, or as the person says.
 *
 *   owner, owned, share, votes, from, to, source      and, where there are any, owner id and owned id
 */
import { problem, SourceError } from '../problem.ts';
import type { Header } from '../records/header.ts';

/** What a column can hold. `owner` and `owned` are needed, the rest is not. */
export const FIELDS = [
  'owner',
  'owned',
  'share',
  'votes',
  'from',
  'to',
  'source',
  'date',
  'ownerId',
  'ownedId',
] as const;
export type Field = (typeof FIELDS)[number];

/** Field → the name of its column. */
export type Columns = Readonly<Partial<Record<Field, string>>> & {
  readonly owner: string;
  readonly owned: string;
};

const HEADS: Readonly<Record<Field, readonly string[]>> = {
  owner: ['owner', 'holder', 'shareholder', 'parent', 'parent company', 'owner name', 'investor'],
  owned: ['owned', 'subsidiary', 'subject', 'asset', 'company', 'investee', 'owned name', 'child'],
  share: ['share', 'share %', 'share percent', 'stake', 'percentage', 'percent', 'ownership', '%'],
  votes: ['votes', 'votes %', 'voting', 'voting rights', 'voting share'],
  from: ['from', 'since', 'start', 'start date', 'valid from'],
  to: ['to', 'until', 'end', 'end date', 'valid to'],
  source: ['source', 'reference', 'url', 'link', 'publisher'],
  date: ['date', 'source date', 'as of', 'reported'],
  ownerId: ['owner id', 'owner lei', 'owner domain', 'owner wikidata'],
  ownedId: ['owned id', 'owned lei', 'owned domain', 'owned wikidata'],
};

/** Whether a header is one of a plain CSV. */
export function isPlain(header: Header): boolean {
  const columns = byHead(header);
  return columns.owner !== undefined && columns.owned !== undefined;
}

/** The columns of a file; what the person said goes before what the heads say. @throws SourceError where one is missing */
export function columnsOf(header: Header, said: Readonly<Record<string, string>>): Columns {
  const chosen = Object.fromEntries(
    FIELDS.flatMap((field) => (Object.hasOwn(said, field) ? [[field, said[field]?.trim()]] : [])),
  );
  const columns: Partial<Record<Field, string>> = { ...byHead(header), ...chosen };
  const { owner, owned } = columns;
  const absent = Object.values(columns).filter((column) => !header.has(column));
  if (owner === undefined) absent.push('owner');
  if (owned === undefined) absent.push('owned');
  if (owner === undefined || owned === undefined || absent.length > 0) throw withoutColumns(header, absent);
  return { ...columns, owner, owned };
}

/** Why a table cannot be read, with what the person needs to say which column holds what. */
export function withoutColumns(header: Header, missing: readonly string[]): SourceError {
  const heads = header.names.map((name) => name.trim()).filter((name) => name !== '');
  const args = { missing: missing.join(', '), there: heads.join(', ') };
  return new SourceError({ ...problem('source_no_columns', args, 1), heads });
}

function byHead(header: Header): Partial<Record<Field, string>> {
  const names = new Map(header.names.map((name) => [spoken(name), name.trim()]));
  const entries = FIELDS.flatMap((field): [Field, string][] => {
    const head = HEADS[field].find((one) => names.has(one));
    const column = head === undefined ? undefined : names.get(head);
    return column === undefined ? [] : [[field, column]];
  });
  return Object.fromEntries(entries);
}

function spoken(name: string): string {
  return name.trim().toLowerCase().replace(/[_-]+/g, ' ');
}
