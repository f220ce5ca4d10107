/**
 * GLEIF Level 2, "who owns whom": RR-CDF 2.1 as CSV, XML or JSON → consolidation, never a share.
 *
 *   StartNode (child) ──IS_DIRECTLY_CONSOLIDATED_BY──► EndNode (parent)      an interest, stated as consolidated
 *   StartNode ──IS_ULTIMATELY_CONSOLIDATED_BY──► EndNode                     the same, as a total: not summed
 *   StartNode ──IS_INTERNATIONAL_BRANCH_OF──► EndNode                        one legal person
 *   StartNode ──IS_FUND-MANAGED_BY, IS_SUBFUND_OF, IS_FEEDER_TO──► EndNode   how a fund is run, no ownership
 *
 * The quantifier "1.00 PERCENTAGE" of real records is a place holder: no size is read from this source at all.
 */
import * as v from 'valibot';
import type { Tier } from '../../core/company/company.ts';
import { type Identifier, identifierOf } from '../../core/company/identifier.ts';
import type { PartialDate } from '../../core/ownership/interest.ts';
import { idOf } from '../company-id.ts';
import { dayIn } from '../day.ts';
import { type Found, foundInterest, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import { checked, type Reading } from '../reader.ts';
import type { Header } from '../records/header.ts';
import type { ReadRow } from '../records/table.ts';
import { WITHDRAWN } from './level1.ts';
import { items, plain } from './tree.ts';

interface Period {
  readonly type: string;
  readonly start: string;
  readonly end: string;
}

/** What every form of the record says. */
export interface Relationship {
  readonly child: string;
  readonly parent: string;
  readonly type: string;
  readonly status: string;
  readonly periods: readonly Period[];
  readonly registration: string;
  readonly updated: string;
  readonly validation: string;
}

const word = v.optional(v.string(), '');
const Node = v.object({ NodeID: v.string(), NodeIDType: word });
const Tree = v.object({
  Relationship: v.object({
    StartNode: Node,
    EndNode: Node,
    RelationshipType: v.string(),
    RelationshipPeriods: v.optional(v.unknown()),
    RelationshipStatus: word,
  }),
  Registration: v.optional(
    v.object({ RegistrationStatus: word, LastUpdateDate: word, ValidationSources: word }),
    {},
  ),
});

/** What a record of the XML or JSON file says. */
export function relationshipInTree(value: unknown, line: number, reading: Reading): readonly Found[] {
  const tree = unwrapped(plain(value));
  return checked(Tree, tree, line, ({ Relationship, Registration }) =>
    relationshipFound(
      {
        child: Relationship.StartNode.NodeID,
        parent: Relationship.EndNode.NodeID,
        type: Relationship.RelationshipType,
        status: Relationship.RelationshipStatus,
        periods: items(Relationship.RelationshipPeriods, 'RelationshipPeriod').flatMap(periodIn),
        registration: Registration.RegistrationStatus ?? '',
        updated: Registration.LastUpdateDate ?? '',
        validation: Registration.ValidationSources ?? '',
      },
      line,
      reading,
    ),
  );
}

/** One public write-up shows the JSON golden copy with each record in a wrapper of its element's name. */
function unwrapped(tree: unknown): unknown {
  const wrapper = v.safeParse(v.object({ RelationshipRecord: v.unknown() }), tree);
  return wrapper.success ? wrapper.output.RelationshipRecord : tree;
}

const PeriodTree = v.object({ PeriodType: v.string(), StartDate: word, EndDate: word });

function periodIn(value: unknown): readonly Period[] {
  const read = v.safeParse(PeriodTree, value);
  if (!read.success) return [];
  return [{ type: read.output.PeriodType, start: read.output.StartDate, end: read.output.EndDate }];
}

const PERIOD = /^Relationship\.Period\.\d+(?=\.periodType$)/;

/** What a row of the CSV file says. */
export function relationshipInRow(header: Header, reading: Reading): ReadRow {
  const periods = header.names.flatMap((name) => PERIOD.exec(name.trim())?.[0] ?? []);
  return (row, line) => {
    const cell = (name: string) => header.cell(row, name);
    const record = {
      child: cell('Relationship.StartNode.NodeID'),
      parent: cell('Relationship.EndNode.NodeID'),
      type: cell('Relationship.RelationshipType'),
      status: cell('Relationship.RelationshipStatus'),
      periods: periods.map((period) => ({
        type: cell(`${period}.periodType`),
        start: cell(`${period}.startDate`),
        end: cell(`${period}.endDate`),
      })),
      registration: cell('Registration.RegistrationStatus'),
      updated: cell('Registration.LastUpdateDate'),
      validation: cell('Registration.ValidationSources'),
    };
    return relationshipFound(record, line, reading);
  };
}

const CONSOLIDATIONS: Readonly<Record<string, { readonly aggregate: boolean; readonly note: string }>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: {
    aggregate: false,
    note: 'Reported to GLEIF: its accounts are consolidated by the direct parent.',
  },
  IS_ULTIMATELY_CONSOLIDATED_BY: {
    aggregate: true,
    note: 'Reported to GLEIF: its accounts are consolidated by the ultimate parent.',
  },
};
const BRANCH = 'IS_INTERNATIONAL_BRANCH_OF';
const FUND_LINKS = new Set(['IS_FUND-MANAGED_BY', 'IS_SUBFUND_OF', 'IS_FEEDER_TO']);

