/**
 * Leftmost-longest search for the names of an index in a tokenised text.
 *
 *   "…the Harlow Point rose…"   with Harlow and Harlow Point   →   [Harlow Point]
 *
 * A name starts at a token with a capital, a digit or no case, or with a small letter where the name is written so
 * (`eMoor`). Where the name has a capital later on, the text must have one too: `Anchor Bank` is not in `Anchor bank…`
 * Offsets are UTF-16, exact in the original text. Linear: each start walks at most MOST_TOKENS tokens, and compares the
 * text with spellings that it does not hold for at most MOST_REFUSED units.
 */
import { Shape } from '../name/shape.ts';
import { EMPTY, hashOfSpan } from '../name/token-hash.ts';
import type { Tokens } from '../name/tokens.ts';
import { extendedA, extendedB, scattered } from './key-hash.ts';
import { LONGER, recordOf } from './name-image.ts';
import type { NameIndex } from './name-index.ts';
import { NotBrought } from './not-brought.ts';
import { isWritten } from './spelled.ts';
import { MOST_TOKENS } from './spellings.ts';

/**
 * UTF-16 units of spellings that one start may be compared with in vain; shorter names and further spellings are then given
 * up. Twenty-seven of the longest names that an index takes. Without it a list of names that only their capitals part, five
 * hundred of each length, cost a page of 10,000 units fifty seconds.
 */
export const MOST_REFUSED = 8_192;

/** A name found in a text: token numbers (`to` exclusive), offsets, and the spellings in the index that it matches. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly spellings: readonly number[];
}

/** All hits from left to right, disjoint. A possessive s is left outside: `Harlow’s` → `Harlow`.
 * @throws NotBrought where records of the index have to be brought first: all that this search can know of. */
export function search(tokens: Tokens, index: NameIndex): Hit[] {
  const walk = new Walk(tokens, index);
  const hits: Hit[] = [];
  for (let token = index.starts.next(tokens, 0); token < tokens.count; ) {
    const hit = walk.longestAt(token);
    if (hit) hits.push(hit);
    token = index.starts.next(tokens, hit ? hit.to : token + 1);
  }
  if (walk.missing.size > 0) throw new NotBrought(index, [...walk.missing]);
  return hits;
}

/** The walk from one token along the prefixes of the index; its candidates are reused from start to start. */
class Walk {
  /** Blocks of the index that have to be brought. */
  readonly missing = new Set<number>();
  private readonly ends = new Uint32Array(MOST_TOKENS * 2);
  private readonly spellings = new Uint32Array(MOST_TOKENS * 2);
  private readonly lasts = new Uint32Array(MOST_TOKENS * 2);
  private found = 0;
  /** Units that this start was compared with in vain. */
  private refused = 0;
  /** Whether records of this start's candidates have to be brought. */
  private isWaiting = false;

  constructor(
    private readonly tokens: Tokens,
    private readonly index: NameIndex,
  ) {}

  longestAt(token: number): Hit | null {
    this.found = 0;
    this.refused = 0;
    this.isWaiting = false;
    this.collect(token);
    // No hit is taken here, so that the walk comes to all that may be asked for once the records are there: the search is done
    // again then, and not once more for each name that turns out not to be what the text says.
    if (this.isWaiting) return null;
    for (let i = this.found - 1; i >= 0; i--) {
      const hit = this.verified(token, i);
      if (hit) return this.withoutS(token, i, hit) ?? hit;
    }
    return null;
  }

  /** `ARQ’s` is ARQ and not ARQS, where both are names; `Lowell’s` stays Lowell's, which is written with the apostrophe. */
  private withoutS(token: number, found: number, hit: Hit): Hit | null {
    if (found === 0 || this.lasts[found - 1] !== this.lasts[found]) return null;
    const hasS = hit.spellings.some((spelling) => /['’]s$/i.test(this.index.spelling(spelling)));
    return hasS ? null : this.verified(token, found - 1);
  }

  private collect(from: number): void {
    const { tokens, index } = this;
    const { hash, shape } = tokens;
    const { starts } = index;
    const last = Math.min(from + MOST_TOKENS, tokens.count);
    let a = EMPTY;
    let b = EMPTY;
    for (let token = from; token < last; token++) {
      if ((shape[token] as number) & Shape.POSSESSIVE) this.noteStem(token, a, b);
      const hashed = hash[token] as number;
      a = extendedA(a, hashed);
      b = extendedB(b, hashed);
      // The filter knows names of one token and beginnings of two, at a fraction of what the table costs.
      if (token < from + 2 && !starts.has(scattered(a))) {
        if (token > from) return;
        continue;
      }
      const value = index.find(a, b);
      this.note(token, tokens.end[token] as number, value);
      if ((value & LONGER) === 0) return;
    }
  }

  /** A possessive token is also looked up without its s, as the end of a name of which both streams are told. */
  private noteStem(token: number, a: number, b: number): void {
    const { tokens } = this;
    const end = (tokens.end[token] as number) - 2;
    const stem = hashOfSpan(tokens.text, tokens.start[token] as number, end);
    const value = this.index.find(extendedA(a, stem), extendedB(b, stem));
    this.note(token, end, value);
  }

  private note(token: number, end: number, value: number): void {
    const record = recordOf(value);
    if (record < 0) return;
    const spelling = this.index.spellingAt(record);
    if (spelling === null) {
      this.missing.add(this.index.blockOf(record));
      this.isWaiting = true;
      return;
    }
    this.lasts[this.found] = token;
    this.ends[this.found] = end;
    this.spellings[this.found++] = spelling;
  }

  /** The candidate as a hit, if the text really spells one of its names: a hash alone is never trusted. */
  private verified(from: number, candidate: number): Hit | null {
    const { tokens, index } = this;
    const to = (this.lasts[candidate] ?? 0) + 1;
    const start = tokens.start[from] ?? 0;
    const end = this.ends[candidate] ?? 0;
    const first = this.spellings[candidate] ?? 0;
    // Made with what it holds: an empty one that grows reserves room for seventeen, and nearly all hold one.
    let spellings: number[] | null = null;
    for (let at: number | null = first; at !== null && this.refused < MOST_REFUSED; at = index.next(at)) {
      if (!isWritten(index, at, tokens, from, to, end)) this.refused += index.length(at);
      else if (spellings) spellings.push(at);
      else spellings = [at];
    }
    return spellings && { from, to, start, end, spellings };
  }
}
