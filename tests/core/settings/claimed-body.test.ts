import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LANGUAGE } from '../../../src/core/mention/language.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { bodyOf } from '../../../src/core/pack/body.ts';
import type { Pack } from '../../../src/core/pack/pack.ts';
import { withClaims } from '../../../src/core/settings/claimed-body.ts';
import {
  type OwnClaim,
  type OwnClaimDraft,
  type OwnKnowledge,
  withOwnKnowledge,
} from '../../../src/core/settings/own-claim.ts';
import { ownEntry } from '../../../src/core/settings/own-entry.ts';
import { CONTENT, company, head, interest } from '../pack/made.ts';

const IDS = ['quarrel', 'tessel-glazes', 'ovenbird', 'kiln', 'own-1'] as const;

const kilns: Pack = {
  ...CONTENT,
  ...head(),
  companies: [...CONTENT.companies, company('kiln', { name: 'Kiln Works' })],
  interests: [
    interest('quarrel', 'tessel-glazes'),
    interest('quarrel', 'tessel-glazes', 2),
    interest('kiln', 'quarrel'),
  ],
  counts: { companies: 4, interests: 3, searches: 1, rivals: 1 },
};

const entry = ownEntry(
  {
    name: 'Zorvath Kilns',
    otherNames: [],
    domain: null,
    service: null,
    role: 'supplier',
    parent: { company: 'kiln', sharePercent: 30, source: null },
  },
  'own-1',
  '2026-11-22',
);

const source = { publisher: 'Annual report', date: '2026', url: null };
const party = fc.constantFrom(...IDS, 'nobody');
const aboutRow = fc.constantFrom(
  ...kilns.interests.map(({ pack, ref }) => `${pack}/${ref}`),
  'own/own-1-parent',
  'own/claim-0',
  'kilns/gone/1',
);
const draft: fc.Arbitrary<OwnClaimDraft> = fc.oneof(
  fc.record({
    kind: fc.constant('adds' as const),
    owner: party,
    subject: party,
    tie: fc.constant('shares' as const),
    sharePercent: fc.option(fc.integer({ min: 1, max: 100 })),
    votesPercent: fc.constant(null),
    start: fc.constant(null),
    end: fc.constant(null),
    note: fc.constant(''),
    source: fc.constant(source),
  }),
  fc.record({
    kind: fc.constant('ends' as const),
    claim: aboutRow,
    end: fc.constant('2026-01-01'),
    source: fc.constant(source),
  }),
  fc.record({
    kind: fc.constant('disputes' as const),
    claim: aboutRow,
    statement: fc.constantFrom('Not so.', 'Sold.'),
    source: fc.constant(source),
  }),
);
const claims: fc.Arbitrary<readonly OwnClaim[]> = fc.array(draft, { maxLength: 6 }).map((drafts) =>
  drafts.map((claim, at) => ({
    id: `claim-${at}`,
    entered: '2026-11-22',
    unverified: at % 2 === 0,
    claim,
  })),
);

const byKey = (rows: readonly Interest[]) =>
  [...rows].sort((a, b) => `${a.pack}/${a.ref}`.localeCompare(`${b.pack}/${b.ref}`));

describe('claims laid over a body', () => {
  it('answer as one body of everything does, with own companies and without', () => {
    let amended = 0;
    fc.assert(
      fc.property(claims, fc.boolean(), (said, hasEntry) => {
        const own: OwnKnowledge = { entries: hasEntry ? [entry] : [], claims: said };
        const base = bodyOf(
          hasEntry ? withOwnKnowledge([kilns], { ...own, claims: [] }) : [kilns],
          NO_LANGUAGE,
        );
        const laid = withClaims(base, own);
        const whole = bodyOf(withOwnKnowledge([kilns], own), NO_LANGUAGE);
        const [ours, theirs] = [laid.knowledge, whole.knowledge];
        expect(ours.packs).toEqual(theirs.packs);
        expect(byKey(ours.interests)).toEqual(byKey(theirs.interests));
        expect([...ours.companies]).toEqual([...theirs.companies]);
        expect(ours.suppliers).toEqual(theirs.suppliers);
        expect([ours.searches, ours.rivals, ours.asOf]).toEqual([
          theirs.searches,
          theirs.rivals,
          theirs.asOf,
        ]);
        expect([...ours.dossiers.subjects()].sort()).toEqual([...theirs.dossiers.subjects()].sort());
        for (const id of IDS) {
          expect(ours.dossiers.rowsOn(id)).toEqual(theirs.dossiers.rowsOn(id));
          expect(ours.dossiers.searchesOn(id)).toEqual(theirs.dossiers.searchesOn(id));
          const held = [ours, theirs].map(({ dossiers }) => [...dossiers.subjectsOf(id)].sort());
          expect(held[0]).toEqual(held[1]);
          for (const other of IDS) expect(laid.related(id, other)).toBe(whole.related(id, other));
          if (ours.dossiers.rowsOn(id) !== base.knowledge.dossiers.rowsOn(id)) amended += 1;
        }
      }),
      { numRuns: 100, seed: 11 },
    );
    expect(amended).toBeGreaterThan(100);
  });

  it('leave the names to the body: what is found on a page is what was found before', () => {
    const base = bodyOf([kilns], NO_LANGUAGE);
    expect(withClaims(base, { entries: [], claims: [] }).gazetteer).toBe(base.gazetteer);
  });

  it('give whoever asks twice the same rows, and those that nobody speaks of as they are', () => {
    const base = bodyOf([kilns], NO_LANGUAGE);
    const said = { kind: 'ends', claim: 'kilns/kiln/quarrel/1', end: '2026-01-01', source } as const;
    const own = {
      entries: [],
      claims: [{ id: 'claim-0', entered: '2026-11-22', unverified: false, claim: said }],
    };
    const { dossiers } = withClaims(base, own).knowledge;
    expect(dossiers.rowsOn('quarrel')[0]?.end).toBe('2026-01-01');
    expect(dossiers.rowsOn('quarrel')).toBe(dossiers.rowsOn('quarrel'));
    expect(dossiers.rowsOn('tessel-glazes')).toBe(base.knowledge.dossiers.rowsOn('tessel-glazes'));
  });
});
