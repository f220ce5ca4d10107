/** Draws public/icons/mark.svg at the sizes that browsers ask for: `npm run icons`. The PNGs are committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { browserPath } from './browsers/provide.ts';

const FOLDER = 'public/icons';
const SIZES = [16, 32, 48, 128] as const;

async function drawIcon(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<body style="margin:0"><img src="${address}" width="${size}" height="${size}">`);
  return page.screenshot({ omitBackground: true });
}

const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: ['--no-sandbox'] });
const svg = readFileSync(`${FOLDER}/mark.svg`, 'utf8');
for (const size of SIZES) writeFileSync(`${FOLDER}/${size}.png`, await drawIcon(browser, svg, size));
await browser.close();
