import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { readPage } from '../../src/page/read.ts';
import type { View } from '../../src/page/view.ts';

// linkedom takes seconds for the pages of 200,000 blocks, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const read = (html: string, view?: View) => readPage(parseHtml(html), 'https://pages.example/', view);
const textOf = (html: string, view?: View) => read(html, view).model.text;

describe('the host', () => {
  it.each([
    ['https://News.Example:8443/a?b#c', 'news.example'],
    ['http://[::1]/', '[::1]'],
    ['file:///home/buyer/list.html', null],
    ['about:blank', null],
    ['not an address', null],
    [`https://${'a.'.repeat(200)}example/`, null],
    [null, null],
  ])('of %s is %s', (url, host) => {
    expect(readPage(parseHtml('<p>x'), url).model.host).toBe(host);
  });
});

describe('the layout', () => {
  const html =
    '<ul><li><span class="name">Scale AI</span><span class="service">Labelling</span><li><span>un</span>tied</ul>';

  it('is asked where words would be glued together, and parts them into blocks', () => {
    const breaksLine = (element: Element) => element.hasAttribute('class');
    expect(textOf(html, { breaksLine })).toBe('Scale AI\nLabelling\nuntied');
  });

  it('is not asked about tags that stay in the line', () => {
    expect(textOf('<p>a<b>b</b>c', { breaksLine: () => true })).toBe('abc');
  });

  it('leaves out what it says is not shown, but reads on inside it', () => {
    const isVisible = (element: Element) => element.className !== 'off';
    expect(textOf('<div class="off">off<p>on</p></div>', { isVisible })).toBe('on');
  });
});

describe('without a layout', () => {
  it.each([
    ['<time>May 2024</time>Meta joins', 'May 2024 Meta joins'],
    ['<span>Scale AI</span><span>Labelling</span>', 'Scale AI Labelling'],
    ['<a href="/a">Suppliers</a><a href="/b">Contracts</a>', 'Suppliers Contracts'],
    ['<span>Scale.</span><span>Next</span>', 'Scale. Next'],
    ['<span class="initial">S</span>cale', 'Scale'],
    ['<span>A</span>T&amp;T', 'AT&T'],
    ['Free<wbr>Wheel and You<b>Tube</b>', 'FreeWheel and YouTube'],
    ['(<span>Meta</span>)', '(Meta)'],
    ['<span>日立</span><span>製作所</span>', '日立製作所'],
  ])('words in %s are parted by their letters', (html, text) => {
    expect(textOf(`<p>${html}`)).toBe(text);
  });
});

describe('bad input', () => {
  it('reads nothing of a document in design mode', () => {
    const document = parseHtml('<p>draft');
    Object.defineProperty(document, 'designMode', { value: 'on' });
    expect(readPage(document, null).model.text).toBe('');
  });

  it('reads an empty file', () => {
    expect(read('').model).toMatchObject({ text: '', blocks: [], title: '', language: null });
  });

  it('reads 10,000 nested elements without recursion', () => {
    expect(textOf(`${'<div>'.repeat(10_000)}deep`)).toBe('deep');
  });

  it('cuts a page of more than 5 million characters', () => {
    const { text, blocks } = read(`<p>${'word '.repeat(1_200_000)}<p>after`).model;
    expect(text.length).toBeGreaterThan(4_999_990);
    expect(text.length).toBeLessThanOrEqual(5_000_000);
    expect(blocks).toHaveLength(1);
  });

  it('cuts a page of more blocks than any has', () => {
    expect(read('<p>x'.repeat(200_010)).model.blocks).toHaveLength(200_000);
  });

  it('throws on no markup', () => {
    const pieces = fc.constantFrom(
      ...'< > / <p> </p> <b> </b> <table> <tr> <td> </table> <a href=" <svg> <math> <template> <select> <!-- --> <![CDATA[ & &amp; \0 \u00ad x'.split(
        ' ',
      ),
      '<script type="application/ld+json">',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const { model } = read(parts.join(''));
        for (const { start, end } of model.blocks) expect(model.text.slice(start, end).trim()).not.toBe('');
      }),
    );
  });
});

describe('anchors', () => {
  const words = fc.constantFrom(
    'Scale',
    'AI',
    ' ',
    '  ',
    '\n ',
    '&nbsp;',
    '&shy;',
    '&#x200b;',
    'Ürümqi',
    '&amp;',
    '😀',
  );
  const tags = fc.constantFrom(
    '<b>',
    '</b>',
    '<span>',
    '</span>',
    '<p>',
    '<br>',
    '<td>',
    '<!--c-->',
    '<wbr>',
    '<img>',
  );
  const page = fc.array(fc.oneof({ weight: 3, arbitrary: words }, tags), { minLength: 20, maxLength: 80 });
  const share = fc.integer({ min: 0, max: 1_000 }).map((permille) => permille / 1_000);
  const unseen = /[\s\u00ad\u200b]/g;
  let compared = 0;

  it('lead every stretch of the text back to the same characters on the page', () => {
    fc.assert(
      fc.property(page, share, share, (parts, a, b) => {
        const { model, anchors } = read(parts.join(''));
        const start = Math.floor(a * model.text.length);
        const end = start + Math.ceil(b * (model.text.length - start));
        const ranges = anchors.rangesOf(start, end);
        const found = ranges.map((range) => range.node.data.slice(range.start, range.end)).join('');
        expect(found.replace(unseen, '')).toBe(model.text.slice(start, end).replace(unseen, ''));
        expect(new Set(ranges.map(({ node }) => node)).size).toBe(ranges.length);
        if (ranges.length > 1) compared++;
      }),
      { numRuns: 300 },
    );
    expect(compared, 'stretches over several nodes').toBeGreaterThan(50);
  });

  it('are empty outside the text', () => {
    const { anchors } = read('<p>abc');
    expect(anchors.rangesOf(3, 9)).toEqual([]);
    expect(anchors.rangesOf(1, 1)).toEqual([]);
  });
});
