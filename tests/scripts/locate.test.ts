import { describe, expect, it } from 'vitest';
import { type BrowserName, locate, type Machine } from '../../scripts/browsers/locate.ts';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const UBUNTU = 'ID=ubuntu\nID_LIKE=debian\n';
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';
const FEDORA = 'ID=fedora\n';
const WINDOWS_FOLDERS = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };

interface Case {
  readonly says: string;
  readonly browser: BrowserName;
  readonly machine: Partial<Omit<Machine, 'exists'>>;
  readonly files?: readonly string[];
  /** A path found, packages to install, or words that the person must be told. */
  readonly found?: string;
  readonly installs?: string;
  readonly tells?: string;
}

const TABLE: readonly Case[] = [
  {
    says: 'takes the environment variable before a known path',
    browser: 'chromium',
    machine: { env: { CHROMIUM_PATH: '/opt/mine' } },
    files: ['/opt/mine', '/usr/bin/chromium'],
    found: '/opt/mine',
  },
  {
    says: 'refuses a variable that names no file, though a known path is there',
    browser: 'firefox',
    machine: { env: { FIREFOX_PATH: '/gone' } },
    files: ['/usr/bin/firefox'],
    tells: 'FIREFOX_PATH names /gone, but there is no such file.',
  },
  {
    says: 'takes an empty variable as not set',
    browser: 'edge',
    machine: { env: { EDGE_PATH: '' } },
    files: ['/usr/bin/microsoft-edge'],
    found: '/usr/bin/microsoft-edge',
  },
  {
    says: 'finds the snap',
    browser: 'chromium',
    machine: {},
    files: ['/snap/bin/chromium'],
    found: '/snap/bin/chromium',
  },
  {
    says: 'prefers the extended-support Firefox',
    browser: 'firefox',
    machine: {},
    files: ['/usr/bin/firefox', '/usr/bin/firefox-esr'],
    found: '/usr/bin/firefox-esr',
  },
  {
    says: "finds a Mac user's own applications",
    browser: 'chrome',
    machine: { platform: 'darwin', env: { HOME: '/Users/a' } },
    files: ['/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    found: '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  },
  {
    says: 'finds a Windows program under the folder that the system names',
    browser: 'firefox',
    machine: { platform: 'win32', env: WINDOWS_FOLDERS },
    files: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    found: 'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  },
  {
    says: 'installs on Debian as root',
    browser: 'chromium',
    machine: { isRoot: true, osRelease: DEBIAN },
    installs: 'chromium firefox-esr fonts-dejavu-core',
  },
  {
    says: 'never installs as a plain user',
    browser: 'chromium',
    machine: { osRelease: DEBIAN },
    tells: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium firefox-esr',
  },
  {
    says: 'installs no snap by itself, root or not',
    browser: 'firefox',
    machine: { isRoot: true, osRelease: UBUNTU },
    tells: '\n  snap install firefox\n',
  },
  {
    says: 'reads the nearest known parent of a distribution',
    browser: 'firefox',
    machine: { osRelease: MINT },
    tells: 'sudo snap install firefox',
  },
  {
    says: 'knows Fedora',
    browser: 'chromium',
    machine: { osRelease: FEDORA },
    tells: 'sudo dnf install -y chromium',
  },
  {
    says: 'installs no browser that Debian does not carry',
    browser: 'chrome',
    machine: { isRoot: true, osRelease: DEBIAN },
    tells: 'Google Chrome was not found. Install it, or say where its program is by CHROME_PATH.',
  },
  {
    says: 'knows the Mac',
    browser: 'edge',
    machine: { platform: 'darwin' },
    tells: 'brew install --cask microsoft-edge',
  },
  {
    says: 'knows Windows',
    browser: 'chromium',
    machine: { platform: 'win32' },
    tells: 'winget install --exact --id Hibbiki.Chromium',
  },
  {
    says: 'still says how on a system it does not know',
    browser: 'firefox',
    machine: { platform: 'freebsd' },
    tells: 'Firefox was not found. Install it, or say where its program is by FIREFOX_PATH.',
  },
];

describe('locating a browser', () => {
  it.each(TABLE)('$says', ({ browser, machine, files = [], found, installs, tells }) => {
    const bare = { platform: 'linux', env: {}, isRoot: false, osRelease: '' };
    const outcome = locate(browser, { ...bare, ...machine, exists: (path) => files.includes(path) });
    if (found !== undefined) expect(outcome).toEqual({ kind: 'found', path: found });
    if (installs !== undefined) expect(outcome).toEqual({ kind: 'install', packages: installs.split(' ') });
    if (tells !== undefined)
      expect(outcome).toMatchObject({ kind: 'tell', sentence: expect.stringContaining(tells) });
  });
});
