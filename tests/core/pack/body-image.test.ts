import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkPage } from '../../../src/core/linking/link.ts';
import { companiesNamedIn } from '../../../src/core/linking/named-in.ts';
import { PageTokens } from '../../../src/core/linking/page-tokens.ts';
import { parseLanguage } from '../../../src/core/mention/language.ts';
import { imageOfLanguage, languageOfImage } from '../../../src/core/mention/language-image.ts';
import { NotBrought } from '../../../src/core/mention/not-brought.ts';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';
import { bodyOf } from '../../../src/core/pack/body.ts';
import { bodyOfImage, imageOfBody, PARTS_BEFORE_BLOCKS } from '../../../src/core/pack/body-image.ts';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { type Evidence, openAssessor } from '../../../src/core/verdict/assess.ts';
import { suppose } from '../../../src/core/verdict/shifts.ts';
import { levelsSince, timelineOf } from '../../../src/core/verdict/timeline.ts';
import { company, interest } from './made.ts';

const file = (name: string): unknown => JSON.parse(readFileSync(`public/packs/${name}.json`, 'utf8'));
const files = { linking: file('linking'), suffixes: file('suffixes') };
const language = parseLanguage(files);
const built = bodyOf([parsePack(file('bundled'))], language);
const image = imageOfBody(built);
const stored = () => bodyOfImage(image, language);

describe('a body over its image', () => {
  it('knows of every company what the packs say', () => {
    const { companies, dossiers, asOf, packs } = stored().knowledge;
    expect({ asOf, packs }).toEqual({ asOf: built.knowledge.asOf, packs: built.knowledge.packs });
    expect([...companies]).toEqual([...built.knowledge.companies]);
    for (const id of built.knowledge.companies.keys()) {
      expect(dossiers.rowsOn(id)).toEqual(built.knowledge.dossiers.rowsOn(id));
      expect(dossiers.searchesOn(id)).toEqual(built.knowledge.dossiers.searchesOn(id));
    }
    expect(companies.get('nobody')).toBeUndefined();
    expect(companies.has('nobody')).toBe(false);
    expect(dossiers.rowsOn('nobody')).toEqual([]);
  });

  it('lists every row, search and rival sense that the packs have', () => {
    const { interests, searches, rivals } = stored().knowledge;
    expect(new Set(interests)).toEqual(new Set(built.knowledge.interests));
    expect(interests).toHaveLength(built.knowledge.interests.length);
    expect(searches).toHaveLength(built.knowledge.searches.length);
    expect(rivals).toHaveLength(built.knowledge.rivals.length);
  });

  it('links a page as the packs do', () => {
    const article = readFileSync('tests/pages/demo/article.html', 'utf8').replace(/<[^>]+>/g, ' ');
    const links = (gazetteer: typeof built.gazetteer | ReturnType<typeof stored>['gazetteer']) =>
      linkPage(modelOfText(article), gazetteer, { related: built.related });
    expect(links(stored().gazetteer)).toEqual(links(built.gazetteer));
    expect(links(built.gazetteer).mentions.length).toBeGreaterThan(10);
  });

  it('gives every verdict that the packs give', () => {
    const viewpoint = { own: 'google', watched: ['meta-platforms', 'apple'] };
    const verdicts = ({ knowledge }: Pick<typeof built, 'knowledge'>) => {
      const assess = openAssessor({ evidence: knowledge, viewpoint, asOf: '2026-11-22' });
      return [...built.knowledge.companies.keys()].map(assess);
    };
    expect(verdicts(stored())).toEqual(verdicts(built));
  });
});

describe('work on more than one date over an image', () => {
  const question = (evidence: Evidence) => ({
    evidence,
    viewpoint: { own: 'google', watched: ['meta-platforms'] },
    asOf: '2026-11-22',
  });
  const range = { from: '2025-06-01', to: '2025-06-20' };

  it.each([
    ['a timeline', (evidence: Evidence) => timelineOf(question(evidence), 'scale-ai', range)],
    ['the day of a change', (evidence: Evidence) => levelsSince(question(evidence), ['scale-ai'], range)],
    [
      'a supposed world',
      (evidence: Evidence) =>
        openAssessor(question(suppose(evidence, { add: [], remove: new Set() })))('scale-ai'),
    ],
  ])('gives %s as the packs give it', (_what, work) => {
    expect(work(stored().knowledge)).toEqual(work(built.knowledge));
  });
});

