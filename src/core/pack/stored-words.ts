/** The words that names begin with, which only who adds a name asks for. */
import { KeyTable } from '../mention/key-table.ts';
import { NotBrought } from '../mention/not-brought.ts';
import type { StoredDossiers } from './stored-dossiers.ts';

/** A set of words over its image, brought as if it were a block of the dossiers. */
export class StoredWords {
  private table: KeyTable | null = null;

  /** Nothing has been brought: it is the block with this number. */
  constructor(
    private readonly dossiers: StoredDossiers,
    private readonly block: number,
  ) {}

  /** Takes in the table. @throws RangeError where it is none of this version. */
  bring(image: ArrayBuffer): void {
    this.table = new KeyTable(image);
  }

  /** Whether some name begins with the word, in small letters. @throws NotBrought */
  has(word: string): boolean {
    if (this.table === null) throw new NotBrought(this.dossiers, [this.block]);
    return this.table.numberOf(word) !== undefined;
  }
}
