/**
 * Wikidata's JSON: one item a line of the dump, or the answer of wbgetentities → a company and its ownership statements.
 *
 *   {"id": "Q1", "labels", "aliases", "claims": {"P127": [{"rank", "mainsnak", "qualifiers": {"P1107", "P580", "P582"}}]}}
 *
 * Deprecated statements, ended ones, and "unknown value" are dropped. A label may exist in one language only, or in
 * the one called `mul`.
 */
import * as v from 'valibot';
import { identifierOf } from '../../core/company/identifier.ts';
import { identified } from '../company-id.ts';
import { dayIn } from '../day.ts';
import { type Found, foundCompany, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import { checked, type Reading } from '../reader.ts';
import { type Edge, interestOf, isOwnership, itemId, OWNERSHIP, type OwnershipProperty } from './edge.ts';
import { COMPANY_CLASSES, COMPANY_SIGNS, HUMAN } from './organisation.ts';

const Word = v.object({ value: v.string() });
const Snak = v.object({
  snaktype: v.string(),
  datavalue: v.optional(v.object({ value: v.unknown() })),
});
const Statement = v.object({
  id: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  rank: v.optional(v.string(), 'normal'),
  mainsnak: Snak,
  qualifiers: v.optional(v.record(v.string(), v.array(Snak)), () => ({})),
  references: v.optional(v.array(v.object({ snaks: v.record(v.string(), v.array(Snak)) })), () => []),
});
type Statement = v.InferOutput<typeof Statement>;

// PHP writes an empty object as a list.
const none = v.pipe(
  v.array(v.unknown()),
  v.transform(() => ({})),
);
const Item = v.object({
  id: v.pipe(v.string(), v.regex(/^[QPL][1-9]\d*$/)),
  type: v.optional(v.string(), 'item'),
  labels: v.optional(v.union([v.record(v.string(), Word), none]), () => ({})),
  aliases: v.optional(v.union([v.record(v.string(), v.array(Word)), none]), () => ({})),
  claims: v.optional(v.union([v.record(v.string(), v.array(Statement)), none]), () => ({})),
});
type Item = v.InferOutput<typeof Item>;
type Claims = Readonly<Record<string, readonly Statement[]>>;

/** Languages whose names buyers read; a name in another language is taken where there is none in these. */
export const LANGUAGES: readonly string[] = ['en', 'mul', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];

/** What an item says. */
export function itemIn(json: unknown, line: number, reading: Reading): readonly Found[] {
  return checked(Item, json, line, (item) => {
    // A property or a lexeme, whether or not it says so: it has an id of its own kind.
    if (item.type !== 'item' || !item.id.startsWith('Q')) return [passed(line, 'notARecord')];
    const claims: Claims = item.claims;
    const classes = live(claims, 'P31').flatMap(itemValue);
    if (classes.includes(HUMAN)) return [passed(line, 'person')];
    const isCompany =
      classes.some((one) => COMPANY_CLASSES.has(one)) ||
      COMPANY_SIGNS.some((sign) => live(claims, sign).length > 0);
    if (!isCompany) return [passed(line, 'notOwnership')];
    const name = nameOf(item);
    if (name === null) return [refused(problem('record_no_name', {}, line))];
    return [companyOf(item, claims, name, line), ...edgesOf(item.id, claims, line, reading)];
  });
}

function companyOf(item: Item, claims: Claims, name: string, line: number): Found {
  const named = Object.entries<readonly v.InferOutput<typeof Word>[]>(item.aliases);
  const aliases = named.flatMap(([language, words]) =>
    LANGUAGES.includes(language) ? words.map(({ value }) => value) : [],
  );
  const written = [
    ...live(claims, 'P1278').flatMap((statement) => textValue(statement, 'lei')),
    ...live(claims, 'P5531').flatMap((statement) => textValue(statement, 'cik')),
    ...live(claims, 'P856').flatMap((statement) => textValue(statement, 'domain')),
  ];
  const company = foundCompany({
    id: itemId(item.id),
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    ...identified([{ scheme: 'wikidata', value: item.id }, ...written]),
  });
  return { kind: 'company', line, stated: '', company };
}

function edgesOf(item: string, claims: Claims, line: number, reading: Reading): readonly Found[] {
  return Object.keys(OWNERSHIP)
    .filter(isOwnership)
    .flatMap((property) =>
      live(claims, property)
        .flatMap((statement) => edgeOf(item, property, statement))
        .map((edge) => {
          const interest = interestOf(edge, reading.readOn);
          return {
            kind: 'interests' as const,
            line,
            group: interest.ref,
            stated: reading.readOn,
            interests: [interest],
          };
        }),
    );
}

function edgeOf(item: string, property: OwnershipProperty, statement: Statement): readonly Edge[] {
  const [other] = itemValue(statement);
  if (other === undefined || other === item) return [];
  const onChild = OWNERSHIP[property] === 'child';
  return [
    {
      statement: statement.id || `${item}/${property}/${other}`,
      parent: onChild ? other : item,
      child: onChild ? item : other,
      property,
      share: shareOf(statement),
      start: timeOf(statement, 'P580'),
      reference: referenceOf(statement),
    },
  ];
}

/** Statements that hold: neither deprecated nor ended, whether or not the day of the end is known. */
function live(claims: Claims, property: string): readonly Statement[] {
  const statements = Object.hasOwn(claims, property) ? (claims[property] ?? []) : [];
  return statements.filter(
    ({ rank, mainsnak, qualifiers }) =>
      rank !== 'deprecated' && mainsnak.snaktype === 'value' && !Object.hasOwn(qualifiers, 'P582'),
  );
}

const ItemValue = v.object({ id: v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)) });

function itemValue({ mainsnak }: Statement): readonly string[] {
  const read = v.safeParse(ItemValue, mainsnak.datavalue?.value);
  return read.success ? [read.output.id] : [];
}

function textValue({ mainsnak }: Statement, scheme: string) {
  const value = mainsnak.datavalue?.value;
  const identifier = typeof value === 'string' ? identifierOf(scheme, value) : null;
  return identifier === null ? [] : [identifier];
}

const Quantity = v.object({ amount: v.string(), unit: v.optional(v.string(), '1') });

function shareOf({ qualifiers }: Statement): Edge['share'] {
  const read = v.safeParse(Quantity, qualifiers.P1107?.[0]?.datavalue?.value);
  return read.success ? { amount: Number(read.output.amount), unit: read.output.unit } : null;
}

const Time = v.object({ time: v.string() });

function timeOf({ qualifiers }: Statement, property: string): string | null {
  const read = v.safeParse(Time, qualifiers[property]?.[0]?.datavalue?.value);
  return read.success ? dayIn(read.output.time) : null;
}

function referenceOf({ references }: Statement): string | null {
  const urls = references.flatMap(({ snaks }) => snaks.P854 ?? []).map(({ datavalue }) => datavalue?.value);
  const url = urls.find(
    (one): one is string => typeof one === 'string' && /^https?:\/\//.test(one) && URL.canParse(one),
  );
  return url ?? null;
}

function nameOf({ labels }: Item): string | null {
  const words: Readonly<Record<string, v.InferOutput<typeof Word>>> = labels;
  const found = LANGUAGES.map((language) => words[language]).find((word) => word !== undefined);
  const name = (found ?? Object.values(words)[0])?.value.trim() ?? '';
  return name === '' ? null : name;
}
