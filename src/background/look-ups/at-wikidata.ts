/**
 * A look-up at Wikidata: who owns the company; for a watched one everything that it owns as well, and who serves both it
 * and a supplier.
 *
 *   walk up ──► [walk down ──► people] ──► findings          each walk is kept every two seconds
 */
import * as v from 'valibot';
import { type Found, foundCompany } from '../../sources/found.ts';
import { itemId } from '../../sources/wikidata/edge.ts';
import { LANGUAGES } from '../../sources/wikidata/item.ts';
import { peopleBetween } from '../../sources/wikidata/people.ts';
import { type Direction, ITEMS_A_REQUEST } from '../../sources/wikidata/query.ts';
import { newWalk, step, type Walk, walkSchema } from '../../sources/wikidata/tree.ts';
import { foundIn } from '../../sources/wikidata/tree-found.ts';
import type { LookedUp, Run, SupplierItem } from './run.ts';

/** Everything is written at once, megabytes for a large group; what was asked in two seconds is soon asked again. */
const KEPT_EVERY_MS = 2_000;

export async function lookUpAtWikidata(run: Run): Promise<LookedUp> {
  const { isWatched } = run.lookUp;
  const up = await walked('up', run);
  const down = isWatched ? await walked('down', run) : null;
  const walks = down === null ? [up] : [up, down];
  const people = isWatched ? await peopleOf(run) : [];
  return {
    found: [...walks.flatMap(foundIn), ...people],
    formats: ['wikidata'],
    told: { left: walks.reduce((sum, { cut }) => sum + cut, 0) },
  };
}

async function walked(direction: Direction, run: Run): Promise<Walk> {
  const { lookUp, ask, keep, clock, today } = run;
  const kept = v.safeParse(walkSchema, await run.part(direction));
  let walk = kept.success ? kept.output : newWalk([lookUp.subject], direction, LANGUAGES, today);
  let written = clock();
  while (!walk.isDone) {
    walk = await step(walk, ask);
    if (!walk.isDone && clock() - written < KEPT_EVERY_MS) continue;
    await keep({ [direction]: walk }, walk.met);
    written = clock();
  }
  return walk;
}

/** The suppliers of the data are asked about, whoever they are: which of them the user reads about is not told. */
async function peopleOf({ lookUp, ask, today, suppliers }: Run): Promise<readonly Found[]> {
  const others = (await suppliers()).filter(({ item }) => item !== lookUp.subject);
  const found: Found[] = [];
  for (let at = 0; at < others.length; at += ITEMS_A_REQUEST) {
    const asked = others.slice(at, at + ITEMS_A_REQUEST);
    const items = asked.map(({ item }) => item);
    const ties = await peopleBetween(items, [lookUp.subject], today, ask);
    const tied = new Set(ties.map(({ subject }) => subject));
    found.push(...asked.filter(({ item }) => tied.has(itemId(item))).map(described));
    for (const tie of ties)
      found.push({ kind: 'interests', line: 0, group: tie.ref, stated: today, interests: [tie] });
  }
  return found;
}

/** A tie is kept only between companies that the pack describes. */
function described({ item, name }: SupplierItem): Found {
  const company = foundCompany({ id: itemId(item), name, wikidata: item });
  return { kind: 'company', line: 0, stated: '', company };
}
