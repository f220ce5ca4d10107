import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUES } from '../../../src/core/linking/evidence.ts';
import { linkPage } from '../../../src/core/linking/link.ts';
import { buildGazetteer } from '../../../src/core/mention/gazetteer.ts';
import type { PageModel } from '../../../src/core/mention/page-model.ts';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';
import { company, gazetteer, INVENTED, language } from './companies.ts';

const known = gazetteer();
const page = (text: string, more: Partial<PageModel> = {}): PageModel => ({ ...modelOfText(text), ...more });
const spots = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});
const named = (model: PageModel, using = known) =>
  linkPage(model, using).mentions.map((m) => [m.surface, m.company]);
const cuesOf = (model: PageModel) =>
  linkPage(model, known).mentions.flatMap((m) => m.evidence.map((e) => e.cue));

describe('markup speaks for a bare word', () => {
  const text = 'We also use Harbour for this.';
  const link = { ...spots(text, 'Harbour'), host: 'www.harbour.example' };

  it('is silent without any', () => {
    expect(named(page(text))).toEqual([]);
  });
  it('links a name that links to its own host', () => {
    expect(named(page(text, { links: [link] }))).toEqual([['Harbour', 'harbour']]);
    expect(cuesOf(page(text, { links: [link] }))).toContain('ownLink');
  });
  it('is not moved by a link elsewhere', () => {
    expect(named(page(text, { links: [{ ...link, host: 'news.example' }] }))).toEqual([]);
  });
  it('links a declared organisation whose host is its own', () => {
    const declared = {
      name: 'Harbour',
      legalName: null,
      hosts: ['harbour.example'],
      lei: null,
      isSite: false,
    };
    expect(named(page(text, { organisations: [declared] }))).toEqual([['Harbour', 'harbour']]);
  });
  it('does not believe a declaration that the text does not bear out', () => {
    const declared = {
      name: 'Harbour',
      legalName: null,
      hosts: ['harbour.example'],
      lei: null,
      isSite: true,
    };
    expect(named(page('A page about boats.', { organisations: [declared] }))).toEqual([]);
  });
  it('links a cell under the head Supplier, and not one under Town', () => {
    const cell = (column: string) =>
      page('Harbour', { blocks: [{ start: 0, end: 7, kind: 'cell', column, row: 1 }] });
    expect(named(cell('Supplier'))).toEqual([['Harbour', 'harbour']]);
    expect(named(cell('Lieferant'))).toEqual([['Harbour', 'harbour']]);
    expect(named(cell('Sub-processor'))).toEqual([['Harbour', 'harbour']]);
    expect(named(cell('Unterauftragsverarbeiter'))).toEqual([['Harbour', 'harbour']]);
    expect(named(cell('Town'))).toEqual([]);
  });
  it('knows whose site it is, and not by a shared host', () => {
    expect(linkPage(page('Welcome', { host: 'shop.harbour.example' }), known).site).toBe('harbour');
    expect(linkPage(page('Welcome', { host: 'harbour.example.org' }), known).site).toBeNull();
    const landlord = buildGazetteer([company('pages', 'Pages', { domains: ['github.io'] })], [], language());
    expect(linkPage(page('Welcome', { host: 'somebody.github.io' }), landlord).site).toBeNull();
  });
});

describe('a name with several bearers', () => {
  const text = 'Vega shares rose. The company Vega said profit doubled.';
  const both = gazetteer([
    company('vega-a', 'Vega Optics Corp', { aliases: ['Vega'], domains: ['vega-a.example'] }),
    company('vega-b', 'Vega Foods Corp', { aliases: ['Vega'], domains: ['vega-b.example'] }),
  ]);

  it('is shown as a choice, never guessed', () => {
    const { mentions, ambiguous } = linkPage(page(text), both);
    expect(mentions).toEqual([]);
    expect(ambiguous.map(({ surface, candidates }) => [surface, candidates.length])).toEqual([
      ['Vega', 2],
      ['Vega', 2],
    ]);
  });
  it('is the one that the page names in full', () => {
    expect(named(page(`Vega Optics Corp fell. ${text}`), both).map(([, id]) => id)).not.toContain('vega-b');
    expect(named(page(`Vega Optics Corp fell. ${text}`), both)).toContainEqual(['Vega', 'vega-a']);
  });
  it('is the one whose trade the page talks about', () => {
    expect(named(page(`${text} It makes foods.`), both)).toContainEqual(['Vega', 'vega-b']);
  });
  it('is the one whose country has the legal form', () => {
    const two = gazetteer([
      company('vega-de', 'Vega', { country: 'DE' }),
      company('vega-us', 'Vega', { country: 'US' }),
    ]);
    expect(named(page('The tender went to Vega GmbH of Bremen.'), two)).toEqual([['Vega GmbH', 'vega-de']]);
    expect(named(page('The tender went to Vega LLC of Ohio.'), two)).toEqual([['Vega LLC', 'vega-us']]);
    expect(named(page('The company Vega said profit doubled.'), two)).toEqual([]);
  });
  it('is the one that it links to', () => {
    const links = [{ ...spots(text, 'Vega'), host: 'vega-b.example' }];
    expect(named(page(text, { links }), both)[0]).toEqual(['Vega', 'vega-b']);
  });
});

