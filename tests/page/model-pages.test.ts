import { expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { withDeclared } from '../../src/core/mention/declared.ts';
import { readPage } from '../../src/page/read.ts';
import { modelPages } from './model-page.ts';
import { noted, rangesNoted } from './noted.ts';

const pages = modelPages().filter(({ expected }) => expected.inMarkup);

it('has a page for each matter', () => {
  expect(pages.length).toBeGreaterThanOrEqual(12);
});

it.each(pages)('reads $name as noted beside it', ({ html, url, expected }) => {
  const reading = readPage(parseHtml(html), url);
  const { inMarkup: _, ranges, ...model } = expected;
  expect(noted(withDeclared(reading.model, reading.jsonLd))).toEqual(model);
  expect(rangesNoted(reading, Object.keys(ranges))).toEqual(ranges);
});
