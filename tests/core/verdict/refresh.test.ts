/** Incremental groundwork against a full run, over thousands of random changes. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/core/mention/steps.ts';
import { openDossiers } from '../../../src/core/ownership/books.ts';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import { footingInSteps, footingOfImage, imageOfFooting } from '../../../src/core/verdict/footing.ts';
import { freeze, type Groundwork, layGroundwork, thaw } from '../../../src/core/verdict/groundwork.ts';
import { type Before, changedInSteps, refreshInSteps } from '../../../src/core/verdict/refresh.ts';
import { withinReach } from '../../../src/core/verdict/within-reach.ts';
import { company } from '../company/made.ts';
import { interest, percent } from '../ownership/made.ts';
import { bundled } from './bundled.ts';
import { wholeFooting } from './whole-footing.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const AS_OF = '2025-06-20';
/** Some companies are persons, so that a climb can end at them. */
const companiesWith = (persons: ReadonlySet<string>) =>
  new Map(IDS.map((id) => [id, company(id, { kind: persons.has(id) ? 'person' : 'company' })]));

const id = fc.constantFrom(...IDS);
const row = fc
  .record({
    owner: id,
    subject: id,
    size: fc.constantFrom(5, 25, 30, 50, 51, 60, 100, null),
    width: fc.constantFrom(0, 0, 0, 20),
    ended: fc.boolean(),
    starts: fc.constantFrom(false, false, true),
    tie: fc.constantFrom('shares', 'shares', 'shares', 'votes', 'appointsBoardMajority', 'boardSeat'),
    aggregate: fc.constantFrom(false, false, false, true),
    voting: fc.constantFrom(null, null, null, 0, 20, 60),
  })
  .map(({ owner, subject, size, width, ended, starts, tie, aggregate, voting }): Interest => {
    const share = size === null ? null : percent(size, Math.min(100, size + width));
    const isEquity = tie === 'shares' || tie === 'votes';
    return interest(owner, subject, {
      tie: tie === 'shares' && share === null ? 'equityUndisclosedSize' : tie,
      share: isEquity ? share : null,
      voting: voting === null ? null : percent(voting),
      start: starts ? '2025-07-01' : '2020-01-01',
      end: ended ? '2025-01-01' : null,
      aggregate: aggregate && isEquity,
    });
  });

/** A body of rows and a chain of edits: a row taken out or put in, a competitor more or less, a company that turns out to
 * be a person or is one no more, another day. */
const story = fc.record({
  rows: fc.array(row, { minLength: 6, maxLength: 16 }),
  own: fc.option(id),
  watched: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
  edits: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
      fc.record({ kind: fc.constant('add' as const), row }),
      fc.record({ kind: fc.constant('watch' as const), party: id }),
      fc.record({ kind: fc.constant('person' as const), who: id }),
      fc.record({ kind: fc.constant('day' as const), asOf: fc.constantFrom(AS_OF, '2025-08-01') }),
    ),
    { minLength: 3, maxLength: 7 },
  ),
});

/** Sorted, because maps and sets keep the order in which a walk met companies, which says nothing. */
function inOrder(groundwork: Groundwork): unknown {
  const byText = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  const sorted = (list: readonly unknown[]) => [...list].sort(byText);
  const position = (one: ReturnType<typeof freeze>['own']) =>
    one && {
      ...one,
      members: sorted(one.members),
      possible: sorted(one.possible),
      votes: sorted(one.votes),
      economic: sorted(one.economic),
    };
  const { own, watched, joint } = freeze(groundwork);
  return {
    own: position(own),
    watched: watched.map(position),
    joint: { shares: sorted(joint.shares), jointly: sorted(joint.jointly) },
  };
}

type World = {
  readonly rows: readonly Interest[];
  readonly persons: ReadonlySet<string>;
  readonly asOf: string;
} & Pick<Before, 'viewpoint'>;
type Edit =
  typeof story extends fc.Arbitrary<infer Told extends { edits: readonly unknown[] }>
    ? Told['edits'][number]
    : never;

function edited(world: World, edit: Edit): World {
  const { rows, persons, viewpoint } = world;
  switch (edit.kind) {
    case 'drop':
      return { ...world, rows: rows.filter((_row, i) => i !== edit.at % Math.max(1, rows.length)) };
    case 'add':
      return { ...world, rows: [...rows, edit.row] };
    case 'watch':
      return { ...world, viewpoint: { ...viewpoint, watched: toggled(viewpoint.watched, edit.party) } };
    case 'person':
      return { ...world, persons: new Set(toggled([...persons], edit.who)) };
    case 'day':
      return { ...world, asOf: edit.asOf };
  }
}

