/**
 * The demo: `npm start [-- --browser firefox] [-- --headless]`.
 *
 *   build ─► serve tests/pages/demo ─► browser in a fresh profile ─► viewpoint ─► a window, or tables and pictures
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Viewpoint } from '../src/core/watchlist/viewpoint.ts';
import { type Driven, launch } from '../tests/browser/harness/driven.ts';
import { CannotLoad } from '../tests/browser/harness/hands.ts';
import { type Site, serve } from '../tests/browser/harness/site.ts';
import type { BrowserName } from './browsers/locate.ts';
import { browserPath, installedPath } from './browsers/provide.ts';
import { BROWSERS, type Choice, hasDisplay, readChoice } from './demo/choice.ts';
import { tour } from './demo/tour.ts';
import { demoFolder, type Family } from './manifest.ts';
import { runTool } from './testing/step.ts';

const PAGES = 'tests/pages/demo';
const PICTURES = 'screenshots';

/** An address that stays the same from start to start, so that a grant or a bookmark made by hand still fits. */
const PORT = 8137;

try {
  await start(readChoice(process.argv.slice(2), hasDisplay(process.platform, process.env)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start({ browser: wanted, headless }: Choice): Promise<void> {
  const name = wanted ?? BROWSERS.find((known) => installedPath(known) !== null) ?? 'chromium';
  const program = browserPath(name);
  await buildDemo(familyOf(name));
  const site = await serve(PAGES, PORT);
  try {
    await demonstrate(name, program, headless, site);
  } finally {
    await site.close();
  }
}

async function demonstrate(name: BrowserName, program: string, headless: boolean, site: Site): Promise<void> {
  const browser = await launchOrNull(name, program, headless);
  if (browser === null) {
    if (headless) throw new Error(`${name} loads no extension by command. Take another: --browser chromium`);
    console.log(clicks(name, site.home));
    await interrupted();
    return;
  }
  try {
    await (headless ? showOnPaper(browser, site) : showInWindow(browser, site));
  } finally {
    await browser.close();
  }
}

async function launchOrNull(name: BrowserName, program: string, headless: boolean): Promise<Driven | null> {
  try {
    const kind = name === 'firefox' ? 'firefox' : 'chromium';
    return await launch(kind, { program, headless, endsOnSignal: headless });
  } catch (error) {
    if (error instanceof CannotLoad) return null;
    throw error;
  }
}

async function showOnPaper(browser: Driven, site: Site): Promise<void> {
  await setViewpoint(browser);
  await tour(browser, demoAddresses(site), PICTURES);
}

async function showInWindow(browser: Driven, site: Site): Promise<void> {
  const index = await browser.open(site.home);
  await setViewpoint(browser);
  await browser.hideControl();
  await index.bringToFront();
  console.log(`Beholden reads ${site.home}\nClose the browser, or press Ctrl-C here, to end.`);
  await Promise.race([browser.hands.closed, interrupted()]);
}

async function setViewpoint(browser: Driven): Promise<void> {
  const viewpoint: Viewpoint = JSON.parse(readFileSync(`${PAGES}/viewpoint.json`, 'utf8'));
  await browser.ask('viewpoint.write', { viewpoint });
}

function demoAddresses(site: Site): readonly string[] {
  const pages = readdirSync(PAGES).filter((file) => file.endsWith('.html') && file !== 'index.html');
  return pages.sort().map((file) => site.home + file);
}

async function buildDemo(family: Family): Promise<void> {
  const { code, stdout, stderr } = await runTool('tsx/dist/cli.mjs', 'scripts/build.ts', family);
  if (code !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

function familyOf(name: BrowserName): Family {
  return name === 'firefox' ? 'firefox' : 'chrome';
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function clicks(name: BrowserName, home: string): string {
  return [
    `This browser takes an extension only by hand. In ${name}:`,
    '  1. Open chrome://extensions and switch on "Developer mode".',
    `  2. Click "Load unpacked" and choose ${demoFolder(familyOf(name))}`,
    `  3. Open ${home} and set your company and whom to watch in the popup.`,
    'Press Ctrl-C here to end.',
  ].join('\n');
}
