/** What a walk has found: the companies of it, and who owns whom; buildings, ships and persons stay out. */
import { identifierOf } from '../../core/company/identifier.ts';
import { identified } from '../company-id.ts';
import { type Found, foundCompany, passed } from '../found.ts';
import { type Edge, interestOf, itemId } from './edge.ts';
import { HUMAN } from './organisation.ts';
import type { ItemFacts, Walk } from './tree.ts';

/** The findings of a walk, done or not; companies that were not asked about have no name yet, and are not in it. */
export function foundIn(walk: Walk): readonly Found[] {
  const items = Object.entries(walk.items);
  const companies = items.flatMap(([item, facts]): readonly Found[] => {
    if (facts.types.includes(HUMAN)) return [passed(0, 'person')];
    return isOrganisation(facts, walk) ? companyOf(item, facts, walk) : [passed(0, 'notOwnership')];
  });
  const interests = strongest(walk.edges).map((edge): Found => {
    const interest = interestOf(edge, walk.readOn);
    return { kind: 'interests', line: 0, group: interest.ref, stated: walk.readOn, interests: [interest] };
  });
  return [...companies, ...interests];
}

/** By its class, or by what only organisations have; the company that was asked about is one anyhow. */
function isOrganisation(facts: ItemFacts, walk: Walk): boolean {
  const { depth, types, leis, ciks, hasSign } = facts;
  if (depth === 0 || leis.length > 0 || ciks.length > 0 || hasSign) return true;
  return types.some((type) => walk.kinds[type] === true);
}

function companyOf(item: string, facts: ItemFacts, { languages }: Walk): readonly Found[] {
  const preferred = languages.map((language) => facts.labels[language]).find((label) => label !== undefined);
  const labels = Object.values(facts.labels);
  const name = preferred ?? labels[0];
  if (name === undefined) return [];
  const written = [
    ...facts.leis.map((value) => identifierOf('lei', value)),
    ...facts.ciks.map((value) => identifierOf('cik', value)),
    ...facts.websites.map((value) => identifierOf('domain', value)),
  ];
  const company = foundCompany({
    id: itemId(item),
    name,
    aliases: [...new Set([...labels, ...facts.aliases])].filter((other) => other !== name),
    ...identified([
      { scheme: 'wikidata', value: item },
      ...written.filter((identifier) => identifier !== null),
    ]),
  });
  return [{ kind: 'company', line: 0, stated: '', company }];
}

/** One edge a pair: "owned by" on the one and "owner of" on the other are one fact, told best with a size, then with a
 * reference. */
function strongest(edges: readonly Edge[]): readonly Edge[] {
  const byPair = new Map<string, Edge>();
  for (const edge of edges) {
    const pair = `${edge.parent} ${edge.child}`;
    const before = byPair.get(pair);
    if (before === undefined || strength(edge) > strength(before)) byPair.set(pair, edge);
  }
  return [...byPair.values()];
}

function strength({ share, reference }: Edge): number {
  return (share === null ? 0 : 2) + (reference === null ? 0 : 1);
}
