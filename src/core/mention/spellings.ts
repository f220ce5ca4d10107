/** Spellings as the builder of an index reads them: each one's key, and every prefix once, with no string made. */
import { Shape } from '../name/shape.ts';
import { EMPTY } from '../name/token-hash.ts';
import { TokenReader, type Tokens } from '../name/tokens.ts';
import { extendedA, extendedB, fingerprintOf, scattered } from './key-hash.ts';
import { Prefix, PrefixList } from './prefix-list.ts';
import type { Steps } from './steps.ts';

/** A name as written, and the number (below 2³¹) by which the caller knows what it names. */
export interface Spelling {
  readonly text: string;
  readonly owner: number;
}

/** Tokens that a name may have; one with more is refused. It bounds the search's walk from each start, which keeps
 * the search linear. Han names count a token a character: legal names of banks there run to about 20. */
export const MOST_TOKENS = 24;
/** UTF-16 units that a name may have: far over the p99 of 75 in 700,000 real names, and a guard against hostile ones. */
export const LONGEST_NAME = 300;
/**
 * Spellings that an entry of the index may have; what is over is left out. Each of them is compared at each hit, so that
 * without it a list of names made to share a hash, and a page that repeats one, would take the product of both. The
 * commonest of 700,000 real names is borne 22 times.
 */
export const MOST_OF_A_KEY = 500;
/** New prefixes that a name brings: 2.9 at a million names, more in a short list. */
const PREFIXES_A_NAME = 4;

/** The spellings that an index takes, with the number of each one's key, and all their prefixes. */
export interface NamesRead {
  readonly spellings: readonly Spelling[];
  readonly keys: Int32Array;
  readonly prefixes: PrefixList;
}

/** So many spellings are read in two milliseconds. */
const SPELLINGS_A_STEP = 1_024;

/** The spellings in the order of their owners. Left out: those without a token, over MOST_TOKENS, over LONGEST_NAME or over
 * MOST_OF_A_KEY. */
export function* readNames(spellings: readonly Spelling[]): Steps<NamesRead> {
  const prefixes = new PrefixList(spellings.length * PREFIXES_A_NAME);
  const keys = new Int32Array(spellings.length);
  const taken: Spelling[] = [];
  // The spellings of a key stand by owner in the image, however they came.
  const inOrder = spellings.toSorted((a, b) => a.owner - b.owner);
  for (const [at, spelling] of inOrder.entries()) {
    if (at % SPELLINGS_A_STEP === 0) yield;
    if (spelling.text.length > LONGEST_NAME) continue;
    const tokens = reader.read(spelling.text);
    if (tokens.count === 0 || tokens.count > MOST_TOKENS) continue;
    keys[taken.length] = noteName(tokens, prefixes);
    taken.push(spelling);
  }
  return withoutCrowds({ spellings: taken, keys: keys.subarray(0, taken.length), prefixes });
}

/** The same without the spellings of a key that are over MOST_OF_A_KEY. */
function withoutCrowds({ spellings, keys, prefixes }: NamesRead): NamesRead {
  const met = new Uint32Array(prefixes.length);
  const isTaken = keys.map((key) => {
    const before = met[key] as number;
    met[key] = before + 1;
    return before < MOST_OF_A_KEY ? 1 : 0;
  });
  if (!isTaken.includes(0)) return { spellings, keys, prefixes };
  const isKept = (_: unknown, at: number) => isTaken[at] === 1;
  return { spellings: spellings.filter(isKept), keys: keys.filter(isKept), prefixes };
}

const reader = new TokenReader();

/** Notes every prefix of a name and yields the number of the last, which is its key. */
function noteName({ hash, shape, count }: Tokens, prefixes: PrefixList): number {
  const start = (shape[0] as number) & Shape.CAPITAL ? Prefix.START : Prefix.START | Prefix.SMALL_START;
  const startsWith = Math.min(count, 2) - 1;
  let a = EMPTY;
  let b = EMPTY;
  let key = 0;
  for (let token = 0; token < count; token++) {
    a = extendedA(a, hash[token] as number);
    b = extendedB(b, hash[token] as number);
    const longer = token < count - 1 ? Prefix.LONGER : 0;
    key = prefixes.note(scattered(a), fingerprintOf(b), token === startsWith ? longer | start : longer);
  }
  return key;
}
