/** Own companies laid over a body, against a body that is built of everything. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { companyNumber, Form, formOf, type Gazetteer } from '../../../src/core/mention/gazetteer.ts';
import { bringFrom } from '../../../src/core/mention/index-with.ts';
import { type Language, NO_LANGUAGE } from '../../../src/core/mention/language.ts';
import { NameIndex } from '../../../src/core/mention/name-index.ts';
import { NotBrought } from '../../../src/core/mention/not-brought.ts';
import { search } from '../../../src/core/mention/search.ts';
import { TokenReader } from '../../../src/core/name/tokens.ts';
import { type Body, bodyOf } from '../../../src/core/pack/body.ts';
import { bodyOfImage, imageOfBody, PARTS_BEFORE_BLOCKS } from '../../../src/core/pack/body-image.ts';
import type { Pack } from '../../../src/core/pack/pack.ts';
import { withEntries } from '../../../src/core/settings/entered-body.ts';
import { withOwnKnowledge } from '../../../src/core/settings/own-claim.ts';
import { type OwnEntry, ownEntry } from '../../../src/core/settings/own-entry.ts';
import { CONTENT, company, head, interest } from '../pack/made.ts';

/** In which no word means anything: each may stand for a company. */
const LANGUAGE: Language = { ...NO_LANGUAGE, lexicon: { classesOf: () => 0 } };

/** Beginnings that meet, in capitals, marks and letters that fold to one another, and words that tokens part otherwise. */
const WORDS = [
  'Quorvex',
  'QUORVEX',
  'quorvex',
  'Harlow',
  'Harlow’s',
  'Kiln-Works',
  'Kilns',
  'Mülle',
  'Mulle',
  'eMoor',
  'A.B.',
];
const LAST = ['', ' Kilns', ' Harlow', ' Point Inc.', ' Mülle', '’s', ' & Sons'];
const name = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...LAST)).map((parts) => parts.join(''));
const host = fc.constantFrom(null, 'one.example', 'two.example', 'three.example');

/** A register's, so that the table has room: no name of theirs begins as one of ours. */
const others = Array.from({ length: 200 }, (_, at) => company(`other-${at}`, { name: `Filler${at} Works` }));

const packOf = (names: readonly { name: string; host: string | null }[]): Pack => {
  const known = names.map(({ name: called, host: site }, at) =>
    company(`known-${at}`, { name: called, domains: site === null ? [] : [site] }),
  );
  const companies = [...others, ...known];
  const interests = known.slice(1).map(({ id }) => interest('known-0', id));
  const counts = { companies: companies.length, interests: interests.length, searches: 0, rivals: 0 };
  return { ...CONTENT, ...head(), companies, interests, searches: [], counts };
};

