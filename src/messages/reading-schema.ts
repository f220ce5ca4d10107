/**
 * The schema of a page's reading: the largest and least trusted thing that crosses a boundary.
 *
 * Offsets are checked against the text, because linking slices by them without asking again.
 */
import * as v from 'valibot';
import type { PageReading } from './contract.ts';

// The reader cuts a page's text far below this (8 M UTF-16 units are 16 MB); more is not our reader's work.
const MAX_TEXT = 8_000_000;
// A page of 8 M characters with a block every 16 characters; also what keeps the check below from running long.
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

/** A page's reading as it arrives from a content script. */
export const reading: v.GenericSchema<unknown, PageReading> = v.object({
  model,
  jsonLd: v.array(v.string()),
});
