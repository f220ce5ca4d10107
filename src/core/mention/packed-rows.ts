/**
 * JSON values as bytes in one ArrayBuffer, of which only those asked for are ever parsed.
 *
 *   count · where each value's bytes end, from the first value's start (32 bits each) · the values, in ASCII JSON
 *
 * ASCII, so that a byte is a character and the core needs no decoder: what lies above is written as `\u00e9`.
 */

const WORD = 4;
const BACKSLASH = 0x5c;

/** `values` as bytes. Anything that JSON can say; undefined cannot be said. */
export function packRows(values: readonly unknown[]): ArrayBuffer {
  const texts = values.map(asciiJson);
  const textAt = (1 + texts.length) * WORD;
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  // Whole words, so that a seal can be taken word by word.
  const image = new ArrayBuffer(textAt + Math.ceil(size / WORD) * WORD);
  const words = new Uint32Array(image, 0, 1 + texts.length);
  const bytes = new Uint8Array(image, textAt);
  words[0] = texts.length;
  let end = 0;
  for (const [row, text] of texts.entries()) {
    for (let i = 0; i < text.length; i++) bytes[end++] = text.charCodeAt(i);
    words[row + 1] = end;
  }
  return image;
}

/** The values of an image made by `packRows`, in place; `at` is where it begins in its buffer, in bytes. */
export class PackedRows {
  readonly length: number;
  private readonly ends: Uint32Array;
  private readonly bytes: Uint8Array;

  /** @throws RangeError when the buffer is no such image, or was cut short. */
  constructor(image: ArrayBuffer, at = 0) {
    const [count = 0] = new Uint32Array(image, at, 1);
    this.length = count;
    this.ends = new Uint32Array(image, at + WORD, count);
    this.bytes = new Uint8Array(image, at + (1 + count) * WORD);
    if ((this.ends[count - 1] ?? 0) > this.bytes.length)
      throw new RangeError('The packed rows were cut short.');
  }

  /** The value in row `row`, parsed anew each time. */
  at(row: number): unknown {
    return JSON.parse(this.textAt(row));
  }

  /** Whether the value in row `row` is this text. Nothing is made for it where the text is plain ASCII. */
  isText(row: number, text: string): boolean {
    const from = row === 0 ? 0 : (this.ends[row - 1] ?? 0);
    const length = (this.ends[row] ?? from) - from;
    // As long as the text and its quotes: what is escaped in it is longer.
    if (length !== text.length + 2) return length > text.length + 2 && this.textAt(row) === asciiJson(text);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      // A backslash stands for itself in the text and begins an escape in the bytes, which would be longer.
      if (this.bytes[from + 1 + i] !== unit || unit === BACKSLASH) return false;
    }
    return true;
  }

  /** The JSON of the value in row `row`. */
  textAt(row: number): string {
    const from = row === 0 ? 0 : (this.ends[row - 1] ?? 0);
    return asciiText(this.bytes, from, this.ends[row] ?? from);
  }
}

/** JSON of nothing but ASCII. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Engines take so many arguments for certain; a longer text is put together of parts. */
const MOST_ARGUMENTS = 8_192;

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= MOST_ARGUMENTS) return Reflect.apply(String.fromCharCode, null, bytes.subarray(from, to));
  return asciiText(bytes, from, from + MOST_ARGUMENTS) + asciiText(bytes, from + MOST_ARGUMENTS, to);
}
