/** A file or stdin → a page model; HTML and plain text are told apart by what is in them, not by name. */
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { withDeclared } from '../../core/mention/declared.ts';
import type { PageModel } from '../../core/mention/page-model.ts';
import { modelOfText } from '../../core/mention/plain-text.ts';
import { readPage } from '../../page/read.ts';
import { faultOf } from '../file-fault.ts';
import { parseHtml } from '../parse-html.ts';
import { InputError } from '../terminal.ts';

/**
 * The page in `file`, or on stdin for `-`. For plain text the offsets are those of the input, for HTML those of the
 * model's text. `url` is where the page was found.
 * @throws InputError on a file that cannot be read or is neither
 */
export async function readInput(file: string, stdin: Readable, url: string | null): Promise<PageModel> {
  const text = textOf(file === '-' ? await buffer(stdin) : await bytesOf(file), file);
  if (!isHtml(text)) return modelOfText(text);
  const { model, jsonLd } = readPage(parseHtml(text), url);
  return withDeclared(model, jsonLd);
}

/**
 * True where the text is a page or a part of one: it begins with markup, or ends a document.
 *
 * '<!doctype html>…' → true · '<p>Kiln AI' → true · '<Kiln AI> wrote: 5 < 6' → false, no such tag is closed
 */
export function isHtml(text: string): boolean {
  if (/<\/(body|html)\s*>/i.test(text)) return true;
  const start = /^\s*(?:<\?xml[^>]*>\s*)?<(!doctype\s|!--|[a-z][a-z0-9-]*[\s/>])/i.exec(text)?.[1];
  if (start?.startsWith('!')) return true;
  const tag = start?.slice(0, -1).toLowerCase();
  return tag !== undefined && (OPENING_TAGS.has(tag) || text.includes(`</${tag}>`));
}

/** What pages, and parts that were copied out of them, begin with. */
const OPENING_TAGS = new Set(
  'html head body meta title p div table tr ul ol li dl h1 h2 h3 main article section'.split(' '),
);

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new InputError(`Cannot read ${file}: ${faultOf(error)}.`);
  }
}

/** The text in its encoding: as its first bytes say, as an HTML file declares, or else UTF-8. */
function textOf(bytes: Buffer, file: string): string {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new InputError(`${file} is a PDF. Save its text, or the page that links to it, and scan that.`);
  const text = decoded(bytes, encodingOf(bytes));
  const odd = text.slice(0, LOOKED_AT).match(/[\0\ufffd]/g)?.length ?? 0;
  if (odd > LOOKED_AT / 10) throw new InputError(`${file} is neither HTML nor plain text.`);
  return text;
}

/** Where the HTML standard, too, looks for signs of the encoding. */
const LOOKED_AT = 1_024;

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, LOOKED_AT).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  // Whoever could read the declaration byte by byte does not read UTF-16.
  return /^utf-16/i.test(declared) ? 'utf-8' : declared;
}

/** The byte order mark stays, so that offsets are those of the file as other programs read it. */
function decoded(bytes: Buffer, encoding: string): string {
  const decoder = new TextDecoder(isKnown(encoding) ? encoding : 'utf-8', { ignoreBOM: true });
  // As a stream: in one go, Node 20 takes windows-1252 for Latin-1 and turns its quotes into control characters.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** A page may declare an encoding that does not exist; browsers then fall back as well. */
function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding) !== null;
  } catch {
    return false;
  }
}
