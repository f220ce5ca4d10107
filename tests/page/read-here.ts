/** Entry of the script that a browser test puts into a page: reads it where it stands. */
import { readPage } from '../../src/page/read.ts';
import { rangesNoted } from './noted.ts';

Object.assign(globalThis, {
  readHere(url: string, stretches: readonly string[]) {
    const reading = readPage(document, url);
    const { model, jsonLd } = reading;
    return { model, jsonLd, ranges: rangesNoted(reading, stretches) };
  },
});
