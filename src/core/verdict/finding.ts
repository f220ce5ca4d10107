/** One supplier against one watched party: facts, table, grounds. The strongest finding becomes the verdict. */
import type { Books } from '../ownership/books.ts';
import type { LayerName } from '../ownership/claim.ts';
import type { Holding } from '../ownership/ledger.ts';
import type { Position } from '../ownership/position.ts';
import type { Policy } from '../watchlist/policy.ts';
import type { Grounds } from './grounds.ts';
import { type Judgement, judgeFacts, shownLevel } from './judge.ts';
import type { Level } from './level.ts';
import { type Material, materialOn, type Supplier } from './material.ts';
import { partsOf } from './parts.ts';
import { pathTo } from './path.ts';
import { groundsOf } from './support.ts';
import { TABLE } from './table.ts';

/** What was found. */
export interface Finding {
  readonly position: Position;
  readonly material: Material;
  readonly judgement: Judgement;
  readonly grounds: Grounds;
  readonly shown: Level;
  /** Stakes from the group down to the supplier; empty where none leads there, or nothing concerns the party. */
  readonly path: readonly Holding[];
}

/** Judges `supplier` against the group of `position`. */
export function findingOn(books: Books, position: Position, supplier: Supplier, policy: Policy): Finding {
  const material = materialOn(books, position, supplier, policy);
  const judgement = judgeFacts(material.facts, policy);
  const path = isConcern(judgement) ? pathTo(books, position, supplier.id) : [];
  const parts = (layer: LayerName) => partsOf(layer, books, position, supplier.id, supplier.parents);
  const footing = { material, votes: parts('votes'), economic: parts('economic') };
  const grounds = groundsOf(judgement.rules, footing, policy);
  return { position, material, judgement, grounds, shown: shownLevel(judgement.level, grounds.basis), path };
}

/** Strongest first: by the table's order of the deciding rule, then by the size of the stake. */
export function byStrength(a: Finding, b: Finding): number {
  return placeInTable(a) - placeInTable(b) || stakeIn(b) - stakeIn(a);
}

/** Whether a finding says anything about the watched party that a buyer must see. */
export function concernsParty({ judgement }: Finding): boolean {
  return isConcern(judgement);
}

function isConcern({ level, reason }: Judgement): boolean {
  return level !== 'NONE_FOUND' && level !== 'OWN_GROUP' && reason !== 'K2' && reason !== 'U1';
}

function placeInTable({ judgement }: Finding): number {
  return TABLE.findIndex(({ rule }) => rule === judgement.rules[0]);
}

function stakeIn({ material }: Finding): number {
  return Math.max(material.facts.economic.lower, material.facts.votes.lower);
}