const story = fc.record({
  known: fc.array(fc.record({ name, host }), { minLength: 1, maxLength: 4 }),
  own: fc.array(
    fc.record({
      name,
      other: fc.option(name),
      host,
      parent: fc.constantFrom(null, 'known-0', 'own-0', 'gone'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const entryOf = (
  {
    name: called,
    other,
    host: domain,
    parent,
  }: { name: string; other: string | null; host: string | null; parent: string | null },
  at: number,
): OwnEntry =>
  ownEntry(
    {
      name: called,
      otherNames: other === null ? [] : [other],
      domain,
      service: at === 0 ? 'glaze firing' : null,
      role: 'supplier',
      parent: parent === null ? null : { company: parent, sharePercent: 30, source: null },
    },
    `own-${at}`,
    '2026-11-22',
  );

/** Every name in every surrounding, and those that begin like one. */
const TEXT = WORDS.flatMap((word) =>
  LAST.map((last) => `${word}${last} rose. The ${word} fell, ${word}’s ${last} too.`),
).join(' ');
const tokens = new TokenReader().read(TEXT);

function found({ index }: Gazetteer) {
  return search(tokens, index).map(({ start, end, spellings }) => {
    const named = spellings.map((spelling) => [index.spelling(spelling), index.owner(spelling)] as const);
    return [TEXT.slice(start, end), start, named] as const;
  });
}

const ownersIn = (hits: ReturnType<typeof found>) =>
  hits.flatMap(([, , named]) => named.map(([, owner]) => owner));

/** As the background does: what is stumbled over is brought. */
function brought<T>(bring: (from: object, block: number) => void, work: () => T): T {
  for (let tries = 0; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof NotBrought) || tries > 500) throw error;
      for (const block of error.blocks) bring(error.from, block);
    }
  }
}

/** The body of the pack over its image, of which nothing has been brought. */
function stored(pack: Pack) {
  const parts = imageOfBody(bodyOf([pack], LANGUAGE));
  const body = bodyOfImage(
    parts.slice(0, PARTS_BEFORE_BLOCKS).concat(new Array(parts.length - PARTS_BEFORE_BLOCKS)),
    LANGUAGE,
  );
  const bring = (from: object, block: number) => {
    const part = parts[PARTS_BEFORE_BLOCKS + block];
    if (part) body.bring(block, part);
    // What the index laid over it misses, its base has by now.
    if (from instanceof NameIndex && from !== body.gazetteer.index)
      bringFrom(body.gazetteer.index, block, from);
  };
  return { body, bring };
}

/** Runs in which an own name is found, one that others bear too, a first word of another's that stands for it no more, and
 * one that stands for an own company. */
const met = { own: 0, both: 0, lost: 0, leading: 0 };

describe('own companies laid over a body', () => {
  it('are found, and all others, as in one body of everything', () => {
    fc.assert(
      fc.property(story, fc.boolean(), ({ known, own }, isStored) => {
        const pack = packOf(known);
        const entries = own.map(entryOf);
        const whole = bodyOf(withOwnKnowledge([pack], { entries, claims: [] }), LANGUAGE);
        const base = isStored
          ? stored(pack)
          : { body: bodyOf([pack], LANGUAGE) as Body, bring: () => undefined };
        const laid = brought(base.bring, () => withEntries(base.body, entries));
        if (laid === null) throw new Error('There is room.');
        const [ours, theirs] = [brought(base.bring, () => found(laid.gazetteer)), found(whole.gazetteer)];
        expect(ours).toEqual(theirs);
        const before = brought(base.bring, () => found(base.body.gazetteer));
        const isOwn = (owner: number) => companyNumber(owner) >= pack.companies.length;
        const [was, is] = [ownersIn(before), ownersIn(theirs)];
        const isLeading = (owner: number) => formOf(owner) === Form.LEADING;
        if (is.some(isOwn)) met.own += 1;
        if (is.some((owner) => isOwn(owner) && isLeading(owner))) met.leading += 1;
        if (was.some((owner) => isLeading(owner) && !is.includes(owner))) met.lost += 1;
        if (
          theirs.some(
            ([, , named]) => named.some(([, one]) => isOwn(one)) && !named.every(([, one]) => isOwn(one)),
          )
        )
          met.both += 1;
        for (const site of ['one.example', 'two.example', 'three.example', 'no.example'])
          expect(laid.gazetteer.hosts.get(site)).toBe(whole.gazetteer.hosts.get(site));
        brought(base.bring, () => {
          expect([...laid.knowledge.companies]).toEqual([...whole.knowledge.companies]);
          expect(laid.knowledge.packs).toEqual(whole.knowledge.packs);
          expect([...laid.knowledge.suppliers]).toEqual([...whole.knowledge.suppliers]);
          for (const { id } of whole.knowledge.companies.values()) {
            expect(laid.knowledge.dossiers.rowsOn(id)).toEqual(whole.knowledge.dossiers.rowsOn(id));
            expect(laid.knowledge.dossiers.subjectsOf(id)).toEqual(whole.knowledge.dossiers.subjectsOf(id));
          }
        });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  afterAll(() => {
    expect(met.own).toBeGreaterThan(80);
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(10);
  });
});

describe('a body is built anew for own companies', () => {
  const entry = entryOf({ name: 'Zorvath Kilns', other: null, host: null, parent: null }, 0);

  it.each([
    ['never, where the table has room', packOf([]), [entry], false],
    ['where one has the id of a company that is there', packOf([]), [{ ...entry, id: 'other-7' }], true],
    ['where two have one id', packOf([]), [entry, { ...entry, name: 'Ombrine' }], true],
    ['where the table is full', { ...packOf([]), companies: others.slice(0, 4) }, [entry], true],
  ])('%s', (_, pack, entries, isBuilt) => {
    expect(withEntries(bodyOf([pack], LANGUAGE), entries) === null).toBe(isBuilt);
  });
});