describe('what many records share', () => {
  const source = {
    publisher: 'The Gazette',
    date: '2026',
    url: null,
    via: null,
    tier: 3,
    basisTier: 3,
  } as const;
  const [few, many] = [[{ ...source, date: '2024' }], [source]];
  const companies = Array.from({ length: 40 }, (_, at) =>
    company(`kiln-${at}`, {
      country: at < 20 ? 'DE' : null,
      ...(at === 7 && { identifiers: [{ scheme: 'GB-COH', value: '01234567' }] }),
    }),
  );
  const interests = companies.slice(1).map(({ id }, at) =>
    interest('kiln-0', id, 1 + (at % 2), {
      sources: at < 3 ? few : many,
      // A number that is no place, a place of another pair, and one as it is everywhere.
      ref: ['kiln-0/kiln-1/01', 'kiln-9/kiln-2/1', ''][at] ?? `kiln-0/${id}/${1 + (at % 2)}`,
    }),
  );
  const counts = { companies: 40, interests: interests.length, searches: 0, rivals: 0 };
  const meta = { id: 'kilns', title: 'Kilns', version: 1, asOf: '2026', attributions: [], counts };
  const kilns = bodyOf([{ ...meta, companies, interests, searches: [], rivals: [] }], language);
  const parts = imageOfBody(kilns);

  it('is written once, and every record has it again', () => {
    const { knowledge } = bodyOfImage(parts, language);
    expect([...knowledge.companies.values()]).toEqual(companies);
    for (const { id } of companies)
      expect(knowledge.dossiers.rowsOn(id)).toEqual(kilns.knowledge.dossiers.rowsOn(id));
    const text = Buffer.concat(parts.slice(PARTS_BEFORE_BLOCKS - 1).map((part) => Buffer.from(part)));
    expect(text.toString('latin1').split('"2026"')).toHaveLength(2);
    expect(text.toString('latin1').split('"2024"')).toHaveLength(4);
  });
});

describe('dossiers that wait for their blocks', () => {
  const ids = [...built.knowledge.companies.keys()];
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const waiting = () =>
    bodyOfImage(
      image.map((part, at) => (at < PARTS_BEFORE_BLOCKS ? part : undefined)),
      language,
    );

  it('say which block is missing, and answer once it was brought', () => {
    const { dossiers, knowledge, bring } = waiting();
    expect(() => knowledge.companies.get(first)).toThrow(new NotBrought(dossiers, [0]));
    bring(0, image[PARTS_BEFORE_BLOCKS] ?? new ArrayBuffer(0));
    expect(knowledge.companies.get(first)).toEqual(built.knowledge.companies.get(first));
    expect(() => knowledge.companies.get(last)).toThrow(NotBrought);
  });

  it('are counted and known by id all the same', () => {
    const { companies } = waiting().knowledge;
    expect([companies.size, companies.has(last), companies.has('nobody')]).toEqual([ids.length, true, false]);
  });
});

