/** What is said beside a level: joint holding, de-facto control, and marks on the data. */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import { ownedTogether } from '../ownership/closure.ts';
import { dispersionAround } from '../ownership/holders.ts';
import { AT_LEAST_HALF, HALF, isPast, MORE_THAN_HALF, ppmToGrains } from '../ownership/span.ts';
import type { Notice } from './assessment.ts';
import type { Finding } from './finding.ts';

/** Whether the watchlist together owns half or more of the company and no watched party does so alone. */
export function heldJointly(books: Books, subject: CompanyId, findings: readonly Finding[]): boolean {
  const target = books.nodeOf.get(subject);
  if (target === undefined || findings.length < 2) return false;
  const heads = findings.flatMap(({ position }) => books.nodeOf.get(position.head) ?? []);
  const isOwnedBy = (owners: readonly number[]) => {
    const { nodes, member } = ownedTogether(books.graph, owners, 'economic', AT_LEAST_HALF, books.scratch);
    return member[nodes.indexOf(target)] === 1;
  };
  return isOwnedBy([...new Set(heads)]) && !heads.some((head) => isOwnedBy([head]));
}

/** 30 %: the lowest stake at which takeover law presumes control of a listed company. */
const DE_FACTO_VOTES = ppmToGrains(300_000);
/** Ten: as many as IFRS 10, example 7, still calls not conclusive. */
const OTHERS_TO_OUTVOTE = 10;

/** Whether the group, without a majority, has 30 % of the votes and ten known others would have to join against it. */
export function controlsInFact(books: Books, subject: CompanyId, { position, material }: Finding): boolean {
  const target = books.nodeOf.get(subject);
  const held = material.facts.votes.lower;
  if (target === undefined || isPast(held, MORE_THAN_HALF)) return false;
  if (!isPast(held, { at: DE_FACTO_VOTES, strict: false })) return false;
  const group = new Set([...position.members].flatMap((id) => books.nodeOf.get(id) ?? []));
  const { othersNeeded } = dispersionAround(books.graph, target, held, group, null);
  return othersNeeded !== null && othersNeeded >= OTHERS_TO_OUTVOTE;
}

/** Marks on the data behind `finding`. */
export function noticesOn(books: Books, subject: CompanyId, finding: Finding): readonly Notice[] {
  const { material, path, position } = finding;
  const { votes, unsized } = material.facts;
  const claims = [...path, ...material.holdings].flatMap(({ economic, votes }) => [economic, votes]);
  const used = claims.flatMap((size) => size?.used ?? []);
  const marks: readonly (readonly [Notice, boolean])[] = [
    [
      'sourcesOverlap',
      [subject, ...path.map(({ subject }) => subject)].some((id) => books.overlapping.has(id)),
    ],
    ['exactlyHalf', votes.lower === HALF && votes.upper === HALF],
    ['crossHeld', position.crossHeld && path.length > 0],
    ['sizeNotDisclosed', unsized],
    ['startUnclear', used.some(({ standing }) => standing === 'possible')],
    ['workCapReached', !position.settled && position.economic.has(subject)],
  ];
  return marks.flatMap(([notice, holds]) => (holds ? [notice] : []));
}
