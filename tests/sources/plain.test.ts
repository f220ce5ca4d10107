import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameId } from '../../src/sources/local-id.ts';
import { shareIn } from '../../src/sources/size.ts';
import { PLAIN } from './files.ts';
import { problemsOf, read, refusalOf } from './made.ts';

describe('the id that a name makes', () => {
  it.each([
    ['Acmé Ltd', 'name-acme-ltd'],
    ['ACME LTD', 'name-acme-ltd'],
    ['Acme  Ltd.', 'name-acme-ltd'],
    ['3M', 'name-3m'],
  ])('%s → %s', (name, id) => {
    expect(nameId(name)).toBe(id);
  });

  it('is none for a name without a letter', () => {
    expect(nameId('—')).toBeNull();
  });

  it('is the same whether words are plain or have to be folded', () => {
    const plainName = fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,9}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(plainName, (words) => {
        // A blank more is all it takes for the long way.
        expect(nameId(words.join(' '))).toBe(nameId(words.join('  ')));
      }),
    );
  });
});

describe('a share in words', () => {
  it.each([
    ['49', [490_000, 490_000, false, false]],
    ['49,5 %', [495_000, 495_000, false, false]],
    ['0.49%', [4_900, 4_900, false, false]],
    ['25-50', [250_000, 500_000, false, false]],
    ['25 % to 50 %', [250_000, 500_000, false, false]],
    ['> 50', [500_000, 1_000_000, true, false]],
    ['more than 50%', [500_000, 1_000_000, true, false]],
    ['up to 20', [0, 200_000, false, false]],
    ['under 5', [0, 50_000, false, true]],
  ])('%s is read', (cell, [lower, upper, lowerOpen, upperOpen]) => {
    expect(shareIn(cell)).toEqual({ lower, upper, lowerOpen, upperOpen });
  });

  it.each(['0.49', '1', '0,5'])('%s is a fraction to one author and a percentage to the next', (cell) => {
    expect(shareIn(cell)).toBe('unclear');
  });

  it.each(['', 'a majority', '140', '50-25', '-3', '4 9', '1e2'])('"%s" is none', (cell) => {
    expect(shareIn(cell)).toBeNull();
  });
});

describe('a plain CSV', () => {
  it('states what its rows say, no more', async () => {
    const { companies, interests } = await read(PLAIN);
    expect(companies.map(({ name }) => name)).toEqual(['Harlow AI', 'Acme Ltd', 'Globex AG']);
    expect(interests[0]).toMatchObject({
      tie: 'shares',
      share: { lower: 490_000 },
      voting: null,
      start: '2025-06-13',
      sources: [
        { publisher: 'news.example', url: 'https://news.example/harlow-acme', tier: 4, date: '2026-11-22' },
      ],
    });
    expect(interests[1]).toMatchObject({
      share: { lower: 250_000, lowerOpen: true },
      voting: { upper: 0 },
      end: '2024',
      sources: [{ publisher: 'Annual report', url: null, tier: 4 }],
    });
  });

  it('without a source is a claim without a reference', async () => {
    const [interest] = (await read('owner;owned\nHarlow;Acme')).interests;
    expect(interest).toMatchObject({ tie: 'equityUndisclosedSize', sources: [{ tier: 5 }] });
  });

  it.each([
    ['semicolons', 'parent;subsidiary;stake\nHarlow;Acme;49,5'],
    ['tabs', 'Holder\tInvestee\tPercent\nHarlow\tAcme\t49.5'],
    ['quoted cells with lines in them', 'owner,owned,share,source\n"Harlow","Acme",49.5,"a\nreport"'],
    ['a comma behind each row', 'owner,owned,share\nHarlow,Acme,49.5,'],
  ])('is read with %s', async (_what, text) => {
    expect((await read(text)).interests[0]?.share?.lower).toBe(495_000);
  });

  it('is read by the columns that the person names', async () => {
    const text = 'Mutter,Tochter,Anteil\nHarlow,Acme,49';
    expect(await refusalOf(text)).toBe('source_no_columns:1');
    const columns = { owner: 'Mutter', owned: 'Tochter', share: 'Anteil' };
    expect((await read(text, { columns })).interests[0]?.share?.lower).toBe(490_000);
    expect(await refusalOf(text, { columns: { ...columns, votes: 'Stimmen' } })).toBe('source_no_columns:1');
  });

  it('knows a company by its identifier, where there is a column for it', async () => {
    const text =
      'owner,owner id,owned,owned id\nHarlow,Q900000001,Acme,GB-COH:1234567\nH. Inc.,q900000001,Globex,globex.example';
    const { companies } = await read(text);
    expect(companies.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['wikidata-q900000001', ['H. Inc.']],
      ['gb-coh-01234567', []],
      ['name-globex', []],
    ]);
    expect(companies[2]?.domains).toEqual(['globex.example']);
  });

  it.each([
    ['=HYPERLINK("http://x.example")', 'record_formula'],
    ['@SUM(A1)', 'record_formula'],
    ['', 'record_no_name'],
    ['—', 'record_no_name'],
    ['acmé', 'record_owns_itself'],
  ])('refuses an owner written %s', async (owner, said) => {
    const quoted = `"${owner.replaceAll('"', '""')}"`;
    expect(problemsOf(await read(`owner,owned\nHarlow,Acme\n${quoted},Acme`))).toEqual([`${said}:3`]);
  });

  it.each([
    ['0.49,,', 'record_share_of_one'],
    ['half,,', 'record_bad_share'],
    [',2025-02-30,', 'record_bad_date'],
    [',13/06/2025,', 'record_bad_date'],
    [',2025,2024', 'record_ends_before_start'],
    [',2025', 'record_short_row'],
  ])('refuses the cells %s', async (cells, said) => {
    const text = `owner,owned,share,from,to\nHarlow,Acme,49,,\nHarlow,Acme,${cells}`;
    expect(problemsOf(await read(text))).toEqual([`${said}:3`]);
  });

  it('counts lines as an editor does, blank ones and quoted ones too', async () => {
    const text = 'owner,owned,source\n\nHarlow,Acme,"two\nlines"\n\n=x,Acme,\n';
    expect(problemsOf(await read(text))).toEqual(['record_formula:6']);
  });
});
