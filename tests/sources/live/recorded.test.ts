/** GLEIF's own answers, recorded, asked for again by the live library; counts by eye and by grep, not by the library. */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Found } from '../../../src/sources/found.ts';
import { type Gathered, Gathering } from '../../../src/sources/gathered.ts';
import { familyOf, leisNamed } from '../../../src/sources/gleif/family.ts';
import { newWalk, step } from '../../../src/sources/wikidata/tree.ts';
import { foundIn } from '../../../src/sources/wikidata/tree-found.ts';
import { hasSamples, SAMPLES } from '../made.ts';
import { serveGraph } from './graph.ts';
import { ask, type Host, serve } from './loopback.ts';

let host: Host | null = null;
afterEach(() => host?.close());

/** Which recording answers the path: `/lei-records/LEI/direct-parent` → `lei_records/direct-parent_LEI.json`. */
function recordingOf(path: string): string {
  const [, collection, lei, what] = path.split('/');
  if (collection === 'fuzzycompletions') return 'fuzzy_completions/fuzzycompletions_all';
  if (lei === undefined) return 'lei_records/multi_lei_records';
  if (what === undefined) return `lei_records/single_lei_record_${lei}`;
  if (what.endsWith('exception')) return `reporting_exceptions/${what}_${lei}`;
  return `${/relationships?$/.test(what) ? 'relationships' : 'lei_records'}/${what}_${lei}`;
}

/** Lists were recorded with fifteen to a page, of each the first: nothing is promised behind it. */
function recorded(path: string): string | null {
  const file = `${SAMPLES}/gleif-api-recorded/${recordingOf(path)}.json`;
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/"lastPage":\d+/, '"lastPage":1') : null;
}

function gathered(found: readonly Found[]): Gathered {
  const gathering = new Gathering();
  gathering.add(found);
  return gathering.finish();
}

async function gleif(): Promise<string> {
  host = await serve((url) => {
    const body = recorded(url.pathname);
    return body === null ? { status: 404, body: '{"errors":[]}' } : { status: 200, body };
  });
  return host.origin;
}

const known = (lei: string) => ({ kind: 'known', lei });
const silent = (silence: string) => ({ kind: 'silent', silence });

describe.skipIf(!hasSamples)('recorded answers (skipped: no samples where they are not there)', () => {
  // Where there are more than fifteen children, the first relationships are not all those of the first children.
  it.each([
    ['21380068P1DRHMJ8KU70', silent('noConsolidatingParent'), silent('noConsolidatingParent'), 16, 2],
    ['254900LNRYNOQ9YPU758', silent('notDisclosed'), known('ZXTILKJKG63JELOEG630'), 2, 1],
    ['254900MSZM6DMP853B11', silent('noConsolidatingParent'), silent('noConsolidatingParent'), 1, 0],
    ['5299001ERX0K10IZUL40', silent('noConsolidatingParent'), silent('noConsolidatingParent'), 3, 2],
    ['529900GRZ2BQY5ZM9N49', silent('noConsolidatingParent'), silent('noConsolidatingParent'), 13, 12],
    ['5493001KJTIIGC8Y1R12', known('549300B56MD0ZC402L06'), known('549300RMUDWPHCUQNE66'), 3, 2],
    ['549300O897ZC5H7CY412', known('549300OWK6ZGNYP4G142'), known('549300OWK6ZGNYP4G142'), 2, 2],
    ['549300YX4S1LLSMK2627', known('HWUPKR0MPOU8FGXBT394'), known('HWUPKR0MPOU8FGXBT394'), 2, 2],
    ['851WYGNLUQLFZBSYGB56', silent('noConsolidatingParent'), silent('noConsolidatingParent'), 16, 8],
    ['INR2EJN1ERAN0W5ZP974', silent('noConsolidatingParent'), silent('noConsolidatingParent'), 13, 12],
  ])('of %s tell its parents and its first children', async (lei, direct, ultimate, companies, interests) => {
    const family = await familyOf(lei, '2026-11-22', ask, await gleif());
    expect([family.direct, family.ultimate]).toEqual([direct, ultimate]);
    expect(family.published).toBe('2025-05-15T00:00:00Z');
    const { report } = gathered(family.found);
    expect(report).toMatchObject({ companies, interests, refused: 0 });
    // No link of a record leads to what was not recorded.
    expect(host?.asked.filter((path) => recorded(path.split('?')[0] ?? '') === null)).toEqual([]);
  });

  it('of a person’s own firm are passed over', async () => {
    const { found } = await familyOf('335800CCCPHKUOXPC332', '2026-11-22', ask, await gleif());
    expect(gathered(found).report).toMatchObject({ companies: 0, passed: { person: 1 } });
  });

  it('to a name are asked for with all LEIs that were said; records of others are no choice', async () => {
    expect(await leisNamed('facebook', ask, await gleif())).toEqual([]);
    const [, records] = host?.asked ?? [];
    expect(new URL(records ?? '', 'http://loopback').searchParams.get('filter[lei]')).toBe(
      '549300BACZP326UOBH06,335800CZZQAMN5PMNQ89,635400XSFNRXSVRFGR47',
    );
  });
});

const GRAPH = '../shared/sparql/graph.ttl';

describe.skipIf(!existsSync(GRAPH))('a graph that others made in Wikidata’s shape (else skipped)', () => {
  it('is walked to its last company; what ended, was withdrawn or is a building is left out', async () => {
    const classes = ['Q4830453', 'Q891723', 'Q6881511'].map((one) => `wd:${one} wdt:P279 wd:Q43229 .`);
    host = await serveGraph([readFileSync(GRAPH, 'utf8'), ...classes].join('\n'));
    let walk = newWalk(['Q380'], 'down', ['en', 'mul', 'de'], '2026-11-22');
    while (!walk.isDone) walk = await step(walk, ask, host.origin);
    const { companies, interests } = gathered(foundIn(walk));
    const nameOf = (id: string) => companies.find((one) => one.id === id)?.name;
    expect(companies).toHaveLength(6);
    expect(
      interests.map(({ owner, subject, share }) => [nameOf(owner), nameOf(subject), share?.lower ?? null]),
    ).toEqual(
      expect.arrayContaining([
        ['Meta Platforms', 'Chatly', null],
        ['Meta Platforms', 'Scalar Data', 490_000],
        ['Meta Platforms', 'Optikon', 600_000],
        ['Optikon', 'Kabelwerk Linse', null],
        ['Chatly', 'Ringco', null],
      ]),
    );
  });
});
