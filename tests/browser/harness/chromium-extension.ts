/**
 * What a person does with an extension outside any page, in Chromium: its installation and its sites.
 *
 * A headless Chromium cannot show the dialog of `permissions.request`, and ends when it tries. So a kept profile is
 * written as one in which the person has said yes to all that may be asked for before and taken it back: Chromium then
 * answers yes without a dialog, and nothing is granted until it is asked for.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { CHROME_KEY } from '../../../scripts/manifest.ts';
import { POPUP_PATH } from './hands.ts';

/** Chromium's id: the first 128 bits of the key's SHA-256, each hex digit 0–f written a–p. */
export const CHROME_ID: string = idOf(CHROME_KEY);

function idOf(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export const CHROME_HOME = `chrome-extension://${CHROME_ID}/`;

/** Has a profile start the extension by itself, as one that a person installed from a folder. */
export function keepInstalled(profile: string, extension: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : FRESH;
  const before = preferences.extensions.settings[CHROME_ID] ?? installation(extension);
  // Without this, one that was updated by the debugging protocol is forgotten at the next start.
  const after = { ...before, creation_flags: CREATION_FLAGS };
  const settings = { ...preferences.extensions.settings, [CHROME_ID]: after };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ ...preferences, extensions: { ...preferences.extensions, settings } }),
  );
}

// Without developer mode Chromium does not start extensions from a folder.
const FRESH = { extensions: { ui: { developer_mode: true }, settings: {} } };

function installation(extension: string) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const allowed = (api: readonly string[], hosts: readonly string[]) => ({
    api,
    explicit_host: hosts,
    manifest_permissions: [],
    scriptable_host: [],
  });
  return {
    path: extension,
    manifest,
    location: UNPACKED,
    disable_reasons: [],
    active_permissions: allowed(manifest.permissions, []),
    granted_permissions: allowed([...manifest.permissions, ...manifest.optional_permissions], ALL_SITES),
    runtime_granted_permissions: allowed(manifest.optional_permissions, ALL_SITES),
  };
}

/** mojom::ManifestLocation::kUnpacked: loaded from a folder by a person, and kept over restarts. */
const UNPACKED = 4;

/** As Chromium notes it of an extension from a folder: needs a modern manifest, may be let into files. */
const CREATION_FLAGS = 0b10_0110;

const ALL_SITES = ['*://*/*'];

/** Lets the extension read the sites of a pattern, as a click in one of its own pages does. */
export async function grantSite(context: BrowserContext, pattern: string): Promise<void> {
  if (!(await changeSites(context, 'request', pattern)))
    throw new Error(`Chromium did not grant ${pattern}.`);
}

/** Takes the sites of a pattern back. Not by `chrome://extensions`, which asks anew at the next start. */
export async function revokeSite(context: BrowserContext, pattern: string): Promise<void> {
  await changeSites(context, 'remove', pattern);
}

async function changeSites(
  context: BrowserContext,
  change: 'request' | 'remove',
  pattern: string,
): Promise<unknown> {
  const tab = await context.newPage();
  await tab.goto(CHROME_HOME + POPUP_PATH);
  const session = await context.newCDPSession(tab);
  const call = evaluation(`chrome.permissions.${change}({ origins: [${JSON.stringify(pattern)}] })`);
  const answer = await session.send('Runtime.evaluate', { ...call, userGesture: true });
  await tab.close();
  return outcomeOf(answer);
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
