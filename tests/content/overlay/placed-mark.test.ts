// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  carrierOf,
  groupMarks,
  type PlacedMark,
  placeMarks,
} from '../../../src/content/overlay/placed-mark.ts';
import type { Look } from '../../../src/messages/contract.ts';
import { readPage } from '../../../src/page/read.ts';

const read = () => {
  const { model, anchors } = readPage(document, 'https://news.example/');
  return { text: model.text, anchors };
};

/** Marks of a name wherever it stands in what was read. */
function marksOf(name: string, look: Look, text: string) {
  return [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    company: name.toLowerCase(),
    look,
  }));
}

function placed(name: string, look: Look = 'UNKNOWN', before: readonly PlacedMark[] = []): PlacedMark[] {
  const page = read();
  return [...placeMarks(marksOf(name, look, page.text), page, before)];
}

beforeEach(() => {
  document.body.innerHTML =
    '<p id=one>Brask sells. Brask buys.</p><p id=two>Of <b>Bra</b><i>sk</i> again.</p>';
});

describe('a mark', () => {
  it('knows the characters that its name is made of, over as many text nodes as it takes', () => {
    const pieces = placed('Brask').map((mark) => mark.pieces.map((piece) => piece.text));
    expect(pieces).toEqual([['Brask'], ['Brask'], ['Bra', 'sk']]);
  });

  it('is carried by the innermost element that holds the whole name', () => {
    expect(placed('Brask').map((mark) => carrierOf(mark)?.id)).toEqual(['one', 'one', 'two']);
  });

  it('is carried by nothing after the page has let go of it', () => {
    const marks = placed('Brask');
    document.querySelector('#two b')?.remove();
    expect(marks.map((mark) => carrierOf(mark)?.id ?? null)).toEqual(['one', 'one', null]);
  });

  it('stays the same object through a re-reading, with its new look, so that its card stays open', () => {
    const before = placed('Brask');
    const after = placed('Brask', 'NOT_THIS', before);
    expect(after.map((mark, index) => mark === before[index])).toEqual([true, true, true]);
    expect(new Set(after.map((mark) => mark.look))).toEqual(new Set(['NOT_THIS']));
  });

  it('is another one where something else stands now', () => {
    const before = placed('Brask');
    (document.querySelector('#one')?.firstChild as Text).data = 'Only Brask buys.';
    const after = placed('Brask', 'UNKNOWN', before);
    expect(after.map((mark) => before.includes(mark))).toEqual([false, true]);
  });

  it('is none where the page says something else by the time of the answer', () => {
    const page = read();
    (document.querySelector('#one')?.firstChild as Text).data = 'Sorby sells. Brask buys.';
    const marks = [...placeMarks(marksOf('Brask', 'UNKNOWN', page.text), page)];
    expect(marks.map((mark) => mark.pieces[0].start)).toEqual([13, 0]);
  });
});

it('marks are grouped by what is said of each, and those of which nothing is said are left out', () => {
  const marks = placed('Brask');
  const groups = groupMarks(marks, (mark) => (mark.pieces.length > 1 ? 'split' : null));
  expect([...groups]).toEqual([['split', [marks[2]]]]);
});
