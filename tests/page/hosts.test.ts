import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkHosts } from '../../src/page/hosts.ts';

const BASE = 'https://pages.example/dir/page.html';

it.each([
  ['/path', 'pages.example'],
  ['page.html?a=b#c', 'pages.example'],
  ['', 'pages.example'],
  ['//cdn.example/x', 'cdn.example'],
  ['\\\\cdn.example', 'cdn.example'],
  ['HTTPS://Kilns.Example/', 'kilns.example'],
  ['mailto:sales@kilns.example', null],
  ['javascript:alert(1)', null],
  ['https://', null],
])('%j leads to %s', (href, host) => {
  expect(linkHosts(BASE)(href)).toBe(host);
});

it('knows no host for relative links of a file of unknown origin', () => {
  expect(linkHosts(null)('/path')).toBe(null);
  expect(linkHosts(null)('https://kilns.example')).toBe('kilns.example');
});

it('says of every link what the full parser of the platform says', () => {
  const marks = '/ \\ : # ? @ . [ %20 // https:// https kilns.example a'.split(' ');
  const pieces = fc.constantFrom(...marks, ' ', '\t', '\n');
  let foreign = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const href = parts.join('');
      const url = URL.canParse(href, BASE) ? new URL(href, BASE) : null;
      const host = url?.protocol === 'https:' ? url.hostname : null;
      expect(linkHosts(BASE)(href)).toBe(host);
      if (host !== null && host !== 'pages.example') foreign++;
    }),
    { numRuns: 2_000 },
  );
  expect(foreign).toBeGreaterThan(20);
});