describe('names that wait for their blocks', () => {
  const article = readFileSync('tests/pages/demo/article.html', 'utf8').replace(/<[^>]+>/g, ' ');
  const words = new PageTokens(article);
  /** Block after block as it is asked for, and how often that was. */
  function broughtFor<T>(work: (body: ReturnType<typeof stored>) => T, body: ReturnType<typeof stored>) {
    for (let rounds = 0; ; rounds++) {
      try {
        return { result: work(body), rounds };
      } catch (error) {
        if (!(error instanceof NotBrought)) throw error;
        expect([body.gazetteer.index, body.dossiers]).toContain(error.from);
        for (const block of error.blocks)
          body.bring(block, image[PARTS_BEFORE_BLOCKS + block] as ArrayBuffer);
      }
    }
  }
  const waiting = () =>
    bodyOfImage(
      image.map((part, at) => (at < PARTS_BEFORE_BLOCKS ? part : undefined)),
      language,
    );

  it('are asked for together, and are then found as if all were at hand', () => {
    const { result, rounds } = broughtFor(({ gazetteer }) => companiesNamedIn(words, gazetteer), waiting());
    expect(result).toEqual(companiesNamedIn(words, built.gazetteer));
    expect(result.length).toBeGreaterThan(10);
    expect(rounds).toBe(1);
  });

  it('are asked for together also where the longest is not what the text says', () => {
    const companies = Array.from({ length: 300 }, (_, at) =>
      company(`kiln-${at}`, { name: { 0: 'Harlow Point', 140: 'Point', 290: 'Harlow' }[at] ?? `Kiln ${at}` }),
    );
    const counts = { companies: 300, interests: 0, searches: 0, rivals: 0 };
    const meta = { id: 'kilns', title: 'Kilns', version: 1, asOf: '2026', attributions: [], counts };
    const kilns = bodyOf([{ ...meta, companies, interests: [], searches: [], rivals: [] }], language);
    const parts = imageOfBody(kilns);
    const body = bodyOfImage(parts.slice(0, PARTS_BEFORE_BLOCKS).concat(new Array(4)), language);
    const rounds: (readonly number[])[] = [];
    const found = () => companiesNamedIn(new PageTokens('Harlow point rose.'), body.gazetteer);
    try {
      found();
    } catch (error) {
      if (!(error instanceof NotBrought)) throw error;
      rounds.push(error.blocks);
      for (const block of error.blocks) body.bring(block, parts[PARTS_BEFORE_BLOCKS + block] as ArrayBuffer);
    }
    expect(rounds.map((blocks) => [...blocks].sort())).toEqual([[0, 2]]);
    expect(found()).toEqual([290]);
  });

  it('of every company are in its own block, so that whoever names it needs no other', () => {
    const companies = [...built.knowledge.companies.values()];
    const found = companies.filter(({ name }, number) => {
      const body = waiting();
      const block = number >> 7;
      body.bring(block, image[PARTS_BEFORE_BLOCKS + block] as ArrayBuffer);
      return (
        broughtFor(({ gazetteer }) => companiesNamedIn(new PageTokens(name), gazetteer), body).rounds === 0
      );
    });
    // The rest share a name with a company of another block, where the records of that name are.
    expect(found.length).toBeGreaterThan(companies.length * 0.9);
  });

  it('and dossiers link any page as the packs do', () => {
    const { result } = broughtFor(
      ({ gazetteer, related }) => linkPage(modelOfText(article), gazetteer, { related }),
      waiting(),
    );
    expect(result).toEqual(linkPage(modelOfText(article), built.gazetteer, { related: built.related }));
  });
});

describe('what is no image', () => {
  it.each([
    ['has no parts', []],
    ['lacks a part', image.slice(0, 3)],
    ['is foreign', image.map(() => new ArrayBuffer(64))],
    ['has its parts in another order', [...image.slice(0, PARTS_BEFORE_BLOCKS)].reverse()],
  ])('is refused where it %s', (_why, parts) => {
    expect(() => bodyOfImage(parts, language)).toThrow();
  });
});

describe('the language over its image', () => {
  const parts = imageOfLanguage(files);

  it('knows every word as the file does, inflected ones too', () => {
    const { lexicon, weights } = languageOfImage(parts);
    const words = [
      'scale',
      'scales',
      'scaling',
      'harlow',
      'berlin',
      'zürich',
      'new york',
      '',
      'quorvex',
      'monday',
    ];
    expect(words.map(lexicon.classesOf)).toEqual(words.map(language.lexicon.classesOf));
    expect(lexicon.classesOf('scaling')).not.toBe(0);
    expect(weights).toEqual(language.weights);
  });

  it.each([
    ['a part is missing', parts.slice(0, 1)],
    ['the suffixes are', parts.slice(0, 2)],
    ['a part was cut', [parts[0], new ArrayBuffer(2)].filter((part) => part !== undefined)],
  ])('is refused where %s', (_why, some) => {
    expect(() => languageOfImage(some)).toThrow(RangeError);
  });

  it('is not made of a file that is none', () => {
    expect(() => imageOfLanguage({ ...files, linking: { lexicon: [] } })).toThrow();
  });
});

describe('whom a company holds, and who supplies something', () => {
  const { companies, dossiers, suppliers } = stored().knowledge;

  it('are those of the packs', () => {
    let held = 0;
    for (const id of companies.keys()) {
      const known = built.knowledge.dossiers.subjectsOf(id);
      expect([...dossiers.subjectsOf(id)].sort()).toEqual([...known].sort());
      held += known.length;
    }
    expect(held).toBeGreaterThan(300);
    expect([...suppliers]).toEqual([...built.knowledge.suppliers]);
    expect([...suppliers].length).toBeGreaterThan(50);
  });
});
