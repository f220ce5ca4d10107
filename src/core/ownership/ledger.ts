/**
 * All interests as they stand on one date, by pair: what graph and verdict are built from.
 *
 *   claims on a subject ──by holder──► merge ──► Holding {economic, votes, parent or not}
 */
import type { CompanyId } from '../company/company.ts';
import { type Claim, isDone } from './claim.ts';
import type { Interest } from './interest.ts';
import { type MergedSize, mergeOn } from './merge.ts';
import { exceedsWhole } from './settle.ts';

/** What one holder has in one subject on the as-of date, from claims that are in force or may be. */
export interface Holding {
  readonly holder: CompanyId;
  readonly subject: CompanyId;
  /** null = no claim speaks of that layer. */
  readonly economic: MergedSize | null;
  readonly votes: MergedSize | null;
  /** A live tie or a good source's word makes the holder a parent whatever the votes. */
  readonly controls: boolean;
  /** A published total: what the holder's own companies have in the subject is already in it. */
  readonly aggregate: boolean;
}

/** Words of a source that say "parent". "Joint venture" and "jointly owned" are not among them. */
const CONTROL_WORDS = new Set(['control', 'subsidiary or majority']);

/** Whether a register, filing, authority or the company itself states control or consolidation (rule C2). */
export function statesControl({ interest, tier }: Claim): boolean {
  return tier <= 2 && (interest.stated === 'consolidated' || saysControl(interest));
}

/** Whether the source's own word is control or majority, however good the source. */
export function saysControl(interest: Interest): boolean {
  return interest.sourceWord !== null && CONTROL_WORDS.has(interest.sourceWord);
}

/** Whether the claim counts on the as-of date, for certain or possibly. */
export function isInForce(claim: Claim): boolean {
  return isDone(claim) && (claim.standing === 'live' || claim.standing === 'possible');
}

/** The holdings in `subject` that its `claims` amount to. */
export function holdingsIn(subject: CompanyId, claims: readonly Claim[]): Holding[] {
  const inForce = claims.filter(isInForce);
  // A published total is no second opinion on the stake that the holder has itself.
  const groups = groupBy(inForce, ({ interest }) => `${interest.aggregate} ${interest.owner}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const economic = mergeOn('economic', own);
    const votes = mergeOn('votes', own);
    const controls = own.some(isParent);
    if (first === undefined || (economic === null && votes === null && !controls)) return [];
    const { owner: holder, aggregate } = first.interest;
    return [{ holder, subject, economic, votes, controls, aggregate }];
  });
}

/** Whether the holders of one company together state more than there is. */
export function holdersOverlap(holdings: readonly Holding[]): boolean {
  const parts = holdings.filter(({ aggregate }) => !aggregate);
  const sums = [
    parts.map(({ economic }) => economic?.span?.lower ?? 0),
    parts.map(({ votes }) => votes?.span?.lower ?? 0),
  ];
  return sums.some(exceedsWhole);
}

function isParent(claim: Claim): boolean {
  return claim.standing === 'live' && (claim.kind === 'control' || statesControl(claim));
}

/** `items` by key, in the order met; ES2023 has no Map.groupBy. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
