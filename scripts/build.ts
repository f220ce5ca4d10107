/**
 * Builds the extension: `npm run build [-- chrome] [-- firefox]`.
 *
 *   dist/chrome, dist/firefox            what ships
 *   dist/demo-chrome, dist/demo-firefox  the same files, but allowed to read 127.0.0.1
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { demoFolder, FAMILIES, type Family, shippedFolder, withDemoHosts } from './manifest.ts';

const wanted = process.argv.slice(2);

// One after the other: crxjs keeps the list of content scripts in a module-wide variable.
for (const family of FAMILIES) {
  if (wanted.length > 0 && !wanted.includes(family)) continue;
  await build({ mode: family, logLevel: 'warn' });
  deriveDemo(family);
  console.log(`${shippedFolder(family)}\n${demoFolder(family)}`);
}

// A copy and not a second build: so the demo and the tests run the very files that ship.
function deriveDemo(family: Family): void {
  const demo = demoFolder(family);
  rmSync(demo, { recursive: true, force: true });
  cpSync(shippedFolder(family), demo, { recursive: true });
  const path = join(demo, 'manifest.json');
  const manifest = withDemoHosts(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify(manifest, null, 2));
}
