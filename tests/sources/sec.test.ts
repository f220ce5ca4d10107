import { describe, expect, it } from 'vitest';
import { EXHIBIT, EXHIBIT_CSV, TICKERS } from './files.ts';
import { read, refusalOf } from './made.ts';

const filer = { name: 'Harlow AI Corp', cik: '0007654321' };

describe('the SEC’s tickers', () => {
  it('name each filer once, by its main ticker', async () => {
    const { companies } = await read(TICKERS);
    expect(companies.map(({ id, name, ticker }) => [id, name, ticker])).toEqual([
      ['cik-7654321', 'HARLOW AI CORP', 'HRLW'],
      ['cik-7654322', 'Globex Holdings', 'GLBX'],
    ]);
  });
});

describe('an Exhibit 21', () => {
  it('lists subsidiaries of whoever filed it', async () => {
    const { companies, interests, report } = await read(EXHIBIT, { filer });
    expect(companies.map(({ name }) => name)).toEqual([
      'Harlow AI Corp',
      'Acme Gas Finance Corporation',
      'Acme Pipelines LLC',
    ]);
    expect(
      interests.map(({ owner, tie, share, sourceWord }) => [owner, tie, share?.lower, sourceWord]),
    ).toEqual([
      ['cik-7654321', 'equityUndisclosedSize', undefined, 'subsidiary or majority'],
      ['cik-7654321', 'shares', 262_400, null],
    ]);
    expect(interests[1]?.note).toContain('Texas');
    // The head, and the note below.
    expect(report.passed.notARecord).toBe(2);
  });

  it('does not say whose it is, and is refused where the person does not either', async () => {
    expect(await refusalOf(EXHIBIT)).toBe('source_no_filer:-');
  });

  it('keeps subsidiaries of one name under two filers apart', async () => {
    const one = await read(EXHIBIT, { filer });
    const other = await read(EXHIBIT, { filer: { name: 'Globex Holdings', cik: '7654322' } });
    expect(one.companies[1]?.id).not.toBe(other.companies[1]?.id);
  });

  it('in CSV knows its filer by number only', async () => {
    const { found } = await read(EXHIBIT_CSV);
    const owners = found
      .flatMap((one) => (one.kind === 'interests' ? one.interests : []))
      .map(({ owner }) => owner);
    expect(owners).toEqual(['cik-7654321', 'cik-7654321']);
  });
});
