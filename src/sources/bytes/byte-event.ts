/** What a stream of files says, one event at a time. */

/** A file begins, goes on, is whole. `name` is null where the stream itself is the file. */
export type ByteEvent =
  | { readonly kind: 'file'; readonly name: string | null }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' };
