/** What is said beside a level: de-facto control, and marks on the data. */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import { dispersionAround } from '../ownership/holders.ts';
import { holdersOverlap } from '../ownership/ledger.ts';
import { HALF, isPast, MORE_THAN_HALF, ppmToGrains } from '../ownership/span.ts';
import type { Notice } from './assessment.ts';
import type { Finding } from './finding.ts';

/** 30 %: the lowest stake at which takeover law presumes control of a listed company. */
const DE_FACTO_VOTES = ppmToGrains(300_000);
/** Ten: as many as IFRS 10, example 7, still calls not conclusive. */
const OTHERS_TO_OUTVOTE = 10;

/** Whether the group, without a majority, has 30 % of the votes and ten known others would have to join against it. */
export function controlsInFact(books: Books, subject: CompanyId, { position, material }: Finding): boolean {
  const held = material.facts.votes.lower;
  if (isPast(held, MORE_THAN_HALF) || !isPast(held, { at: DE_FACTO_VOTES, strict: false })) return false;
  const others = books.holdingsIn(subject).filter(({ holder }) => !position.members.has(holder));
  const { othersNeeded } = dispersionAround(
    held,
    others.map(({ votes }) => votes?.span?.lower ?? 0),
    null,
  );
  return othersNeeded !== null && othersNeeded >= OTHERS_TO_OUTVOTE;
}

/** Marks on the data behind `finding`, those on the supplier's own rows included. */
export function noticesOn(books: Books, subject: CompanyId, finding: Finding): readonly Notice[] {
  const { material, path, position } = finding;
  const { votes, unsized } = material.facts;
  const claims = [...path, ...material.holdings].flatMap(({ economic, votes }) => [economic, votes]);
  const used = claims.flatMap((size) => size?.used ?? []);
  const onTheWay = path.some(({ subject }) => holdersOverlap(books.holdingsIn(subject)));
  const own = noticesOnRows(books, subject);
  return [
    ...marked([['sourcesOverlap', onTheWay && !own.includes('sourcesOverlap')]]),
    ...own,
    ...marked([
      ['exactlyHalf', votes.lower === HALF && votes.upper === HALF],
      ['crossHeld', position.crossHeld && path.length > 0],
      ['sizeNotDisclosed', unsized],
      ['startUnclear', used.some(({ standing }) => standing === 'possible')],
      ['workCapReached', !position.settled && position.economic.has(subject)],
    ]),
  ];
}

/** Rows on a supplier that cannot be true, or not together: they are named whoever watches, and whatever the level. */
export function noticesOnRows(books: Books, subject: CompanyId): readonly Notice[] {
  const flaws = new Set(books.claimsOn(subject).map(({ flaw }) => flaw));
  return marked([
    ['sourcesOverlap', holdersOverlap(books.holdingsIn(subject))],
    ['endsBeforeStart', flaws.has('endsBeforeStart')],
    ['outOfRange', flaws.has('outOfRange')],
    ['holdsItself', flaws.has('holdsItself')],
  ]);
}

function marked(marks: readonly (readonly [Notice, boolean])[]): Notice[] {
  return marks.flatMap(([notice, holds]) => (holds ? [notice] : []));
}
