import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPage } from '../../src/page/read.ts';

test('reads', () => {
  const { document } = parseHTML(`<!doctype html><html lang="de"><head><title> A  b </title></head><body>
  <h1>Meta buys<br>S<b>cale</b> A&shy;I</h1>
  <table><tr><th>Supplier<th>Site</tr><tr><td>Scale AI<td><a href="https://scale.com/x">scale</a></table></body></html>`);
  const reading = readPage(document, 'https://News.example/x');
  console.log(JSON.stringify(reading.model, null, 1));
  const at = reading.model.text.indexOf('Scale AI');
  console.log(reading.anchors.rangesOf(at, at + 8).map((r) => [r.node.data, r.start, r.end]));
  expect(reading.model.host).toBe('news.example');
});
