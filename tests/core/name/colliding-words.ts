/**
 * Words that fold to one hash of a token, made as an attacker would make them: two endings that agree from each state,
 * one after the other, double the words at each step (Joux 2004).
 *
 *   state 0 ─ either of two ─► state 1 ─ either of two ─► state 2   =   four words of one hash
 */
import { EMPTY, mixed } from '../../../src/core/name/token-hash.ts';

/** Two to the power of `steps` different words of one hash, with a capital first. */
export function collidingWords(steps: number): readonly string[] {
  let words = [''];
  let state: number = EMPTY;
  for (let step = 0; step < steps; step++) {
    const endings = agreeingFrom(state);
    for (const letter of endings[0]) state = mixed(state, letter.charCodeAt(0));
    words = words.flatMap((word) => endings.map((ending) => word + ending));
  }
  return words.map((word) => word.replace(/^./, (first) => first.toUpperCase()));
}

/** By the birthday paradox among some hundred thousand. */
function agreeingFrom(state: number): readonly [string, string] {
  const met = new Map<number, number>();
  for (let number = 0; ; number++) {
    const ending = lettersOf(number);
    const hash = hashFrom(state, ending);
    const other = met.get(hash);
    if (other !== undefined) return [textOf(lettersOf(other)), textOf(ending)];
    met.set(hash, number);
  }
}

function hashFrom(state: number, units: readonly number[]): number {
  return units.reduce(mixed, state);
}

function textOf(units: readonly number[]): string {
  return String.fromCharCode(...units);
}

/** With fewer the hash takes few of its values, and no two words agree. */
const LETTERS = 8;
/** Any large prime: numbers that follow each other then share no letters. */
const STRIDE = 1_000_003;

/** A number in letters, as units. */
function lettersOf(number: number): readonly number[] {
  const units: number[] = [];
  for (let rest = number * STRIDE; units.length < LETTERS; rest = Math.floor(rest / 26))
    units.push(0x61 + (rest % 26));
  return units;
}
