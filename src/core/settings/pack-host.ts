/** An address that packs are fetched from, as the user has named it. */
import * as v from 'valibot';
import { keysSchema } from '../pack/manifest.ts';

/** Manifest address and the keys that the user has compared and confirmed. */
export interface PackHost {
  /** https, of the file `manifest.json`. */
  readonly address: string;
  /** One or two Ed25519 public keys in base64, which the first pack must be signed with one of; every later one by
   * the keys that the pack before it names. */
  readonly keys: readonly string[];
}

/** The schema of what is typed and of what is kept. */
export const packHostSchema = v.object({
  address: v.pipe(
    v.string(),
    v.trim(),
    v.url('an address is expected here'),
    v.regex(/^https:\/\//, 'only https addresses are asked'),
    v.maxLength(2_000),
  ),
  keys: keysSchema,
});