describe('corrections', () => {
  const text = 'Brightwell Corp said profit doubled.';
  it('take a company out', () => {
    const corrections = [{ key: 'brightwell', company: 'brightwell', is: false }];
    expect(linkPage(page(text), known, { corrections }).mentions).toEqual([]);
  });
  it('leave other companies alone', () => {
    const corrections = [{ key: 'brightwell', company: 'harbour', is: false }];
    expect(linkPage(page(text), known, { corrections }).mentions).toHaveLength(1);
  });
});

describe('evidence', () => {
  it('names only cues of the catalogue', () => {
    const text =
      'CEO of Brightwell Corp. Ann Lee spoke. Scale AI rose. Scale’s founder (NYSE: SCL) left. Trans Lunar Freight (TLF) fell.';
    const cues = cuesOf(page(text));
    expect(cues.length).toBeGreaterThan(4);
    expect(cues.filter((cue) => !Object.hasOwn(CUES, cue))).toEqual([]);
  });
  it('says where a short form comes from', () => {
    const { mentions } = linkPage(page('Trans Lunar Freight (TLF) lost a ship. TLF shares fell.'), known);
    expect(mentions.map((m) => m.evidence[0])).toContainEqual({
      cue: 'initials',
      detail: 'Trans Lunar Freight',
    });
  });
  it('names the company that is tied to it on the page', () => {
    const related = (a: string, b: string) => new Set([a, b, 'microsoft', 'openai']).size === 2;
    const { mentions } = linkPage(page('OpenAI shares data with Microsoft, Microsoft said.'), known, {
      related,
    });
    expect(mentions.flatMap((m) => m.evidence)).toContainEqual({ cue: 'related', detail: 'Microsoft' });
  });
});

describe('a name beside a longer one of another company', () => {
  const unit = company('brightwell-freight', 'Brightwell Freight');
  const both = gazetteer([unit]);
  const text =
    'Brightwell Freight lost a ship. Brightwell said its shares rose, and Brightwell’s chief executive spoke.';
  const linked = (related?: (a: string, b: string) => boolean) =>
    linkPage(page(text), both, related ? { related } : {}).mentions.map((m) => m.company);

  it('means its own company where a tie makes the other a unit of it', () => {
    expect(linked(() => true)).toEqual(['brightwell-freight', 'brightwell', 'brightwell']);
  });
  it('is short for the longer one where nothing ties the two', () => {
    expect(linked()).toEqual(['brightwell-freight', 'brightwell-freight', 'brightwell-freight']);
  });
});

it('holds its promises over any text: sorted, disjoint, surface = slice, known ids, confidence in 0–1', () => {
  const ids = new Set(known.companies.map(({ id }) => id));
  const words = [
    'Scale AI',
    'Scale',
    'Harlow',
    'Brightwell Corp.',
    'said',
    'CEO of',
    '\n',
    '\ud800',
    '’s',
    'ミナト電機',
    '-',
    '(TLF)',
    'Trans Lunar Freight',
    'İ',
    '\u202e',
    '&',
  ];
  let seen = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 5 })), {
        maxLength: 40,
      }),
      (parts) => {
        const text = parts.join(' ');
        const { mentions, ambiguous } = linkPage(modelOfText(text), known);
        let last = 0;
        for (const mention of [...mentions]) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
          expect(ids.has(mention.company)).toBe(true);
          expect(mention.confidence > 0 && mention.confidence <= 1).toBe(true);
          last = mention.end;
        }
        for (const spot of ambiguous) expect(text.slice(spot.start, spot.end)).toBe(spot.surface);
        seen += mentions.length;
      },
    ),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(80);
}, 30_000);

it('links without a language only what cannot be anything else', () => {
  const cautious = buildGazetteer(INVENTED, []);
  expect(named(page('Anchor Point Bank and Harbour met Brightwell Corp.'), cautious)).toEqual([
    ['Anchor Point Bank', 'anchor'],
    ['Brightwell Corp.', 'brightwell'],
  ]);
});

const seeds = ['000_60f3e46baf037c74', '003_105d7aac7e3b73c1'].map((name) => `../shared/seeds/${name}.txt`);
describe.skipIf(!existsSync(seeds[0] ?? ''))('the seed articles (skipped where ../shared is absent)', () => {
  it.each(seeds)('%s: every Scale is Scale AI, every Meta is Meta', (file) => {
    const text = readFileSync(file, 'utf8');
    const { mentions } = linkPage(modelOfText(text), gazetteer());
    const at = (pattern: RegExp, id: string) =>
      [...text.matchAll(pattern)].filter(
        ({ index }) => !mentions.some((m) => m.company === id && m.start <= index && index < m.end),
      );
    expect(at(/\bScale\b/g, 'scale-ai')).toEqual([]);
    expect(at(/\bMeta\b/g, 'meta-platforms')).toEqual([]);
    expect(mentions.filter((m) => m.company === 'scale-ai' && !m.surface.startsWith('Scale'))).toEqual([]);
  });
});

it('links a listed name with its legal form also where a long page says little else', () => {
  const labels = gazetteer([company('labels-ag', 'Labels AI, Inc.', { aliases: ['Labels AI'] })]);
  const text = `${'Nobody is named in this line of the form.\n'.repeat(500)}Labels AI, Inc. is here.`;
  expect(named(page(text), labels)).toEqual([['Labels AI, Inc.', 'labels-ag']]);
});
