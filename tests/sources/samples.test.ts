/** Authentic records, where they are there: counts by eye and by grep, not by the reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasSamples, problemsOf, read, refusalOf, SAMPLES } from './made.ts';

/** One of the samples ends in the middle of a text. */
const CUT_OFF = 'psc-data-9.json';

const bytesOf = (path: string) => new Uint8Array(readFileSync(`${SAMPLES}/${path}`));

describe.skipIf(!hasSamples)('authentic records (skipped: no samples where they are not there)', () => {
  it.each([
    ['gleif-cdf-fixtures/lei-data.xml', 'gleifLevel1'],
    ['gleif-cdf-fixtures/lei-data.json', 'gleifLevel1'],
    ['gleif-cdf-fixtures/rr-data.xml', 'gleifRelationships'],
    ['gleif-cdf-fixtures/rr-updates-data2.json', 'gleifRelationships'],
    ['gleif-cdf-fixtures/repex-data.xml', 'gleifExceptions'],
    ['gleif-cdf-fixtures/repex-data.json', 'gleifExceptions'],
    ['gleif-cdf-fixtures/rr-data-out.json', 'bods'],
    ['gleif-cdf-fixtures/lei-data-out.json', 'bods'],
    ['opensanctions-ftm/zala.entities.ftm.json', 'ftm'],
    ['wikidata-json/wbgetentities-Q7380.json', 'wikidata'],
  ])('%s is %s, and every record of it is understood', async (path, format) => {
    const { formats, report, found } = await read(bytesOf(path));
    expect(formats).toEqual([format]);
    expect(report.problems).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('XML and JSON of one golden copy yield the same companies', async () => {
    const [xml, json] = await Promise.all(
      ['xml', 'json'].map((syntax) => read(bytesOf(`gleif-cdf-fixtures/lei-data.${syntax}`))),
    );
    expect(xml?.companies.length).toBeGreaterThan(5);
    expect(json?.companies).toEqual(xml?.companies);
  });

  it('all examples of BODS 0.4 are read; nobody’s name is kept', async () => {
    const files = readdirSync(`${SAMPLES}/bods-0.4/examples`);
    const told = await Promise.all(files.map((file) => read(bytesOf(`bods-0.4/examples/${file}`))));
    expect(told.flatMap(({ report }) => report.problems)).toEqual([]);
    expect(told.reduce((sum, { companies }) => sum + companies.length, 0)).toBeGreaterThan(20);
    expect(told.reduce((sum, { interests }) => sum + interests.length, 0)).toBeGreaterThan(5);
  });

  it('the PSC register’s companies are read, its totals passed over', async () => {
    const files = readdirSync(`${SAMPLES}/uk-psc`).filter(
      (file) => file.startsWith('psc-data') && file !== CUT_OFF,
    );
    const told = await Promise.all(files.map((file) => read(bytesOf(`uk-psc/${file}`))));
    expect(told.flatMap(({ report }) => report.problems)).toEqual([]);
    expect(told.every(({ formats }) => formats.join() === 'psc')).toBe(true);
    expect(told.flatMap(({ companies }) => companies).length).toBeGreaterThan(5);
    expect(await refusalOf(bytesOf(`uk-psc/${CUT_OFF}`))).toBe('source_cut_off:18');
  });

  it('Exhibit 21: 2,425 subsidiaries, of which 300 have a share and one has no name', async () => {
    const { found, ...told } = await read(bytesOf('sec-ex21-labels/ex21_labels.csv'));
    const interests = found.flatMap((one) => (one.kind === 'interests' ? one.interests : []));
    expect(problemsOf(told)).toEqual(['record_no_name:1062']);
    expect(interests).toHaveLength(2424);
    expect(interests.filter(({ share }) => share !== null)).toHaveLength(300);
  });

  it('OpenSanctions’ ownerships among companies are kept with their percentages', async () => {
    const { interests, companies } = await read(bytesOf('opensanctions-ftm/zala.entities.ftm.json'));
    expect(companies).toHaveLength(11);
    expect(interests.map(({ share }) => share?.lower)).toContain(490_000);
  });
});
