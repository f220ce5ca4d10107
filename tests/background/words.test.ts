import { describe, expect, it, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { localesFor, noticeIn, openCatalogues, problemIn } from '../../src/background/words.ts';
import { DEFAULTS } from '../../src/core/settings/settings.ts';
import { parseCatalogue } from '../../src/core/words/catalogue.ts';
import type { ProblemCode } from '../../src/messages/contract.ts';
import { Trouble } from '../../src/messages/serve.ts';

const catalogue = parseCatalogue(english);

describe('the words', () => {
  it.each([
    ['en', ['en']],
    ['de', ['de', 'en']],
    ['de-AT', ['de_AT', 'de', 'en']],
    ['zh-Hant-TW', ['zh_Hant_TW', 'zh_Hant', 'zh', 'en']],
  ])('for %s are looked for in %j', (language, locales) => {
    expect(localesFor(language)).toEqual(locales);
  });

  it('are the nearest there are, read once', async () => {
    const files: Record<string, unknown> = { en: english, de: { hello: { message: 'Guten Tag' } } };
    const read = vi.fn(async (locale: string) => files[locale] ?? Promise.reject(new Error('no such file')));
    const catalogues = openCatalogues(read);
    expect((await catalogues('de-AT')).get('hello')).toBe('Guten Tag');
    expect(await catalogues('de-AT')).toBe(await catalogues('de-AT'));
    expect(read.mock.calls.map(([locale]) => locale)).toEqual(['de_AT', 'de']);
  });

  it('missing once are looked for again', async () => {
    const read = vi.fn(async (): Promise<unknown> => english).mockRejectedValueOnce(new Error('not now'));
    const catalogues = openCatalogues(read);
    await expect(catalogues('en')).rejects.toThrow('install it again');
    expect((await catalogues('en')).size).toBeGreaterThan(0);
  });
});

/** Every code, so that a new one without a sentence does not compile here. */
const CODES: Record<ProblemCode, true> = {
  'not-allowed': true,
  'bad-request': true,
  'not-found': true,
  'bad-domain': true,
  'not-readable': true,
  'no-data': true,
  'storage-full': true,
  'bad-file': true,
  'update-running': true,
  'requests-off': true,
  'not-granted': true,
  'no-answer': true,
  failed: true,
};

describe('a problem', () => {
  it.each(Object.keys(CODES) as ProblemCode[])('%s has a sentence that says what to do', (code) => {
    const { sentence } = problemIn(catalogue, new Trouble(code));
    expect(sentence.length).toBeGreaterThan(40);
  });

  it.each([
    [new DOMException('Full.', 'QuotaExceededError'), 'storage-full'],
    [new TypeError('undefined is not a function'), 'failed'],
    ['thrown text', 'failed'],
  ])('%s is %s, and its own message is not told', (error, code) => {
    const problem = problemIn(catalogue, error);
    expect(problem.code).toBe(code);
    expect(problem.sentence).not.toContain('undefined');
  });
});

it.each(Object.keys(DEFAULTS))('the field %s of the settings has a name for people', (field) => {
  const { text } = noticeIn(catalogue, { id: 'n', kind: 'mended', fields: [field] });
  expect(text).toContain(catalogue.get(`setting_${field}`));
});