function toggled(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/** Of the rows within reach of the parties, as it is kept. */
function footingFor({ rows, asOf, persons, viewpoint }: World) {
  const dossiers = dossiersOf(rows, []);
  const within = withinReach(dossiers, viewpoint);
  return inOneGo(footingInSteps(openDossiers(dossiers, asOf), companiesWith(persons), within));
}

/** From nothing, of everybody's rows. */
const laidAnew = ({ rows, asOf, persons, viewpoint }: World) =>
  layGroundwork(wholeFooting(rows, asOf, companiesWith(persons)), viewpoint);

const refreshed = (...of: Parameters<typeof refreshInSteps>) => inOneGo(refreshInSteps(...of));

/** `left`: stakes that were not looked at. */
const met = { kept: 0, worked: 0, edits: 0, left: 0 };

describe('refreshed groundwork', () => {
  it('is that of a full run, after any change', () => {
    fc.assert(
      fc.property(story, ({ rows, own, watched, edits }) => {
        let world: World = { rows, persons: new Set(['a']), viewpoint: { own, watched }, asOf: AS_OF };
        let footing = footingFor(world);
        let groundwork = layGroundwork(footing, world.viewpoint);
        for (const edit of edits) {
          // As a worker that was killed in between would find it.
          const found = footingOfImage(imageOfFooting(footing));
          const before = { groundwork, viewpoint: world.viewpoint, footing: found };
          world = edited(world, edit);
          footing = footingFor(world);
          groundwork = refreshed(before, footing, world.viewpoint);
          met.edits += 1;
          for (const position of groundwork.watched) {
            met[before.groundwork.watched.includes(position) ? 'kept' : 'worked'] += 1;
          }
          expect(inOrder(groundwork)).toEqual(inOrder(laidAnew(world)));
          met.left +=
            wholeFooting(world.rows, world.asOf, new Map()).network.graph.target.length -
            footing.network.graph.target.length;
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  afterAll(() => {
    expect(met.edits).toBeGreaterThan(3_000);
    expect(met.kept).toBeGreaterThan(1_000);
    expect(met.worked).toBeGreaterThan(1_000);
    expect(met.left).toBeGreaterThan(500);
  });
});

describe('a change', () => {
  const RIVALS = [
    interest('rival', 'supplier', { share: percent(49) }),
    interest('other', 'maker', { share: percent(60) }),
  ];
  const viewpoint = { own: null, watched: ['rival', 'other'] };
  const footingIn = (rows: readonly Interest[]) => wholeFooting(rows, AS_OF, new Map());

  it.each([
    {
      change: 'a second report of a stake',
      rows: [...RIVALS, interest('rival', 'supplier', { share: percent(49) })],
      kept: ['rival', 'other'],
    },
    {
      change: 'another size',
      rows: [interest('rival', 'supplier', { share: percent(51) }), ...RIVALS.slice(1)],
      kept: ['other'],
    },
    {
      change: 'a stake below',
      rows: [...RIVALS, interest('maker', 'works', { share: percent(10) })],
      kept: ['rival'],
    },
    {
      change: 'a stranger’s stake beside an exact one',
      rows: [...RIVALS, interest('stranger', 'supplier', { share: percent(5) })],
      kept: ['rival', 'other'],
    },
    {
      change: 'an owner of the rival',
      rows: [...RIVALS, interest('head', 'rival', { share: percent(80) })],
      kept: ['other'],
    },
  ])('$change leaves alone whom it cannot touch: $kept', ({ rows, kept }) => {
    const [old, fresh] = [footingIn(RIVALS), footingIn(rows)];
    const groundwork = layGroundwork(old, viewpoint);
    const after = refreshed({ groundwork, viewpoint, footing: old }, fresh, viewpoint);
    const untouched = after.watched.filter((position) => groundwork.watched.includes(position));
    expect(untouched.map(({ party }) => party)).toEqual(kept);
  });

  it('of a known stake is one of the unknown stake beside it, which is what is left', () => {
    const unknown = interest('rival', 'supplier', { tie: 'equityUndisclosedSize' });
    const [old, fresh] = [
      footingIn([unknown]),
      footingIn([unknown, interest('k', 'supplier', { share: percent(60) })]),
    ];
    expect(inOneGo(changedInSteps(old.network, fresh.network))).toEqual([
      { holder: 'rival', subject: 'supplier' },
      { holder: 'k', subject: 'supplier' },
    ]);
  });
});

describe('kept groundwork', () => {
  const viewpoint = { own: 'google', watched: ['meta-platforms', 'amazon'] };
  const question = { evidence: bundled, viewpoint, asOf: AS_OF };

  it('survives being written down, and gives the same verdicts without a graph', () => {
    const footing = wholeFooting(bundled.interests, AS_OF, bundled.companies);
    const written = JSON.stringify(freeze(layGroundwork(footing, viewpoint)));
    const kept = openAssessor(question, thaw(JSON.parse(written)));
    const fresh = openAssessor(question);
    for (const subject of ['scale-ai', 'outlier', 'rivian', 'whatsapp', 'google', 'nobody-knows-it']) {
      expect(kept(subject)).toEqual(fresh(subject));
    }
  });
});
