/** A page of a given length: sections of prose with links and emphasis, lists, tables, hidden parts, names in between. */
import { seeded } from '../measure/seeded.ts';

/** Known names, in the words around which they are recognised. */
const SENTENCES = [
  'Scale AI, Inc. labels data for makers of language models, and Labelbox offers the same as software.',
  'Meta Platforms holds a stake in Scale AI, which says that it goes on as before.',
  'Snowflake and Databricks, Inc. keep the tables, and OpenAI is among the customers of both.',
];

const WORDS = (
  'the a of and in on for with from by as at that this these after before over under into its their new old large ' +
  'small first last other same supplier buyer contract service notice price year month team office report market ' +
  'result question answer method number order list table page paper work time place group part case point change ' +
  'delivers offers keeps reads writes holds takes gives finds makes needs shows sends builds checks plans'
).split(' ');

/** HTML of at least `length` characters, the same for the same length. Every tenth block names companies. */
export function longPage(length: number): string {
  const random = seeded(7);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? 'word';
  const prose = (count: number) => Array.from({ length: count }, word).join(' ');
  const blocks: string[] = [];
  for (let size = 0, index = 0; size < length; index++) {
    const block = index % 10 === 0 ? `<p>${SENTENCES[(index / 10) % 3]}</p>` : blockOf(index, prose);
    blocks.push(block);
    size += block.length;
  }
  return pageOf(blocks.join('\n'));
}

function blockOf(index: number, prose: (count: number) => string): string {
  switch (index % 5) {
    case 0:
      return `<h2>${prose(6)}</h2><p>${prose(40)} <em>${prose(3)}</em> ${prose(40)}.</p>`;
    case 1:
      return `<ul>${`<li><a href="/a/${index}">${prose(5)}</a> ${prose(8)}</li>`.repeat(4)}</ul>`;
    case 2:
      return `<table>${`<tr><td>${prose(3)}</td><td>${prose(4)}</td><td>${index}</td></tr>`.repeat(6)}</table>`;
    case 3:
      return `<section><div><div><p>${prose(60)}.</p></div></div><aside hidden>${prose(30)}</aside></section>`;
    default:
      return `<p>${prose(30)} <strong>${prose(2)}</strong>, ${prose(30)} <a href="/b/${index}">${prose(3)}</a>.</p>`;
  }
}

/** `count` elements in one list, each naming a known company: what a page takes away again in `removal.ts`. */
export function markedList(count: number): string {
  const item = '<li>Scale AI, Inc. labels data</li>';
  return pageOf(`<p>${SENTENCES.join(' ')}</p><ul id="marked">${item.repeat(count)}</ul>`);
}

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><title>A long page</title><body>${body}</body></html>`;
}
