/** What the name itself and the words around it say, as a row of numbers for the model. */
import { CONTEXT_FEATURES } from './context-features.ts';
import { NAME_FEATURES } from './name-features.ts';
import type { Measure, Scene } from './surroundings.ts';

/** Every feature by its name; the model's weights are by these names, so a renamed one needs a new training. */
const LOCAL_FEATURES: Readonly<Record<string, Measure>> = { ...NAME_FEATURES, ...CONTEXT_FEATURES };

/** The names of the features in the order of a row. */
export const LOCAL_NAMES: readonly string[] = Object.keys(LOCAL_FEATURES);

/** A candidate's row of local features, in the order of LOCAL_NAMES. */
export function localRow(scene: Scene): number[] {
  return Object.values(LOCAL_FEATURES).map((measure) => Number(measure(scene)));
}
