/**
 * The schema of a page's reading: the largest and least trusted thing that crosses a boundary.
 *
 * Offsets are checked against the text, because linking slices by them without asking again.
 */
import * as v from 'valibot';
import type { PageReading } from './contract.ts';

// The reader stops at 5 M UTF-16 units; more than this is not our reader's work.
const MAX_TEXT = 8_000_000;
// The reader stops at 200,000 blocks; the bound keeps the check below from running long.
const MAX_PARTS = 500_000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };
const host = v.pipe(v.string(), v.maxLength(253));

const block = v.object({
  ...span,
  kind: v.picklist(['heading', 'paragraph', 'item', 'cell', 'head', 'caption', 'control']),
  column: v.exactOptional(v.string()),
  row: v.exactOptional(offset),
});

const organisation = v.object({
  name: v.string(),
  legalName: v.nullable(v.string()),
  hosts: v.array(host),
  lei: v.nullable(v.string()),
  isSite: v.boolean(),
});

const model = v.pipe(
  v.object({
    host: v.nullable(host),
    language: v.nullable(v.string()),
    title: v.string(),
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    blocks: v.pipe(v.array(block), v.maxLength(MAX_PARTS)),
    links: v.pipe(v.array(v.object({ ...span, host })), v.maxLength(MAX_PARTS)),
    organisations: v.pipe(v.array(organisation), v.maxLength(MAX_PARTS)),
  }),
  v.check(({ text, blocks, links }) => {
    const fits = ({ start, end }: { start: number; end: number }) => start <= end && end <= text.length;
    return blocks.every(fits) && links.every(fits);
  }, 'A block or link reaches past the text.'),
);

// The reader sends at most 20 scripts and the microdata in the same form.
const MAX_DECLARATIONS = 100;

/** A page's reading as it arrives from a content script. */
export const reading: v.GenericSchema<unknown, PageReading> = v.object({
  model,
  jsonLd: v.pipe(v.array(v.string()), v.maxLength(MAX_DECLARATIONS)),
});
