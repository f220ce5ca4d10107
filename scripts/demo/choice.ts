/** What `npm start` is asked to do, decided from its arguments and the machine. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/locate.ts';

/** The order in which a browser is looked for: Google's own Chrome last, it lets itself be driven least. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox', 'edge', 'chrome'];

export interface Choice {
  /** The one that was asked for; null = the first that is there. */
  readonly browser: BrowserName | null;
  /** No window: print the findings, take the pictures, end. */
  readonly headless: boolean;
}

/**
 * Reads the command line.
 *
 * `[]` with a display → any browser, in a window
 * `['--browser', 'firefox']` without one → Firefox, headless
 * `['--browser', 'lynx']` → throws, naming the four that it may be
 */
export function readChoice(args: readonly string[], hasDisplay: boolean): Choice {
  const options = { browser: { type: 'string' }, headless: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args: [...args], options });
  return { browser: browserNamed(values.browser), headless: values.headless || !hasDisplay };
}

function browserNamed(name: string | undefined): BrowserName | null {
  if (name === undefined) return null;
  const browser = BROWSERS.find((known) => known === name);
  if (browser === undefined) throw new Error(`--browser ${name}: say one of ${BROWSERS.join(', ')}.`);
  return browser;
}

/** Only where X11 or Wayland draws windows can a display be missing. */
export function hasDisplay(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
