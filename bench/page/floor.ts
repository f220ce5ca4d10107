/**
 * The least that a first flag can take: an extension that does nothing but wake its background from a content script
 * and paint the button. What ours takes beyond it, in the same run, is our own doing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHROME_KEY, DEMO_HOSTS, GECKO_ID } from '../../scripts/manifest.ts';
import { type BrowserKind, POPUP_PATH } from '../../tests/browser/harness/hands.ts';

// One word for both browsers' extension object.
const API = 'const api = globalThis.browser ?? globalThis.chrome;';

/** The page that is flagged. */
export const ARTICLE_PATH = '/article.html';

const READER = `${API} api.runtime.sendMessage('here');`;
// Registered as ours is: one in the manifest takes another road through the browser. It listens for grants, by which the
// harness sees that a background is ready.
const BACKGROUND = `${API} api.runtime.onMessage.addListener((message, { tab }) => {
  api.action.setBadgeText({ tabId: tab.id, text: '1' });
});
api.permissions.onAdded.addListener(() => undefined);
api.runtime.onInstalled.addListener(() => api.scripting.registerContentScripts([{
  id: 'reader', matches: ['http://127.0.0.1${ARTICLE_PATH}'], js: ['reader.js'], runAt: 'document_end',
}]));`;

const WAKER = {
  manifest_version: 3,
  name: 'Floor of the measurement',
  version: '1',
  action: { default_popup: POPUP_PATH },
  permissions: ['scripting'],
  host_permissions: DEMO_HOSTS,
};

const IN_BROWSER: Readonly<Record<BrowserKind, object>> = {
  chromium: { ...WAKER, key: CHROME_KEY, background: { service_worker: 'background.js' } },
  firefox: {
    ...WAKER,
    browser_specific_settings: { gecko: { id: GECKO_ID } },
    background: { scripts: ['background.js'] },
  },
};

/** Writes that extension into a folder of its own, uses it, and takes it away. */
export async function withFloor<T>(kind: BrowserKind, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  const files = {
    'manifest.json': JSON.stringify(IN_BROWSER[kind]),
    'reader.js': READER,
    'background.js': BACKGROUND,
    [POPUP_PATH]: '<!doctype html><title>Nothing</title>',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
