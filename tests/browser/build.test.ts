/** What was built, as it lies in dist. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { demoFolder, shippedFolder } from '../../scripts/manifest.ts';
import { orphansIn } from '../../scripts/orphans.ts';
import { KINDS } from './harness/hands.ts';

describe.each(KINDS)('the build for %s', (kind) => {
  const family = kind === 'firefox' ? 'firefox' : 'chrome';
  const shipped = shippedFolder(family);
  const demo = demoFolder(family);

  it('ships a manifest that asks for no site and shows pages no file', () => {
    const manifest = manifestIn(shipped);
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('starts the background by a plain script', () => {
    const { background } = manifestIn(shipped);
    const plain = kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' };
    expect(background).toEqual(plain);
  });

  // Each start of the background decodes it; what is ASCII is taken as it is.
  it('writes the background in ASCII', () => {
    const bytes = readFileSync(join(shipped, 'background.js'));
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
  });

  // Each start of the background takes up and runs all of it: data belong into the store.
  it('has the background in at most half a megabyte', () => {
    expect(statSync(join(shipped, 'background.js')).size).toBeLessThanOrEqual(500_000);
  });

  it('ships no script that nothing loads', () => {
    expect(readdirSync(join(shipped, 'assets')).length).toBeGreaterThan(0);
    expect(orphansIn(shipped)).toEqual([]);
  });

  it('is the demo, file for file, but for the hosts in the manifest', () => {
    const files = filesIn(shipped);
    expect(filesIn(demo)).toEqual(files);
    const others = files.filter((file) => file !== 'manifest.json');
    const differing = others.filter(
      (file) => !readFileSync(join(shipped, file)).equals(readFileSync(join(demo, file))),
    );
    expect(differing).toEqual([]);
    const { host_permissions: hosts, ...rest } = manifestIn(demo);
    expect(rest).toEqual(manifestIn(shipped));
    expect(hosts).toEqual(['http://127.0.0.1/*']);
  });

  // The background too: Chromium compiles modules anew at each of its many starts.
  it.each(['src/content/reader.js', 'src/content/card.js', 'background.js'])(
    'has %s in one piece, which loads nothing',
    (file) => {
      const text = readFileSync(join(shipped, file), 'utf8');
      expect(text.trimStart()).toMatch(/^("use strict";)?(var \w+=)?\(?function/);
      expect(text).not.toMatch(/\bimport\s*[("'{*]/);
    },
  );

  // The reader lies in every granted page; the card comes while the mouse rests on a name.
  it.each([
    ['src/content/reader.js', 12_000],
    ['src/content/card.js', 40_000],
  ])('has %s in at most %i bytes, gzipped', (file, most) => {
    expect(gzipSync(readFileSync(join(shipped, file)), { level: 9 }).length).toBeLessThanOrEqual(most);
  });
});

function manifestIn(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
