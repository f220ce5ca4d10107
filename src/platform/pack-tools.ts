/** What the web platform does for packs, in the browser and in Node alike: hashes, signatures, gzip. */
import { inOneGo } from '../core/mention/steps.ts';
import type { Inflated, PackTools } from '../core/pack/open.ts';

/** WebCrypto and DecompressionStream as `PackTools`; long work in one go. */
export const packTools: PackTools = {
  verifySignature,
  sha256,
  inflate,
  done: async (steps) => inOneGo(steps),
};

async function verifySignature(key: string, text: string, signature: string): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify(
      'Ed25519',
      imported,
      bytesOf(signature),
      new TextEncoder().encode(text),
    );
  } catch {
    // A key that is no point of the curve, or no base64: nobody has signed with it.
    return false;
  }
}

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBufferLike>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes of a base64 text. Throws on a text that is none. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Base64 of bytes. For short ones: it spreads them on the stack. */
export function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Reads no more than the limit, so that a bomb costs no memory. */
async function inflate(bytes: Uint8Array<ArrayBufferLike>, limit: number): Promise<Inflated> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const texts: string[] = [];
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.byteLength;
      if (size > limit) return await stopped(reader, 'inflated');
      const text = decoded(decoder, chunk.value);
      if (text === null) return await stopped(reader, 'encoding');
      texts.push(text);
    }
  } catch {
    return { fault: 'gzip' };
  }
  const last = decoded(decoder);
  if (last === null) return { fault: 'encoding' };
  return { text: [...texts, last].join(''), bytes: size };
}

async function stopped(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  fault: 'inflated' | 'encoding',
): Promise<Inflated> {
  await reader.cancel();
  return { fault };
}

/** The text of the next bytes, or of what is left without them; null where they are no UTF-8. */
function decoded(decoder: TextDecoder, bytes?: Uint8Array): string | null {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
