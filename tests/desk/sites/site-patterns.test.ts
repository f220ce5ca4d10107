import { describe, expect, it } from 'vitest';
import { hostTyped, patternOf } from '../../../src/desk/sites/site-patterns.ts';

describe('a site as a person types it', () => {
  it.each([
    ['news.example', 'news.example'],
    [' https://News.example/a?b#c ', 'news.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['intranet', 'intranet'],
    ['two words', null],
    ['', null],
    ['about:config', null],
    ['me@news.example', null],
    ['*.example', null],
  ])('%j is the host %j', (typed, host) => expect(hostTyped(typed)).toBe(host));
});

it('is granted over http and https, with its subdomains only where it says so', () => {
  expect(['news.example', '*.news.example'].map(patternOf)).toEqual([
    '*://news.example/*',
    '*://*.news.example/*',
  ]);
});
