/** What the two scripts of a page weigh, packed as browsers and stores count it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FAMILIES, shippedFolder } from '../../scripts/manifest.ts';
import type { Report } from '../measure/report.ts';

const AIMS = { reader: 12, card: 40 } as const;

export function measureSizes(say: Report): void {
  for (const family of FAMILIES) {
    for (const script of ['reader', 'card'] as const) {
      const file = readFileSync(join(shippedFolder(family), 'src/content', `${script}.js`));
      const kilobytes = gzipSync(file, { level: 9 }).length / 1000;
      say(`${script}, build for ${family}`, 'gzipped', kilobytes, 'kB', AIMS[script]);
    }
  }
}
