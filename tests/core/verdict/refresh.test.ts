/** Incremental groundwork against a full run, over thousands of random changes. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openBooks } from '../../../src/core/ownership/books.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import { freeze, type Groundwork, layGroundwork, thaw } from '../../../src/core/verdict/groundwork.ts';
import { changedPairs, refreshGroundwork } from '../../../src/core/verdict/refresh.ts';
import { company, interest, percent } from '../ownership/made.ts';
import { bundled } from './bundled.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const AS_OF = '2025-06-20';
/** One company is a person, so that a climb can end at it. */
const companies = new Map(IDS.map((id) => [id, company(id, { kind: id === 'a' ? 'person' : 'company' })]));

const id = fc.constantFrom(...IDS);
const row = fc
  .record({
    owner: id,
    subject: id,
    size: fc.constantFrom(5, 25, 30, 50, 51, 60, 100, null),
    width: fc.constantFrom(0, 0, 0, 20),
    ended: fc.boolean(),
    tie: fc.constantFrom('shares', 'shares', 'shares', 'appointsBoardMajority', 'boardSeat'),
  })
  .map(({ owner, subject, size, width, ended, tie }): Interest => {
    const share = size === null ? null : percent(size, Math.min(100, size + width));
    const isEquity = tie === 'shares';
    return interest(owner, subject, {
      tie: isEquity && share === null ? 'equityUndisclosedSize' : tie,
      share: isEquity ? share : null,
      end: ended ? '2025-01-01' : null,
    });
  });

/** A body of rows and a chain of edits: a row taken out, a row put in, or a competitor more or less. */
const story = fc.record({
  rows: fc.array(row, { minLength: 6, maxLength: 16 }),
  own: fc.option(id),
  watched: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
  edits: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
      fc.record({ kind: fc.constant('add' as const), row }),
      fc.record({ kind: fc.constant('watch' as const), party: id }),
    ),
    { minLength: 3, maxLength: 6 },
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

const met = { kept: 0, worked: 0, edits: 0 };

describe('refreshed groundwork', () => {
  it('is that of a full run, after any change', () => {
    fc.assert(
      fc.property(story, ({ rows, own, watched, edits }) => {
        let viewpoint = { own, watched };
        let books = openBooks(rows, AS_OF);
        let body: readonly Interest[] = rows;
        let groundwork = layGroundwork(books, viewpoint, companies);
        for (const edit of edits) {
          const before = { groundwork, viewpoint, books };
          const after =
            edit.kind === 'drop'
              ? body.filter((_row, i) => i !== edit.at % Math.max(1, body.length))
              : edit.kind === 'add'
                ? [...body, edit.row]
                : body;
          if (edit.kind === 'watch') {
            const others = viewpoint.watched.filter((party) => party !== edit.party);
            const isNew = others.length === viewpoint.watched.length;
            viewpoint = { own, watched: isNew ? [...others, edit.party] : others };
          }
          books = openBooks(after, AS_OF);
          groundwork = refreshGroundwork(before, books, viewpoint, companies, changedPairs(body, after));
          body = after;
          met.edits += 1;
          for (const position of groundwork.watched) {
            met[before.groundwork.watched.includes(position) ? 'kept' : 'worked'] += 1;
          }
          expect(inOrder(groundwork)).toEqual(
            inOrder(layGroundwork(openBooks(after, AS_OF), viewpoint, companies)),
          );
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('is laid anew for another date', () => {
    const rows = [interest('b', 'c', { share: percent(60), start: '2025-06-01' })];
    const viewpoint = { own: null, watched: ['b'] };
    const early = openBooks(rows, '2025-01-01');
    const late = openBooks(rows, '2025-07-01');
    const kept = { groundwork: layGroundwork(early, viewpoint, companies), viewpoint, books: early };
    const found = refreshGroundwork(kept, late, viewpoint, companies, []);
    expect(found.watched[0]?.members.has('c')).toBe(true);
  });

  afterAll(() => {
    expect(met.edits).toBeGreaterThan(3_000);
    expect(met.kept).toBeGreaterThan(1_000);
    expect(met.worked).toBeGreaterThan(1_000);
  });
});

describe('kept groundwork', () => {
  const viewpoint = { own: 'google', watched: ['meta-platforms', 'amazon'] };
  const question = { evidence: bundled, viewpoint, asOf: AS_OF };

  it('survives being written down, and gives the same verdicts without a graph', () => {
    const books = openBooks(bundled.interests, AS_OF);
    const written = JSON.stringify(freeze(layGroundwork(books, viewpoint, bundled.companies)));
    const kept = openAssessor(question, thaw(JSON.parse(written)));
    const fresh = openAssessor(question);
    for (const subject of ['scale-ai', 'outlier', 'rivian', 'whatsapp', 'google', 'nobody-knows-it']) {
      expect(kept(subject)).toEqual(fresh(subject));
    }
  });
});
