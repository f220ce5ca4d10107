/**
 * Where candidates stand beside one another: in a list of names, and in the same slot of a table or of results.
 *
 *   "Harlow, Quorvex and Anchor cut prices"          each has the others for neighbours
 *   "1. Joel Smets (Belgium) Harlow 2. …"            every name after a bracket and before a number is in one slot
 */
import { Shape } from '../name/shape.ts';
import type { Candidate } from './candidate.ts';
import type { Weighed } from './names-on-page.ts';
import type { PageTokens } from './page-tokens.ts';

/** For each candidate, 0-1: how likely the best neighbour in its list is, and the others in its slot on average. */
export interface Places {
  readonly neighbours: readonly number[];
  readonly slots: readonly number[];
  readonly beside: readonly number[];
}

/** The places of a page's candidates, in their order. */
export function placesOf(all: readonly Weighed[], page: PageTokens): Places {
  return { neighbours: neighboursOf(all, page), slots: slotsOf(all, page), beside: besideOf(all, page) };
}

function neighboursOf(all: readonly Weighed[], page: PageTokens): number[] {
  const endingAt = bestBy(all, ({ to }) => to);
  const startingAt = bestBy(all, ({ from }) => from);
  return all.map(({ candidate: { from, to } }) => {
    const before = [from, from - 1].map((end) => (isListed(page, end, from) ? endingAt.get(end) : 0));
    const after = [to, to + 1].map((start) => (isListed(page, to, start) ? startingAt.get(start) : 0));
    return Math.max(...[...before, ...after].map((chance) => chance ?? 0));
  });
}

/** `the Harlow Quorvex 707`: the chance of the name right before or after, with only a space between. */
function besideOf(all: readonly Weighed[], page: PageTokens): number[] {
  const endingAt = bestBy(all, ({ to }) => to);
  const startingAt = bestBy(all, ({ from }) => from);
  return all.map(({ candidate: { from, to } }) => {
    const before = page.gapBefore(from) === ' ' ? endingAt.get(from) : 0;
    const after = page.gapBefore(to) === ' ' ? startingAt.get(to) : 0;
    return Math.max(before ?? 0, after ?? 0);
  });
}

function bestBy(all: readonly Weighed[], place: (candidate: Candidate) => number): Map<number, number> {
  const best = new Map<number, number>();
  for (const { candidate, local } of all) {
    const at = place(candidate);
    best.set(at, Math.max(best.get(at) ?? 0, local));
  }
  return best;
}

/** True when only a comma, `and`, `or` or an ampersand stands between two names. */
function isListed(page: PageTokens, end: number, start: number): boolean {
  const between = page.text.slice(page.end(end - 1), page.start(start));
  return /^(?: ?[,/;、،・] ?| ?,? ?(?:and|or|&|und|oder|et|ou|y|e|en|och|og|i) )$/.test(between);
}

function slotsOf(all: readonly Weighed[], page: PageTokens): number[] {
  const slots = new Map<string, Map<string, number>>();
  const keys = all.map(({ candidate }) => slotOf(candidate, page));
  for (const [i, { candidate, local }] of all.entries()) {
    const slot = slots.get(keys[i] ?? '') ?? new Map<string, number>();
    slot.set(candidate.key, Math.max(slot.get(candidate.key) ?? 0, local));
    slots.set(keys[i] ?? '', slot);
  }
  return all.map(({ candidate }, i) =>
    keys[i] === '' ? 0 : meanWithout(slots.get(keys[i] ?? ''), candidate.key),
  );
}

/** The mean of all chances in a slot but the name's own. */
function meanWithout(slot: ReadonlyMap<string, number> | undefined, key: string): number {
  if (!slot || slot.size < 2) return 0;
  const sum = [...slot.values()].reduce((total, chance) => total + chance, 0);
  return (sum - (slot.get(key) ?? 0)) / (slot.size - 1);
}

/** The marks around a name and the kind of its neighbours; '' in running text, where every name has its own place. */
function slotOf({ from, to }: Candidate, page: PageTokens): string {
  const before = page.gapBefore(from).replace(/ +/g, ' ');
  const after = page.gapBefore(to).replace(/ +/g, ' ');
  const isPlain = /^[ ]?$/.test(before) && /^[ ,.]{0,2}$/.test(after);
  if (isPlain && !page.has(to, Shape.DIGIT) && !page.has(from - 1, Shape.DIGIT)) return '';
  return [kindOf(page, from - 1), before, after, kindOf(page, to)].join('|');
}

function kindOf(page: PageTokens, token: number): string {
  if (page.has(token, Shape.DIGIT)) return 'number';
  return page.has(token, Shape.CAPITAL) ? 'name' : 'word';
}
