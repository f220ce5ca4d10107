/** A watch over what an archive grows to, so that a small file cannot fill a device. */
import { problem, SourceError } from '../problem.ts';

// Golden copies grow twelve-fold, indented JSON of one record over and over about sixty-fold; deflate can do 1,032.
const MOST_TIMES = 200;
// Below it nothing is judged: the first block of an honest file may be all alike.
const FREE_BYTES = 16 * 1024 * 1024;

export class ExpansionGuard {
  private taken = 0;
  private given = 0;

  /** So many compressed bytes went in. */
  took(bytes: number): void {
    this.taken += bytes;
  }

  /** So many bytes came out. @throws SourceError where that is more than data ever grows to */
  gave(bytes: number): void {
    this.given += bytes;
    const times = this.given / Math.max(1, this.taken);
    if (this.given > FREE_BYTES && times > MOST_TIMES)
      throw new SourceError(problem('source_blows_up', { times: times.toFixed(0) }, null));
  }
}
