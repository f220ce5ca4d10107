/**
 * Builds the extension: `npm run build [-- chrome] [-- firefox]`.
 *
 *   dist/chrome, dist/firefox            what ships
 *   dist/demo-chrome, dist/demo-firefox  the same files, but allowed to read 127.0.0.1
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { FAMILIES, type Family, withDemoHosts } from './manifest.ts';

/** Where the shipped build of a family lies. */
export function shippedFolder(family: Family): string {
  return resolve('dist', family);
}

/** Where the demo build of a family lies. */
export function demoFolder(family: Family): string {
  return resolve('dist', `demo-${family}`);
}

/** Builds one family, and from it the demo build. */
export async function buildFamily(family: Family): Promise<void> {
  await build({ mode: family, logLevel: 'warn' });
  deriveDemo(family);
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

async function main(wanted: readonly string[]): Promise<void> {
  const families = FAMILIES.filter((family) => wanted.length === 0 || wanted.includes(family));
  // One after the other: crxjs keeps the list of content scripts in a module-wide variable.
  for (const family of families) {
    await buildFamily(family);
    console.log(`${shippedFolder(family)}\n${demoFolder(family)}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
