/** What the web platform does for the publisher of a pack: keys, signatures, gzip. */
import type { Sealed } from '../core/pack/manifest.ts';
import type { ReleaseTools } from '../core/pack/release.ts';
import { base64Of, bytesOf, sha256 } from './pack-tools.ts';

export type Signature = Sealed['signatures'][number];

/** A key pair as it is kept: the private key as PKCS #8, both in base64. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** WebCrypto and CompressionStream as `ReleaseTools`. */
export const releaseTools: ReleaseTools = {
  gzip,
  sha256,
  byteLength: (text) => new TextEncoder().encode(text).byteLength,
};

async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A fresh pair of Ed25519 keys. */
export async function makeKeys(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const [raw, pkcs8] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: base64Of(new Uint8Array(raw)), privateKey: base64Of(new Uint8Array(pkcs8)) };
}

/** The signature of a text's UTF-8 bytes. Throws for a private key that is none. */
export async function signText(text: string, { publicKey, privateKey }: KeyPair): Promise<Signature> {
  const key = await crypto.subtle.importKey('pkcs8', bytesOf(privateKey), 'Ed25519', false, ['sign']);
  const signature = await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(text));
  return { key: publicKey, signature: base64Of(new Uint8Array(signature)) };
}
