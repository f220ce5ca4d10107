import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { parseCatalogue, say } from '../../src/core/words/catalogue.ts';
import { ExpansionGuard } from '../../src/sources/bytes/expansion.ts';
import { PROBLEMS, problem, SourceError } from '../../src/sources/problem.ts';
import { readSource } from '../../src/sources/read.ts';
import { LONGEST_RECORD } from '../../src/sources/records/numbered.ts';
import { BODS_LIST, LEVEL1_CSV, LEVEL1_XML, PLAIN, TICKERS } from './files.ts';
import { READING, read, refusalOf } from './made.ts';

const zipped = zipSync({ 'a.csv': strToU8(LEVEL1_CSV) });

describe('a file that cannot be used is refused with its reason', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'source_empty:-'],
    ['blanks', ' \n \n', 'source_empty:-'],
    [
      'a portal’s page in place of JSON',
      '<!DOCTYPE html><html><body>Log in to the network</body></html>',
      'source_web_page:1',
    ],
    ['an error page', '<html><head><title>502 Bad Gateway</title>', 'source_web_page:1'],
    [
      'a page with a table that is no Exhibit 21',
      '<html><table><tr><td>Menu</td></tr></table></html>',
      'source_web_page:1',
    ],
    ['XML of another form', '<?xml version="1.0"?>\n<feed><entry/></feed>', 'source_unknown:1'],
    ['JSON of another form', '{"hello": "world"}', 'source_unknown:1'],
    ['a text', 'Dear all\nplease find attached', 'source_unknown:1'],
    ['a table of other things', 'colour;weight\nred;3', 'source_no_columns:1'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      'source_not_text:-',
    ],
    [
      'text of an old code page',
      new Uint8Array([...strToU8('owner,owned\nM'), 0xfc, ...strToU8('ller,Acme')]),
      'source_not_text:-',
    ],
    ['a list of BODS that ends in the middle', BODS_LIST.slice(0, -200), 'source_cut_off:144'],
    ['JSON that closes too much', `${TICKERS}}`, 'source_broken_json:1'],
    ['XML that ends in the middle', LEVEL1_XML.slice(0, 900), 'source_cut_off:16'],
    ['XML with a tag too many', LEVEL1_XML.replace('<lei:LEIRecords>', '</lei:Oops>'), 'source_broken_xml:4'],
    ['XML with entities that eat each other', LEVEL1_XML.replace('&amp;', '&lol9;'), 'source_broken_xml:8'],
    ['an archive that ends in the middle', zipped.slice(0, 300), 'source_cut_off:-'],
    ['an archive without its list of files', zipped.slice(0, -30), 'source_cut_off:-'],
    [
      'a compressed file that ends in the middle',
      gzipSync(strToU8(PLAIN)).slice(0, 60),
      'source_damaged_archive:-',
    ],
    [
      'a spreadsheet in its own form',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
      'source_spreadsheet:-',
    ],
    ['no records', '[]', 'source_unknown:1'],
    ['a header and nothing below', 'owner,owned\n', 'source_nothing_found:-'],
  ])('%s', async (_what, content, said) => {
    expect(await refusalOf(content)).toBe(said);
    expect(await refusalOf(content, {}, 50)).toBe(said);
  });

  it('an archive whose bytes were changed', async () => {
    const damaged = zipped.slice();
    damaged.fill(0x55, 60, 120);
    expect(await refusalOf(damaged)).toMatch(/source_(damaged_archive|not_text|unknown|cut_off)/);
  });

  it('an archive that unpacks without end, before it has filled anything', async () => {
    const bomb = new Uint8Array(17 * 1024 * 1024).fill(0x20);
    bomb.set(strToU8('[{"statementId": "a", "recordType": "person"}'));
    const packed = [zipSync({ 'bomb.json': [bomb, { level: 1 }] }), gzipSync(bomb, { level: 1 })];
    for (const archive of packed) {
      expect(archive.length).toBeLessThan(bomb.length / 200);
      expect(await refusalOf(archive)).toBe('source_blows_up:-');
    }
    // Packing and unpacking is slow where eight tests share two cores.
  }, 30_000);

  it('a line without end', async () => {
    const half = 'x'.repeat(LONGEST_RECORD / 2);
    expect(await refusalOf(`{"statementId": "a", "recordType": "${half}${half}${half}"}`)).toBe(
      'source_record_too_long:1',
    );
    expect(await refusalOf(`${PLAIN}\n"${half}${half}\n${half}`)).toBe('source_open_quote:4');
    expect(await refusalOf(LEVEL1_XML.replace('Daughters', `${half}${half}${half}`))).toBe(
      'source_record_too_long:5',
    );
  });
});

describe('the watch over what an archive grows to', () => {
  it('lets data grow as data does', () => {
    const guard = new ExpansionGuard();
    guard.took(1_000_000);
    expect(() => guard.gave(190_000_000)).not.toThrow();
    expect(() => guard.gave(11_000_000)).toThrow(SourceError);
  });
});

describe('what is said of problems', () => {
  const catalogue = parseCatalogue(english);

  it.each(Object.entries(PROBLEMS))('%s has its sentence, with just its arguments', (id, given) => {
    const args = Object.fromEntries(given.map((name) => [name, `<${name}>`]));
    const sentence = say(catalogue, id, args);
    for (const name of given) expect(sentence).toContain(`<${name}>`);
  });

  it('shows the beginning of a long value only', () => {
    expect(problem('record_bad_date', { value: 'x'.repeat(1000) }, 3).args.value).toHaveLength(81);
  });
});

describe('whoever reads', () => {
  it('may stop in the middle, and the file is let go', async () => {
    let isLetGo = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(new Uint8Array(strToU8('owner,owned\n'))),
      pull: (controller) => controller.enqueue(new Uint8Array(strToU8('Harlow,Acme\n'.repeat(1000)))),
      cancel: () => {
        isLetGo = true;
      },
    });
    let batches = 0;
    for await (const _batch of readSource(endless, READING)) if (++batches === 3) break;
    expect(isLetGo).toBe(true);
  });

  it('gets a record that is wrong beside those that are right', async () => {
    const { companies, report } = await read(`${PLAIN}\n=x,y,,,,,`);
    expect([companies.length, report.refused]).toEqual([3, 1]);
  });
});