/** The interest of a record, the sameness, or why there is neither. */
export function relationshipFound(
  record: Relationship,
  line: number,
  reading: Pick<Reading, 'readOn'>,
): readonly Found[] {
  const child = identifierOf('lei', record.child);
  const parent = identifierOf('lei', record.parent);
  if (child === null || parent === null) {
    const value = child === null ? record.child : record.parent;
    return [refused(problem('record_wrong_field', { field: 'NodeID', value }, line))];
  }
  if (WITHDRAWN.has(record.registration) || record.status === 'NULL') return [passed(line, 'withdrawn')];
  if (FUND_LINKS.has(record.type)) return [passed(line, 'notOwnership')];
  if (child.value === parent.value) return [refused(problem('record_owns_itself', {}, line))];
  if (record.type === BRANCH) return [{ kind: 'same', line, branch: idOf(child), head: idOf(parent) }];
  const consolidation = Object.hasOwn(CONSOLIDATIONS, record.type) ? CONSOLIDATIONS[record.type] : undefined;
  if (consolidation === undefined)
    return [refused(problem('record_unknown_type', { value: record.type }, line))];
  return consolidated({ record, child, parent, ...consolidation }, line, reading);
}

interface Consolidation {
  readonly record: Relationship;
  readonly child: Identifier;
  readonly parent: Identifier;
  readonly aggregate: boolean;
  readonly note: string;
}

function consolidated(
  { record, child, parent, aggregate, note }: Consolidation,
  line: number,
  reading: Pick<Reading, 'readOn'>,
): readonly Found[] {
  // The accounting period is the year of the report and the filing period the filing's: neither is the ownership's.
  const period = record.periods.find(({ type }) => type === 'RELATIONSHIP_PERIOD');
  const start = period ? dayIn(period.start) : null;
  const end = period ? dayIn(period.end) : null;
  if (start !== null && end !== null && end < start)
    return [refused(problem('record_ends_before_start', {}, line))];
  const date = dayIn(record.updated) ?? reading.readOn;
  const tier = tierOf(record.validation);
  const interest = foundInterest({
    ref: `${child.value}/${record.type}/${parent.value}`,
    owner: idOf(parent),
    subject: idOf(child),
    tie: 'equityUndisclosedSize',
    start,
    end,
    status: record.status === 'INACTIVE' && end === null ? 'divested' : 'in-force',
    note,
    stated: 'consolidated',
    aggregate,
    // Nobody has renewed the record for a year: it may still be true, and it is shown as old.
    stale: record.registration === 'LAPSED',
    sources: [{ publisher: 'GLEIF golden copy', date, url: null, via: null, tier, basisTier: tier }],
  });
  return [
    { kind: 'interests', line, group: interest.ref, stated: date as PartialDate, interests: [interest] },
  ];
}

/** The issuer compared the statement with accounts or a register, or it took the company's word for it. */
function tierOf(validation: string): Tier {
  return validation === 'FULLY_CORROBORATED' ? 1 : 2;
}
