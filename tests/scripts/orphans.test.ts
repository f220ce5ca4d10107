import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orphansIn } from '../../scripts/orphans.ts';

describe('a script of a build', () => {
  let build: string;

  const lay = (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(build, file), text);
  };

  beforeEach(() => {
    build = mkdtempSync(join(tmpdir(), 'orphans-'));
    mkdirSync(join(build, 'assets'));
  });

  afterEach(() => rmSync(build, { recursive: true }));

  it.each([
    ['a page names it', { 'page.html': '<script src="/assets/one.js">' }, []],
    ['the manifest names it', { 'manifest.json': '{"scripts": ["assets/one.js"]}' }, []],
    ['another script names it', { 'background.js': 'new Worker("/assets/one.js")' }, []],
    ['only it names itself', { 'assets/one.js': 'import("./one.js")' }, ['one.js']],
    ['only a picture names it', { 'mark.svg': 'one.js' }, ['one.js']],
    ['another like it is named', { 'page.html': '<script src="/assets/two.js">' }, ['one.js']],
  ])('is no orphan unless nothing loads it: %s', (_what, files, expected) => {
    lay({ 'assets/one.js': '', 'assets/one.css': '', ...files });
    expect(orphansIn(build)).toEqual(expected);
  });

  it('that only an orphan loads is none, until that one is gone', () => {
    lay({ 'assets/one.js': 'import "./two.js"', 'assets/two.js': '' });
    expect(orphansIn(build)).toEqual(['one.js']);
    rmSync(join(build, 'assets/one.js'));
    expect(orphansIn(build)).toEqual(['two.js']);
  });
});
