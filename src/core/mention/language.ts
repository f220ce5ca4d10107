/**
 * What linking knows of the language: the lexicon, the weights of the trained model, and which names of hosts anybody can
 * register under. Data, not code: made by `npm run train` and by src/cli/linking/suffixes.ts, shipped as public/packs/linking.json and suffixes.json, read by an edge
 * and given to `buildGazetteer`.
 */
import * as v from 'valibot';
import { type Lexicon, LexiconFile, lexiconOf, NO_LEXICON } from './lexicon.ts';
import { NO_SUFFIXES, type Suffixes, suffixesOf } from './suffixes.ts';

const Layer = v.object({ bias: v.number(), weights: v.record(v.string(), v.number()) });

const Chance = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Weights of the name and the words around it, by feature; then of those and the rest of the page. */
const Layers = v.object({ local: Layer, page: Layer });

/** The trained model as its file has it. */
export const WeightsFile = v.object({
  version: v.literal(3),
  /** For a list of 45,000 companies, which has Sunday, World and China. */
  long: Layers,
  /** For a list of a few hundred chosen companies, where a bare name is likelier to be one of them. */
  short: Layers,
  /** A candidate is linked from this probability on. */
  threshold: Chance,
  /** So is one of one word that stands on the page once, with nothing else there to bear it out. */
  loneThreshold: Chance,
});

/** Log-odds by feature name; a feature that is not listed counts nothing. */
export type Layer = v.InferOutput<typeof Layer>;
/** The two layers of one training. */
export type Layers = v.InferOutput<typeof Layers>;
/** The trained model. */
export type Weights = v.InferOutput<typeof WeightsFile>;

/** All of it together; `weights` null = none trained: linking then uses its own cautious ones. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly weights: Weights | null;
  readonly suffixes: Suffixes;
}

/** public/packs/linking.json. */
export const LanguageFile = v.object({ lexicon: LexiconFile, weights: WeightsFile });

/** public/packs/suffixes.json: rules in the form of the public suffix list. */
export const SuffixFile = v.object({ source: v.string(), licence: v.string(), rules: v.array(v.string()) });

/** What an edge has read of the language. */
export interface LanguageFiles {
  readonly linking: unknown;
  readonly suffixes: unknown;
}

/**
 * The language of its parsed files.
 * @throws ValiError when a file has another form or version.
 */
export function parseLanguage({ linking, suffixes }: LanguageFiles): Language {
  const { lexicon, weights } = v.parse(LanguageFile, linking);
  const { rules } = v.parse(SuffixFile, suffixes);
  return { lexicon: lexiconOf(lexicon), weights, suffixes: suffixesOf(rules) };
}

/** Knows no words and no weights: only names that cannot be anything else are linked. */
export const NO_LANGUAGE: Language = { lexicon: NO_LEXICON, weights: null, suffixes: NO_SUFFIXES };
