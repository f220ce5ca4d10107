/**
 * manifest.json is the one source; every manifest that ships or is tested is derived from it here.
 *
 *   manifest.json ──manifestFor(browser)──► shipped ──withDemoHosts──► demo (and browser tests)
 */
import { resolve } from 'node:path';
import source from '../manifest.json' with { type: 'json' };

/** A browser family that gets its own build. Edge takes Chromium's. */
export type Family = 'chrome' | 'firefox';

export const FAMILIES: readonly Family[] = ['chrome', 'firefox'];

export interface Manifest extends Readonly<Record<string, unknown>> {
  readonly manifest_version: number;
  readonly name: string;
  readonly version: string;
}

/** The only sites that the demo build may read without asking: pages of this very machine. */
export const DEMO_HOSTS: readonly string[] = ['http://127.0.0.1/*'];

/** Firefox runs an event page and would warn of Chromium's keys; Chromium would warn of Firefox's. */
export function manifestFor(family: Family): Manifest {
  const { key, minimum_chrome_version, browser_specific_settings, background, storage, ...both } = source;
  if (family === 'chrome') return { ...both, key, minimum_chrome_version, storage, background };
  const scripts = [background.service_worker];
  return { ...both, browser_specific_settings, background: { scripts, type: background.type } };
}

/** The demo's manifest: the shipped one, and leave to read the demo pages. */
export function withDemoHosts(shipped: Manifest): Manifest {
  return { ...shipped, host_permissions: DEMO_HOSTS };
}

/** Browser versions that the code is compiled for: those that the manifest promises. */
export function buildTarget(family: Family): string {
  const oldest = {
    chrome: source.minimum_chrome_version,
    firefox: source.browser_specific_settings.gecko.strict_min_version,
  };
  return `${family}${Number.parseInt(oldest[family], 10)}`;
}

/** Firefox's id of the extension. */
export const GECKO_ID: string = source.browser_specific_settings.gecko.id;

/** Chromium's public key of the extension, from which it works out a fixed id. */
export const CHROME_KEY: string = source.key;

/** Where the shipped build of a family lies. */
export function shippedFolder(family: Family): string {
  return resolve('dist', family);
}

/** Where the demo build of a family lies. */
export function demoFolder(family: Family): string {
  return resolve('dist', `demo-${family}`);
}
