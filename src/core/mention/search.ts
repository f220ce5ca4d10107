/**
 * Leftmost-longest search for the names of an index in a tokenised text.
 *
 *   "…the Harlow Point rose…"   with Harlow and Harlow Point   →   [Harlow Point]
 *
 * A name starts at a token with a capital, a digit or no case, or with a small letter where the name is written so
 * (`eMoor`). Where the name has a capital later on, the text must have one too: `Anchor Bank` is not in `Anchor bank…`
 * Offsets are UTF-16, exact in the original text. Linear: each start walks at most MOST_TOKENS tokens.
 */
import { foldedSpan, foldedToken } from '../name/name-key.ts';
import { Shape, type Tokens, tokenise } from '../name/tokens.ts';
import { MOST_TOKENS } from './index-builder.ts';
import { KeyHash } from './key-hash.ts';
import { LONGER, type NameIndex } from './name-index.ts';

/** A name found in a text: token numbers (`to` exclusive), offsets, and the spellings in the index that it matches. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly spellings: readonly number[];
}

/** All hits from left to right, disjoint. A possessive s is left outside: `Harlow’s` → `Harlow`. */
export function search(tokens: Tokens, index: NameIndex): Hit[] {
  const walk = new Walk(tokens, index);
  const hits: Hit[] = [];
  for (let token = 0; token < tokens.count; ) {
    const hit = walk.longestAt(token);
    if (hit) hits.push(hit);
    token = hit ? hit.to : token + 1;
  }
  return hits;
}

/** The walk from one token along the prefixes of the index; its candidates are reused from start to start. */
class Walk {
  private readonly hash = new KeyHash();
  private readonly stem = new KeyHash();
  private readonly ends = new Uint32Array(MOST_TOKENS * 2);
  private readonly values = new Uint32Array(MOST_TOKENS * 2);
  private readonly lasts = new Uint32Array(MOST_TOKENS * 2);
  private found = 0;

  constructor(
    private readonly tokens: Tokens,
    private readonly index: NameIndex,
  ) {}

  longestAt(token: number): Hit | null {
    this.found = 0;
    this.collect(token);
    for (let i = this.found - 1; i >= 0; i--) {
      const hit = this.verified(token, i);
      if (hit) return this.withoutS(token, i, hit) ?? hit;
    }
    return null;
  }

  /** `ARQ’s` is ARQ and not ARQS, where both are names; `Lowell’s` stays Lowell's, which is written with the apostrophe. */
  private withoutS(token: number, found: number, hit: Hit): Hit | null {
    if (found === 0 || this.lasts[found - 1] !== this.lasts[found]) return null;
    const isWritten = hit.spellings.some((spelling) => /['’]s$/i.test(this.index.spelling(spelling)));
    return isWritten ? null : this.verified(token, found - 1);
  }

  private collect(from: number): void {
    const { tokens, hash, index } = this;
    hash.reset();
    const last = Math.min(from + MOST_TOKENS, tokens.count);
    for (let token = from; token < last; token++) {
      if (token > from) hash.addGap();
      this.noteStem(token);
      hash.addSpan(tokens.text, tokens.start[token] ?? 0, tokens.end[token] ?? 0);
      if (token === from && !this.mayStart(token)) {
        this.found = 0;
        return;
      }
      const value = index.find(hash);
      if (value & ~LONGER) this.note(token, tokens.end[token] ?? 0, value);
      if (!(value & LONGER)) return;
    }
  }

  private mayStart(token: number): boolean {
    const shape = this.tokens.shape[token] ?? 0;
    if (shape & Shape.CAPITAL || this.index.mayStartLower(this.hash)) return true;
    return (shape & Shape.POSSESSIVE) !== 0 && this.index.mayStartLower(this.stem);
  }

  /** A possessive token is also looked up without its s, as the end of a name. */
  private noteStem(token: number): void {
    const { tokens, stem } = this;
    if (((tokens.shape[token] ?? 0) & Shape.POSSESSIVE) === 0) return;
    const end = (tokens.end[token] ?? 0) - 2;
    stem.copy(this.hash);
    stem.addSpan(tokens.text, tokens.start[token] ?? 0, end);
    const value = this.index.find(stem);
    if (value & ~LONGER) this.note(token, end, value);
  }

  private note(token: number, end: number, value: number): void {
    this.lasts[this.found] = token;
    this.ends[this.found] = end;
    this.values[this.found++] = (value & ~LONGER) >>> 0;
  }

  /** The candidate as a hit, if the text really spells one of its names: a hash alone is never trusted. */
  private verified(from: number, candidate: number): Hit | null {
    const { tokens, index } = this;
    const to = (this.lasts[candidate] ?? 0) + 1;
    const start = tokens.start[from] ?? 0;
    const end = this.ends[candidate] ?? 0;
    const spellings: number[] = [];
    for (let i = (this.values[candidate] ?? 0) - 1; ; i++) {
      if (index.spells(i, tokens.text, start, end) || spellsFolded(index.spelling(i), tokens, from, to, end))
        spellings.push(i);
      if (index.isLast(i)) break;
    }
    return spellings.length > 0 ? { from, to, start, end, spellings } : null;
  }
}

/** True when a written name and a run of tokens fold alike and the text has every capital that the name has. */
function spellsFolded(name: string, tokens: Tokens, from: number, to: number, end: number): boolean {
  const named = tokenise(name);
  if (named.count !== to - from) return false;
  for (let i = 0; i < named.count; i++) {
    const token = from + i;
    const start = tokens.start[token] ?? 0;
    const tokenEnd = i === named.count - 1 ? end : (tokens.end[token] ?? 0);
    if (isCapital(named, i) && !isCapital(tokens, token)) return false;
    const spelled = name.slice(named.start[i], named.end[i]);
    // `eMoor`, `xHarlow`: written small throughout, it is more often a word or a search than the name.
    if (/\p{Lu}/u.test(spelled) && !/\p{Lu}/u.test(tokens.text.slice(start, tokenEnd))) return false;
    if (foldedToken(named, i) !== foldedSpan(tokens.text, start, tokenEnd)) return false;
  }
  return true;
}

function isCapital(tokens: Tokens, token: number): boolean {
  return ((tokens.shape[token] ?? 0) & Shape.CAPITAL) !== 0;
}
