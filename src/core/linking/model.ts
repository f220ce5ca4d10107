/** The linker's arithmetic: log-odds of a row of features, and probabilities. */
import type { Layer, Layers, Weights } from '../mention/language.ts';

/** Log-odds of a row: the bias and, for each feature, its weight times its value. */
export function logOdds(layer: Layer, names: readonly string[], row: readonly number[]): number {
  let sum = layer.bias;
  for (const [i, value] of row.entries()) {
    if (value !== 0) sum += (layer.weights[names[i] ?? ''] ?? 0) * value;
  }
  return sum;
}

/** The layers for a list between the two lengths: `shortness` 0 gives the long list's, 1 the short one's. */
export function layersFor({ long, short }: Weights, shortness: number): Layers {
  return {
    local: between(long.local, short.local, shortness),
    page: between(long.page, short.page, shortness),
  };
}

function between(long: Layer, short: Layer, shortness: number): Layer {
  const mix = (a: number, b: number) => a + (b - a) * shortness;
  const weights: Record<string, number> = {};
  for (const name of Object.keys({ ...long.weights, ...short.weights }))
    weights[name] = mix(long.weights[name] ?? 0, short.weights[name] ?? 0);
  return { bias: mix(long.bias, short.bias), weights };
}

/** Log-odds as a probability, kept off 0 and 1 so that it can be turned back. */
export function probability(odds: number): number {
  return Math.min(SURE, Math.max(1 - SURE, 1 / (1 + Math.exp(-odds))));
}
// 7 log-odds: more certainty than a few thousand training names can tell.
const SURE = 0.999;

const ALIKE: Layers = {
  local: {
    bias: -2,
    weights: {
      twoTokens: 4,
      threeTokens: 5,
      isShort: -4,
      isInitials: -4,
      legalFormAfter: 4,
      hasLegalForm: 3,
      tickerAfter: 4,
      innerCapital: 3,
      capitalAfter: -3,
      capitalBefore: -3,
      allWords: -1,
      personLike: -2,
    },
  },
  page: {
    bias: -1,
    weights: {
      localLogit: 0.8,
      longFormElsewhere: 5,
      bestOther: 4,
      capitalAfter: -2,
      capitalBefore: -2,
      partOfOther: -3,
    },
  },
};

/**
 * Weights for when none were trained: a name of several words, or one with a legal form, ticker or full form on the
 * page is linked; every other bare word waits for markup to speak for it. Set by hand to be right rather than complete.
 */
export const CAUTIOUS: Weights = {
  version: 3,
  long: ALIKE,
  short: ALIKE,
  threshold: 0.5,
  loneThreshold: 0.5,
};
