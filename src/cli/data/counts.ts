/** What a pack holds, in numbers: the figures of docs/data.md. */
import type { Interest } from '../../core/ownership/interest.ts';
import type { Pack } from '../../core/pack/pack.ts';

/** A table of one number a line. */
export function countsOf(pack: Pack, text: string): string {
  const sources = pack.interests.flatMap((interest) => interest.sources);
  const covered = new Set([
    ...pack.interests.map(({ subject }) => subject),
    ...pack.searches.map(({ subject }) => subject),
  ]);
  const table: [string, number][] = [
    ['companies', pack.companies.length],
    ['  with a host', pack.companies.filter(({ domains }) => domains.length > 0).length],
    ['  with a Wikidata id', pack.companies.filter(({ wikidata }) => wikidata).length],
    [
      '  without a claim upward or a search (UNKNOWN)',
      pack.companies.filter(({ id }) => !covered.has(id)).length,
    ],
    ['interests', pack.interests.length],
    ...[1, 2, 3, 4, 5].map((tier): [string, number] => [
      `  best basis tier ${tier}`,
      countOf(pack.interests, tier),
    ]),
    [
      '  with a statement of the other side',
      pack.interests.filter((interest) => interest.counterStatement).length,
    ],
    ['sources', sources.length],
    ['  with a link', sources.filter(({ url }) => url).length],
    ['searches', pack.searches.length],
    ['rival senses', pack.rivals.length],
    ['bytes', Buffer.byteLength(text)],
  ];
  return table.map(([name, count]) => `${String(count).padStart(8)}  ${name}\n`).join('');
}

function countOf(interests: readonly Interest[], tier: number): number {
  return interests.filter(({ sources }) => Math.min(...sources.map(({ basisTier }) => basisTier)) === tier)
    .length;
}
