/** Core without the platform: its own type check refuses what is not of the language itself. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

// Inside the project, so that the settings are found by the same relative road as core's own.
mkdirSync('node_modules/.tmp', { recursive: true });
const folder = mkdtempSync('node_modules/.tmp/core-');
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['document', 'export const a = document.title;'],
  ['chrome', 'export const a = chrome.runtime.id;'],
  ['fetch', "export const a = fetch('https://example.org');"],
  ['process', 'export const a = process.env;'],
])('%s is refused', (name, text) => {
  expect(check(text)).toContain(`Cannot find name '${name}'`);
});

it('the language itself is not', () => {
  expect(check('export const a = new Map([[1, [2].toSorted()]]);')).toBe('');
});

function check(text: string): string {
  writeFileSync(join(folder, 'tried.ts'), text);
  const settings = { extends: resolve('src/core/tsconfig.json'), include: ['./tried.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  }).stdout;
}
