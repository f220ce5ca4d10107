/** A page that is read piece by piece is the page that is read in one go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longPage } from '../../bench/page/long-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { PageRead, readPage } from '../../src/page/read.ts';

const URL_READ = 'https://pages.example/';

/** Markup of which pages are made, broken as often as not. */
const PIECES = [
  ...'<p> </p> <b> </b> <div> </div> <ul> <li> <table> <tr> <th> <td> </table> <dl> <dt> <dd> <br> <pre> </pre>'.split(
    ' ',
  ),
  ...'<form> </form> <select> <h2> </h2> <aside hidden> <details> <summary> <svg> <textarea> </textarea>'.split(
    / (?=<)/,
  ),
  '<a href="//kiln.example/">',
  '</a>',
  '<div><template shadowrootmode="open"><p>Loom</p></template>',
  '<input name=firstChild>',
  ...'Kiln AI Loom &shy; &nbsp; 2024 . , , \n'.split(' '),
];

const markup = fc
  .array(fc.constantFrom(...PIECES), { minLength: 10, maxLength: 80 })
  .map((parts) => parts.join(' '));

describe('a page that is read in pieces', () => {
  let stops = 0;

  it('comes to the same as one that is read in one go, wherever the pieces end', () => {
    fc.assert(
      fc.property(markup, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (html, lengths) => {
        const document = parseHtml(html);
        const read = new PageRead(document, URL_READ);
        for (let piece = 0; !read.advance(afterSteps(lengths[piece % lengths.length] ?? 1)); piece++) {
          expect(read.isInPlace).toBe(true);
          stops++;
        }
        const whole = readPage(document, URL_READ);
        const inPieces = read.finish();
        expect(inPieces.model).toEqual(whole.model);
        const end = whole.model.text.length;
        expect(inPieces.anchors.rangesOf(0, end)).toEqual(whole.anchors.rangesOf(0, end));
      }),
      { numRuns: 200 },
    );
    expect(stops, 'pieces').toBeGreaterThan(1_000);
  });

  it('and changes meanwhile throws nothing, and knows when its place is gone', () => {
    let gone = 0;
    fc.assert(
      fc.property(markup, fc.integer({ min: 1, max: 60 }), fc.nat(), (html, length, which) => {
        const document = parseHtml(html);
        const read = new PageRead(document, URL_READ);
        if (read.advance(afterSteps(length))) return;
        const elements = [...document.body.querySelectorAll('*')];
        elements[which % elements.length]?.remove();
        if (!read.isInPlace) gone++;
        read.advance(() => false);
        const { model } = read.finish();
        for (const { start, end } of model.blocks) expect(model.text.slice(start, end).trim()).not.toBe('');
      }),
    );
    expect(gone, 'places taken away').toBeGreaterThan(5);
  });

  it('loses nothing of what stands behind the place where it stopped', () => {
    const document = parseHtml(longPage(20_000));
    const read = new PageRead(document, URL_READ);
    read.advance(afterSteps(200));
    document.body.append(document.createTextNode('the last word'));
    document.body.firstElementChild?.remove();
    expect(read.isInPlace).toBe(true);
    read.advance(() => false);
    expect(read.finish().model.text).toMatch(/the last word$/);
  });
});

/** Due at the n-th question. */
function afterSteps(count: number): () => boolean {
  let left = count;
  return () => --left <= 0;
}
