/** What is read only when somebody asks for it, and has not been read yet. */

/** Somebody was asked for whose block has not been brought. Bring the blocks, and ask again. */
export class NotBrought extends Error {
  override readonly name = 'NotBrought';
  constructor(
    /** Who was asked: dossiers, or an index of names. */
    readonly from: object,
    readonly blocks: readonly number[],
  ) {
    super(`Blocks ${blocks.join(', ')} have to be brought first.`);
  }
}
