/** What a person does with an extension outside any page, in Firefox: its button, its sites, its installation. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GECKO_ID } from '../../../scripts/manifest.ts';
import { runTool } from '../../../scripts/testing/step.ts';
import { type Bidi, runInChrome } from './firefox-bidi.ts';
import type { PromptAnswer, ViewHands } from './hands.ts';
import { until } from './until.ts';

/** Installs the folder for good, in place of what is installed. Wants `xpinstall.signatures.required` off. */
export async function installForGood(bidi: Bidi, extension: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'beholden-xpi-'));
  const to = ['--artifacts-dir', folder, '--filename', 'extension.xpi'];
  const { code, stderr } = await runTool('web-ext/bin/web-ext.js', 'build', '--source-dir', extension, ...to);
  if (code !== 0) throw new Error(`web-ext packed nothing: ${stderr}`);
  const extensionData = { type: 'archivePath', path: join(folder, 'extension.xpi') };
  await bidi.send('webExtension.install', { extensionData, 'moz:permanent': true });
  await rm(folder, { recursive: true });
}

/** True where a profile has the extension already. */
export function isInstalledIn(profile: string): boolean {
  return existsSync(join(profile, 'extensions', `${GECKO_ID}.xpi`));
}

/** Waits until the extension runs: a browser that starts shows its window before that. */
export async function untilRunning(bidi: Bidi): Promise<void> {
  const state = `WebExtensionPolicy.getByID('${GECKO_ID}')?.extension?.backgroundState`;
  const isRunning = `['running', 'suspended', 'stopped'].includes(${state})`;
  await until(async () => (await runInChrome(bidi, isRunning))?.value === true, 'the extension to run');
}

// As about:addons does it, and by the same function.
const CHANGE_PERMISSIONS = (change: 'add' | 'remove', pattern: string) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  const sites = { permissions: [], origins: [${JSON.stringify(pattern)}] };
  await ExtensionPermissions.${change}('${GECKO_ID}', sites, extension);
})()`;

export async function grantSite(bidi: Bidi, pattern: string): Promise<void> {
  await runInChrome(bidi, CHANGE_PERMISSIONS('add', pattern));
}

export async function revokeSite(bidi: Bidi, pattern: string): Promise<void> {
  await runInChrome(bidi, CHANGE_PERMISSIONS('remove', pattern));
}

/** Clicks the toolbar button for the tab in front and yields the popup that opens. */
export async function clickButton(bidi: Bidi): Promise<ViewHands> {
  await runInChrome(bidi, CLICK_BUTTON);
  const url = await until(async () => (await runInChrome(bidi, POPUP_URL))?.value, 'the popup to open');
  return {
    url: () => String(url),
    run: async (expression) => {
      const answer = await runInChrome(bidi, runInPopup(expression));
      const { value, error } = JSON.parse(String(answer?.value));
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: async (x, y) => {
      await runInChrome(bidi, clickInPopup(x, y));
    },
    screenshot: async () => {
      throw new Error('Firefox draws its popup outside every tab, where no picture can be taken.');
    },
    close: async () => {
      await runInChrome(bidi, `${POPUP}?.closest('panel').hidePopup()`);
    },
  };
}

const CLICK_BUTTON = `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
})()`;

const WINDOW = `Services.wm.getMostRecentWindow('navigator:browser')`;
const POPUP = `${WINDOW}.document.querySelector('panel[panelopen] browser.webextension-popup-browser')`;
const POPUP_URL = `(() => { const { spec } = ${POPUP}?.currentURI ?? {}; return spec === 'about:blank' ? null : spec })()`;

/** A frame script runs beside the popup with the browser's rights; a sandbox gives it the popup's own. */
function runInPopup(expression: string): string {
  const script = `(async () => {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    let answer;
    try {
      answer = { value: await Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox) };
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage('harness:answer', JSON.stringify(answer));
  })()`;
  return `new Promise((resolve) => {
    const { messageManager } = ${POPUP};
    messageManager.addMessageListener('harness:answer', function heard({ data }) {
      messageManager.removeMessageListener('harness:answer', heard);
      resolve(data);
    });
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
  })`;
}

/** Presses a button of the open prompt as a mouse does. For a second Firefox takes no answer, as no person could have read
 * it, and each press begins that second anew. */
export async function answerPrompt(bidi: Bidi, answer: PromptAnswer): Promise<string> {
  const text = await until(
    async () => (await runInChrome(bidi, PROMPT_TEXT))?.value ?? null,
    'the prompt to take an answer',
  );
  await runInChrome(bidi, clickPrompt(answer));
  await until(async () => (await runInChrome(bidi, `!${PROMPT}`))?.value, 'the prompt to be gone');
  return String(text);
}

const PROMPT = `${WINDOW}.document.querySelector('#notification-popup[panelopen] popupnotification')`;
const PROMPT_TEXT = `(() => {
  const prompt = ${PROMPT};
  const delay = Services.prefs.getIntPref('security.notification_enable_delay');
  return ChromeUtils.now() - prompt?.notification.timeShown > delay ? prompt.textContent : null;
})()`;

function clickPrompt(answer: PromptAnswer): string {
  const button = answer === 'Allow' ? 'button' : 'secondaryButton';
  return `(() => {
    const prompt = ${PROMPT};
    if (!prompt) return;
    const { x, y, width, height } = prompt.${button}.getBoundingClientRect();
    ${pressedAt('x + width / 2', 'y + height / 2')}
  })()`;
}

function clickInPopup(x: number, y: number): string {
  return `(() => {
    const corner = ${POPUP}.getBoundingClientRect();
    ${pressedAt(`corner.x + ${x}`, `corner.y + ${y}`)}
  })()`;
}

/** A press of the mouse at a point of the window, given as two expressions. */
function pressedAt(x: string, y: string): string {
  return `for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const mouse = { button: 0, clickCount: type === 'mousemove' ? 0 : 1 };
    ${WINDOW}.synthesizeMouseEvent(type, ${x}, ${y}, mouse, { isWidgetEventSynthesized: false });
  }`;
}
