/**
 * What a person does with an extension outside any page, in Chromium: its button, its sites, its installation.
 *
 * A headless Chromium cannot show the dialog of `permissions.request`, and ends when it tries. So a kept profile is
 * written as one in which the person has said yes to all sites before and taken it back: Chromium then answers yes
 * without a dialog, and no site is granted until one is asked for.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page as Tab } from 'playwright-core';
import { CHROME_KEY } from '../../../scripts/manifest.ts';
import { type Json, POPUP_PATH } from './hands.ts';

/** Chromium's id: the first 128 bits of the key's SHA-256, each hex digit 0–f written a–p. */
export const CHROME_ID: string = idOf(CHROME_KEY);

function idOf(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export const CHROME_HOME = `chrome-extension://${CHROME_ID}/`;

/** Writes a profile in which the extension is installed for good, unless there is one already. */
export function writeProfile(profile: string, extension: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const allowed = (api: readonly string[], hosts: readonly string[]) => ({
    api,
    explicit_host: hosts,
    manifest_permissions: [],
    scriptable_host: [],
  });
  const installed = {
    path: extension,
    manifest,
    location: UNPACKED,
    creation_flags: CREATION_FLAGS,
    disable_reasons: [],
    active_permissions: allowed(manifest.permissions, []),
    granted_permissions: allowed(manifest.permissions, ALL_SITES),
    runtime_granted_permissions: allowed([], ALL_SITES),
  };
  const settings = { [CHROME_ID]: installed };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Without developer mode Chromium does not start extensions from a folder.
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true }, settings } }));
}

/** mojom::ManifestLocation::kUnpacked: loaded from a folder by a person, and kept over restarts. */
const UNPACKED = 4;

/** As Chromium notes it of an extension from a folder: needs a modern manifest, may be let into files. */
const CREATION_FLAGS = 0b10_0110;

const ALL_SITES = ['*://*/*'];

/** Lets the extension read the sites of a pattern, as a click in one of its own pages would. */
export async function grantSite(context: BrowserContext, pattern: string): Promise<void> {
  await inTab(context, CHROME_HOME + POPUP_PATH, async (tab) => {
    const session = await context.newCDPSession(tab);
    const origins = JSON.stringify([pattern]);
    const request = evaluation(`chrome.permissions.request({ origins: ${origins} })`);
    const granted = outcomeOf(await session.send('Runtime.evaluate', { ...request, userGesture: true }));
    if (granted !== true) throw new Error(`Chromium did not grant ${pattern}.`);
  });
}

/** Takes the sites of a pattern back, as the page of the extension among the browser's settings does. */
export async function revokeSite(context: BrowserContext, pattern: string): Promise<void> {
  await inSettings(context, 'removeHostPermission', pattern);
}

/** Starts the extension again from its folder as it is now, by "Reload" among the browser's settings. */
export async function reload(context: BrowserContext): Promise<void> {
  await inSettings(context, 'reload', { failQuietly: true });
}

async function inSettings(context: BrowserContext, method: string, ...args: readonly Json[]): Promise<void> {
  const given = [CHROME_ID, ...args].map((arg) => JSON.stringify(arg)).join(', ');
  await inTab(context, 'chrome://extensions/', (tab) =>
    tab.evaluate(`new Promise((resolve, reject) => chrome.developerPrivate.${method}(${given}, () => {
      const { lastError } = chrome.runtime;
      if (lastError) reject(new Error(lastError.message)); else resolve();
    }))`),
  );
}

async function inTab(
  context: BrowserContext,
  url: string,
  work: (tab: Tab) => Promise<unknown>,
): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(url);
  await work(tab);
  await tab.close();
}

/** Params of an evaluation that waits for promises and yields plain data. */
export function evaluation(expression: string) {
  return { expression, awaitPromise: true, returnByValue: true };
}

interface Evaluated {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** What an evaluation came to; what was thrown in it is thrown here. */
export function outcomeOf(answer: unknown): unknown {
  const { result, exceptionDetails } = answer as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value;
}
