import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { beholdenHere, PATIENCE } from './beholden.ts';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(?:sh|text)\n([\s\S]*?)\n```$/gm)].map((block) => block[1] ?? '');

it('has the two commands, each in a block of its own', () => {
  expect(blocks).toContain('npm ci && npm start');
  expect(blocks).toContain('npm ci && npm test');
});

it(
  'shows what the terminal command really prints',
  async () => {
    const at = blocks.findIndex((block) => block.startsWith('npm run -s beholden -- '));
    const argv = blocks[at]?.split(' -- ')[1]?.split(' ') ?? [];
    expect((await beholdenHere(argv)).stdout.trimEnd()).toBe(blocks[at + 1]);
  },
  PATIENCE,
);
