/**
 * What may never be said, over every sentence that the background makes of the shipped data: pages of companies with
 * their lenses, timelines, pictures, levels between two days, what-if, policy, digest, services.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OwnClaimDraft } from '../../src/core/settings/own-claim.ts';
import type { ShiftsBetween } from '../../src/messages/contract.ts';
import { bundled } from '../core/verdict/bundled.ts';
import { broken, isDated, withoutCited, withoutNames } from '../core/words/forbidden.ts';
import { type StandIn, standIn } from './stand-in.ts';

/** Several test files share two cores; a full core may leave one of them a tenth of its speed. */
const SLOW = 60_000;

const desk = { asker: 'desk' } as const;
const SHIPPED = JSON.parse(readFileSync('public/packs/bundled.json', 'utf8'));
const WATCHED = [
  'meta-platforms',
  'microsoft',
  'amazon',
  'alphabet',
  'nvidia',
  'comcast',
  'volkswagen',
  'geely-holding',
];
/** Companies with the most rows on them: theirs is most to say. */
const ASKED = 16;

/** What a view says: sentences of ours, and what it attributes to somebody. */
interface Said {
  readonly ours: string[];
  readonly attributions: string[];
}

/** A line of the timeline ends in who says so: "Announced, not closed: … (Register, 13 June 2025)". */
const CITED_LINE = /^.* \(([^()]*(?:\([^()]*\)[^()]*)*)\)$/s;

/** Parts of a view that are no sentences: ids, addresses, names and what the data calls things. */
const NO_SENTENCE = new Set([
  'company',
  'key',
  'url',
  'name',
  'other',
  'service',
  'from',
  'to',
  'today',
  'asOf',
  'id',
  'role',
  'facts',
  'nodes',
]);

/** Walks a view; objects with who says so keep their own sentence apart from ours. */
function read(view: unknown, said: Said, key = ''): void {
  if (typeof view === 'string') {
    if (!NO_SENTENCE.has(key)) said.ours.push(withoutNames(withoutCited(view)));
  } else if (Array.isArray(view)) {
    for (const one of view) {
      const cited = key === 'notes' && typeof one === 'string' ? CITED_LINE.exec(one) : null;
      if (cited) said.attributions.push(cited[1] ?? '');
      else read(one, said, key);
    }
  } else if (view !== null && typeof view === 'object') {
    readFields(new Map(Object.entries(view)), said);
  }
}

function readFields(fields: ReadonlyMap<string, unknown>, said: Said): void {
  const attribution = fields.get('attribution');
  const sources = fields.get('sources');
  if (typeof attribution === 'string') said.attributions.push(attribution);
  if (Array.isArray(sources)) said.attributions.push(...sources.map(({ text }: { text: string }) => text));
  const isAttributed = typeof attribution === 'string' || Array.isArray(sources);
  for (const [key, value] of fields) {
    const isTheirs = isAttributed && ['text', 'attribution', 'sources'].includes(key);
    if (!isTheirs && !NO_SENTENCE.has(key)) read(value, said, key);
  }
}

let background: StandIn;
let mostTold: readonly string[];
/** Asked for once: a graph is built for each of two years' days. */
let between: ShiftsBetween;

beforeAll(async () => {
  background = standIn(undefined, undefined, { bundled: async () => SHIPPED });
  await background.handlers['viewpoint.write']({ viewpoint: { own: 'google', watched: WATCHED } }, desk);
  const rows = new Map<string, number>();
  for (const { subject } of bundled.interests) rows.set(subject, (rows.get(subject) ?? 0) + 1);
  mostTold = [...rows]
    .sort(([, a], [, b]) => b - a)
    .slice(0, ASKED)
    .map(([subject]) => subject);
  between = await ask()['shift.between']({ from: '2024-01-01', to: '2026-11-22' }, desk);
}, SLOW);

const ask = () => background.handlers;
const each = <T>(work: (company: string) => Promise<T> | T, count = ASKED) =>
  Promise.all(mostTold.slice(0, count).map(work));
/** Every label of Labelbox's kind moves; the others only where they hang on it. */
const SUPPOSED = {
  owner: 'meta-platforms',
  subject: 'labelbox',
  tie: 'shares',
  sharePercent: 49,
  votesPercent: null,
} as const;

const BOUGHT: OwnClaimDraft = {
  ...SUPPOSED,
  kind: 'adds',
  start: '2026-01-01',
  end: null,
  note: '',
  source: { publisher: 'Annual report', date: '2026-03', url: 'https://report.example/2026' },
};

const VIEWS: readonly {
  readonly view: string;
  readonly made: () => Promise<unknown> | unknown;
  readonly least: number;
  /** How many attributions there are at least. */
  readonly cited?: number;
}[] = [
  {
    view: 'pages of companies, with lenses, owners and holdings',
    least: 500,
    cited: 200,
    made: () => each((company) => ask()['company.page']({ company, asOf: null }, desk)),
  },
  {
    view: 'the same pages on an earlier day',
    least: 200,
    made: () => each((company) => ask()['company.page']({ company, asOf: '2025-06-12' }, desk), 4),
  },
  {
    view: 'timelines',
    least: 200,
    cited: 2,
    made: () => each((company) => ask()['company.timeline']({ company }, desk)),
  },
  {
    view: 'pictures',
    least: 100,
    made: () => each((company) => ask()['company.picture']({ company, asOf: null, steps: 1 }, desk)),
  },
  {
    view: 'levels between two days',
    least: 50,
    made: () => between,
  },
  {
    view: 'what would be',
    least: 5,
    made: () => ask()['suppose.try']({ add: [SUPPOSED], remove: [], tab: null }, desk),
  },
  {
    view: 'a tighter policy',
    least: 5,
    made: () =>
      ask()['policy.preview'](
        { policy: { influenceVotes: 50_000, influenceShare: 50_000, minority: 1, formerMonths: 60 } },
        desk,
      ),
  },
  {
    view: 'services',
    least: 20,
    made: async () => {
      const services = await ask()['service.list']({}, desk);
      return [
        services,
        await Promise.all(services.map(({ service }) => ask()['service.map']({ service }, desk))),
      ];
    },
  },
  {
    view: 'the digest',
    least: 3,
    made: async () => {
      await ask()['claim.add']({ claim: BOUGHT, unverified: false }, desk);
      return ask()['digest.list']({}, desk);
    },
  },
];

describe('sentences built on the shipped data', () => {
  it.each(VIEWS)(
    '$view say nothing that is forbidden, and date what they cite',
    async ({ made, least, cited = 0 }) => {
      const said: Said = { ours: [], attributions: [] };
      read(await made(), said);
      expect(said.ours.length).toBeGreaterThan(least);
      expect(said.attributions.length).toBeGreaterThanOrEqual(cited);
      expect([...new Set(said.ours)].flatMap(broken)).toEqual([]);
      expect([...new Set(said.attributions)].filter((one) => !isDated(one))).toEqual([]);
      expect(said.ours.filter((one) => /undefined|null|NaN|\{|\}/.test(one))).toEqual([]);
    },
    SLOW,
  );

  it('carry source and date in the summary of every change to a tie', () => {
    const tied = between.lines.filter(
      ({ after }) => !['NONE_FOUND', 'UNKNOWN', 'WATCHED_PARTY', 'OWN_GROUP'].includes(after),
    );
    expect(tied.length).toBeGreaterThan(10);
    expect(tied.map(({ summary }) => summary).filter((one) => !/\(.+\d{4}.*\)\.$/.test(one))).toEqual([]);
  });
});
