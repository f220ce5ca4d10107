/** What each source can tell, and what it has told this device: so that its silence is not taken for an answer. */
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { dateInWords } from '../../core/words/figures.ts';
import type { PackRow, SourceCoverage } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/serve.ts';
import { attributionOf, type Format } from '../../sources/formats.ts';
import type { Means } from '../means.ts';
import { packRows } from '../packs/rows.ts';

/** The sources, in the order in which a buyer would ask them, and the formats in which each comes. */
const FORMATS_OF = {
  wikidata: ['wikidata'],
  gleif: ['gleifLevel1'],
  bods: ['bods'],
  psc: ['psc', 'basicCompanyData'],
  ftm: ['ftm'],
  sec: ['secExhibit', 'secTickers'],
  plain: ['plain'],
} as const satisfies Readonly<Record<string, readonly Format[]>>;
type Source = keyof typeof FORMATS_OF;

/** Those that a click can ask. */
const LIVE: readonly string[] = ['wikidata', 'gleif'] satisfies readonly Source[];

export function coverageAnswers(means: Means): Pick<Handlers, 'data.coverage'> {
  return {
    'data.coverage': async () => {
      const settings = await means.settings.read();
      const catalogue = await means.catalogue(settings);
      const rows = await packRows(means, settings);
      const sources = Object.keys(FORMATS_OF) as Source[];
      return [bundled(rows, catalogue), ...sources.map((source) => coverage(source, rows, catalogue))];
    },
  };
}

function bundled(rows: readonly PackRow[], catalogue: Catalogue): SourceCoverage {
  const shipped = rows.filter(({ origin }) => origin === 'bundled');
  const [first] = shipped.flatMap(({ attributions }) => attributions);
  return viewOf('bundled', first?.licence ?? '', shipped, catalogue);
}

function coverage(source: Source, rows: readonly PackRow[], catalogue: Catalogue): SourceCoverage {
  const formats: readonly Format[] = FORMATS_OF[source];
  const known = formats.map((format) => attributionOf(format, ''));
  const names = new Set(known.map(({ name }) => name));
  const packs = rows.filter(({ attributions }) => attributions.some(({ name }) => names.has(name)));
  return viewOf(source, known[0]?.licence ?? '', packs, catalogue);
}

function viewOf(
  source: Source | 'bundled',
  licence: string,
  packs: readonly PackRow[],
  catalogue: Catalogue,
): SourceCoverage {
  return {
    source,
    name: say(catalogue, `coverage_${source}`),
    licence,
    sees: say(catalogue, `coverage_${source}_sees`),
    misses: say(catalogue, `coverage_${source}_misses`),
    packs: packs.map((row) => ({ pack: row.id, words: packWords(row, catalogue) })),
    noneWords: packs.length > 0 ? '' : say(catalogue, noneOf(source)),
  };
}

/** What can be done about having nothing of it. */
function noneOf(source: Source | 'bundled') {
  if (source === 'bundled') return 'coverage_none_bundled';
  return LIVE.includes(source) ? 'coverage_none_look_up' : 'coverage_none_import';
}

function packWords({ title, on, asOf, counts }: PackRow, catalogue: Catalogue): string {
  if (!on) return say(catalogue, 'coverage_pack_off', { pack: title });
  return say(catalogue, 'coverage_pack', {
    pack: title,
    companies: counts.companies.toLocaleString('en'),
    interests: counts.interests.toLocaleString('en'),
    date: dateInWords(asOf, catalogue),
  });
}
