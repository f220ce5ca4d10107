/** Bytes as text: UTF-8 with or without a mark, and UTF-16 as spreadsheets save it. */
import { problem, SourceError } from '../problem.ts';

/** Turns a file's bytes into text, piece by piece. */
export class Decoder {
  private decoder: TextDecoder | null = null;
  private head = new Uint8Array(0);

  /** The text so far decided; '' while the first four bytes are not there. @throws SourceError on what is no text */
  push(bytes: Uint8Array): string {
    if (this.decoder !== null) return this.decode(this.decoder, bytes);
    const head = new Uint8Array(this.head.length + bytes.length);
    head.set(this.head);
    head.set(bytes, this.head.length);
    this.head = head;
    return head.length < 4 ? '' : this.begin();
  }

  /** What was still waiting for its other half. @throws SourceError where the file ends inside a character */
  end(): string {
    const begun = this.decoder === null ? this.begin() : '';
    return begun + (this.decoder === null ? '' : this.decode(this.decoder));
  }

  private begin(): string {
    const head = this.head;
    this.head = new Uint8Array(0);
    // `fatal`: a wrong character in a name would be carried on for good; better to say how to save the file.
    this.decoder = new TextDecoder(encodingOf(head), { fatal: true });
    return this.decode(this.decoder, head);
  }

  private decode(decoder: TextDecoder, bytes?: Uint8Array): string {
    try {
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      // Text has no NUL; a spreadsheet's own file, a picture or a database does, and early.
      if (text.includes('\0')) throw new TypeError('NUL');
      return text;
    } catch {
      throw new SourceError(problem('source_not_text', {}, null));
    }
  }
}

/** By the mark, or by where Latin letters leave the empty half of their two bytes. */
function encodingOf([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return 'utf-8';
}
