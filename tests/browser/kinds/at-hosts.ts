/** Browsers in which test pages stand at hosts of their own, some of which the extension may read. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shippedFolder } from '../../../scripts/manifest.ts';
import type { BrowserKind, LaunchOptions } from '../harness/hands.ts';

/**
 * The shipped build, allowed to read `granted`; these hosts and `others` lead to this machine. `name` keeps the builds
 * of two test files apart.
 */
export function atHosts(name: string, granted: readonly string[], others: readonly string[] = []) {
  return (kind: BrowserKind): Partial<LaunchOptions> => ({
    extension: grantedBuild(
      name,
      kind,
      ['127.0.0.1', ...granted].map((host) => `http://${host}/*`),
    ),
    localHosts: [...granted, ...others],
  });
}

/** A build that may read the sites of these match patterns; it differs from the shipped one by `host_permissions` only. */
export function grantedBuild(name: string, kind: BrowserKind, host_permissions: readonly string[]): string {
  const folder = resolve('dist', `test-${name}-${kind}`);
  cpSync(shippedFolder(kind === 'firefox' ? 'firefox' : 'chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions }));
  return folder;
}

/** An address of the test server, at another host. */
export function addressAt(host: string | null, home: string, path: string): string {
  const url = new URL(path, home);
  if (host !== null) url.hostname = host;
  return url.href;
}
