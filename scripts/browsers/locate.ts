/**
 * Where a browser is, or how to get one; decided from plain facts about the machine, so that a table can test it.
 *
 *   environment variable ─► known paths ─► Debian as root: install ─► else tell the person the command
 */
export type BrowserName = 'chromium' | 'firefox' | 'edge' | 'chrome';

/** What the decision needs to know of the machine; provide.ts reads it from the real one. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Text of /etc/os-release; empty where there is none. */
  readonly osRelease: string;
  readonly exists: (path: string) => boolean;
}

export type Outcome =
  | { readonly kind: 'found'; readonly path: string }
  /** Debian, and we may install: these packages. */
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  /** Nothing we may do ourselves: what to tell the person. */
  | { readonly kind: 'tell'; readonly sentence: string };

/** The environment variable that names a browser's program. */
const PATH_VARIABLE: Readonly<Record<BrowserName, string>> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
  edge: 'EDGE_PATH',
  chrome: 'CHROME_PATH',
};

/** Debian's packages. Its Chromium brings no fonts of its own, and without any a page renders as boxes. */
const DEBIAN_PACKAGES: readonly string[] = ['chromium', 'firefox-esr', 'fonts-dejavu-core'];

/** Decides where `name` is, or what to do to have it. A variable that names no file is an error, never passed over. */
export function locate(name: BrowserName, machine: Machine): Outcome {
  const variable = PATH_VARIABLE[name];
  const named = machine.env[variable];
  if (named) return machine.exists(named) ? { kind: 'found', path: named } : wrongVariable(variable, named);

  const path = knownPaths(name, machine).find(machine.exists);
  if (path !== undefined) return { kind: 'found', path };

  const isPackaged = name === 'chromium' || name === 'firefox';
  if (isPackaged && machine.isRoot && distribution(machine) === 'debian') {
    return { kind: 'install', packages: DEBIAN_PACKAGES };
  }
  return { kind: 'tell', sentence: howToGet(name, machine) };
}

function wrongVariable(variable: string, named: string): Outcome {
  return { kind: 'tell', sentence: `${variable} names ${named}, but there is no such file.` };
}

function knownPaths(name: BrowserName, machine: Machine): readonly string[] {
  if (machine.platform === 'darwin') return macPaths(name, machine.env.HOME);
  if (machine.platform === 'win32') return windowsPaths(name, machine.env);
  return LINUX_PATHS[name];
}

const LINUX_PATHS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  ],
  // The extended-support release first: it is what Debian ships and what the tests are run on.
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/var/lib/flatpak/exports/bin/org.mozilla.firefox',
  ],
  edge: ['/usr/bin/microsoft-edge', '/usr/bin/microsoft-edge-stable', '/opt/microsoft/msedge/msedge'],
  chrome: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'],
};

const MAC_PROGRAMS: Readonly<Record<BrowserName, string>> = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  firefox: 'Firefox.app/Contents/MacOS/firefox',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
};

function macPaths(name: BrowserName, home: string | undefined): readonly string[] {
  const folders = ['/Applications', ...(home ? [`${home}/Applications`] : [])];
  return folders.map((folder) => `${folder}/${MAC_PROGRAMS[name]}`);
}

const WINDOWS_PROGRAMS: Readonly<Record<BrowserName, string>> = {
  chromium: 'Chromium\\Application\\chrome.exe',
  firefox: 'Mozilla Firefox\\firefox.exe',
  edge: 'Microsoft\\Edge\\Application\\msedge.exe',
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
};

function windowsPaths(name: BrowserName, env: Machine['env']): readonly string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return folders.flatMap((folder) => (folder ? [`${folder}\\${WINDOWS_PROGRAMS[name]}`] : []));
}

function howToGet(name: BrowserName, machine: Machine): string {
  const command = installCommand(name, machine);
  const get = command ? `Install it with\n  ${command}\nor` : 'Install it, or';
  return `${TITLES[name]} was not found. ${get} say where its program is by ${PATH_VARIABLE[name]}.`;
}

const TITLES: Readonly<Record<BrowserName, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  edge: 'Microsoft Edge',
  chrome: 'Google Chrome',
};

/** The command for this system, or null where there is none that we know to work. */
function installCommand(name: BrowserName, machine: Machine): string | null {
  if (machine.platform === 'darwin') return `brew install --cask ${BREW_CASKS[name]}`;
  if (machine.platform === 'win32') return `winget install --exact --id ${WINGET_IDS[name]}`;
  if (name === 'edge' || name === 'chrome') return null;
  const sudo = machine.isRoot ? '' : 'sudo ';
  return LINUX_COMMANDS[distribution(machine)]?.(name, sudo) ?? null;
}

const BREW_CASKS: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox',
  edge: 'microsoft-edge',
  chrome: 'google-chrome',
};

const WINGET_IDS: Readonly<Record<BrowserName, string>> = {
  chromium: 'Hibbiki.Chromium',
  firefox: 'Mozilla.Firefox',
  edge: 'Microsoft.Edge',
  chrome: 'Google.Chrome',
};

type Command = (name: string, sudo: string) => string;

const LINUX_COMMANDS: Readonly<Record<string, Command>> = {
  debian: (_, sudo) =>
    `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${DEBIAN_PACKAGES.join(' ')}`,
  // Ubuntu's apt packages of both browsers only fetch the snaps.
  ubuntu: (name, sudo) => `${sudo}snap install ${name}`,
  fedora: (name, sudo) => `${sudo}dnf install -y ${name}`,
  arch: (name, sudo) => `${sudo}pacman -S --needed ${name}`,
  alpine: (name, sudo) => `${sudo}apk add ${name}`,
};

// os-release: ID names the distribution, ID_LIKE its parents from near to far ("ubuntu debian").
function distribution(machine: Machine): string {
  const field = (key: string) =>
    machine.osRelease.match(new RegExp(`^${key}="?([^"\n]*)"?$`, 'm'))?.[1] ?? '';
  const lineage = [field('ID'), ...field('ID_LIKE').split(' ')];
  return lineage.find((id) => id in LINUX_COMMANDS) ?? '';
}
