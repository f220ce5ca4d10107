import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FILES } from './files.ts';
import { read } from './made.ts';

const filer = { name: 'Harlow AI Corp', cik: '7654321' };
const table = Object.entries(FILES).map(([what, { format, text }]) => ({ what, format, text }));

describe('a file', () => {
  it.each(table)('$what is recognised by itself', async ({ format, text }) => {
    const { formats, report } = await read(text, { filer });
    expect(formats).toEqual([format]);
    expect(report.problems).toEqual([]);
    expect(report.companies + report.interests + report.undescribed + silent(report)).toBeGreaterThan(0);
  });

  it.each(table)('$what reads the same wherever the network cuts it', async ({ text }) => {
    const whole = await read(text, { filer });
    for (const size of [1, 7, 1000]) expect((await read(text, { filer }, size)).found).toEqual(whole.found);
  });

  it('reads the same from an archive, compressed, with a mark, and in UTF-16', async () => {
    const { text } = FILES['plain CSV'] ?? { text: '' };
    const plain = await read(text);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    for (const content of [
      zipSync({ 'a.csv': strToU8(text) }),
      gzipSync(strToU8(text)),
      `\uFEFF${text}`,
      utf16,
      utf16.slice(2),
    ])
      expect((await read(content)).found).toEqual(plain.found);
  });

  it('keeps the rows of lists in one archive apart, which have no key but their place', async () => {
    const list = (owner: string) => strToU8(`owner,owned\n${owner},Acme`);
    const { interests } = await read(zipSync({ 'a.csv': list('Harlow'), 'b.csv': list('Globex') }));
    expect(interests.map(({ owner, ref }) => [owner, ref])).toEqual([
      ['name-harlow', 'row-2'],
      ['name-globex', '2/row-2'],
    ]);
  });

  it('of an archive is read one after the other, each by its own form', async () => {
    const { LEVEL1_CSV, RELATIONSHIPS_CSV } = await import('./files.ts');
    const archive = zipSync({
      'who/': new Uint8Array(0),
      'who/lei.csv': strToU8(LEVEL1_CSV),
      '__MACOSX/._lei.csv': new Uint8Array([0, 1, 2]),
      'rr.csv': strToU8(RELATIONSHIPS_CSV),
    });
    const { formats, companies, interests } = await read(archive);
    expect(formats).toEqual(['gleifLevel1', 'gleifRelationships']);
    expect([companies.length, interests.length]).toEqual([3, 2]);
  });
});

function silent({ silences }: Awaited<ReturnType<typeof read>>['report']): number {
  return Object.values(silences).reduce((sum, count) => sum + count, 0);
}
