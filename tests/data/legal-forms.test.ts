/** The table of legal forms is what its generator makes of the two lists, and small. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { legalFormFile } from '../../src/cli/data/legal-form-list.ts';
import { hasSamples, SAMPLES } from '../sources/made.ts';

const FILE = 'src/core/name/legal-form-rows.ts';
const HEAD =
  '"Country Code (ISO 3166-1)","Language","Entity Legal Form name Local name","Entity Legal Form name Transliterated name (per ISO 01-140-10)","Abbreviations Local language","Abbreviations transliterated","ELF Status ACTV/INAC"';

/** The lines of the table that these rows and types give. */
function lines(
  elf: readonly string[][],
  types: readonly { generic?: string; aliases: string[] }[],
): string[] {
  const csv = [HEAD, ...elf.map((row) => row.map((cell) => `"${cell}"`).join(','))].join('\n');
  const text = legalFormFile(csv, JSON.stringify(types));
  return (text.split('`').at(-2) ?? '').split('\n');
}

const GMBH = { generic: 'LLC', aliases: ['GmbH', 'Gesellschaft mbH'] };

describe('the table of legal forms', () => {
  it('has the spellings of rigour with the countries of the ISO list, and what stands in one row with them', () => {
    const row = ['AT', 'German', 'Gesellschaft mit beschränkter Haftung', '', 'GmbH; Ges.m.b.H.', '', 'ACTV'];
    expect(lines([row], [GMBH])).toEqual([
      'LLC;-;gesellschaft mbh',
      'LLC;AT;ges mbh|gesellschaft mit beschrankter haftung|gmbh',
    ]);
  });

  it.each<[string, string[]]>([
    ['a row that is no longer valid', ['AT', 'German', 'Altform', '', 'GmbH', '', 'INAC']],
    [
      'what the law of one state calls a form in English',
      ['US', 'English', 'Foreign Form', '', 'GmbH', '', 'ACTV'],
    ],
    ['two letters', ['AT', 'German', 'GmbH', '', 'DA', '', 'ACTV']],
  ])('leaves out %s', (_what, row) => {
    expect(lines([row], [GMBH]).join()).not.toMatch(/altform|foreign|\bda\b/);
  });

  it.each([
    ['a class that is no company', { generic: 'NGO', aliases: ['Stiftung'] }],
    ['an ordinary word', { generic: 'LLC', aliases: ['Enterprise'] }],
  ])('leaves out %s', (_what, type) => {
    expect(lines([], [GMBH, type])).toEqual(lines([], [GMBH]));
  });

  it('leaves out what is made of shorter forms', () => {
    expect(lines([], [GMBH, { generic: 'LP', aliases: ['Gesellschaft mbH GmbH'] }])).toEqual(
      lines([], [GMBH]),
    );
  });

  it('is smaller than a picture: every worker reads it', () => {
    expect(readFileSync(FILE).byteLength).toBeLessThan(40_000);
  });

  it.skipIf(!hasSamples)(
    'is what the generator makes of the lists (skipped: no samples where they are not there)',
    () => {
      const folder = `${SAMPLES}/legal-forms`;
      const made = legalFormFile(
        readFileSync(`${folder}/elf-codes-1.4.1.csv`, 'utf8'),
        readFileSync(`${folder}/rigour-org_types.json`, 'utf8'),
      );
      expect(readFileSync(FILE, 'utf8')).toBe(made);
    },
  );
});
