/** Logistic regression by Newton's method with a ridge: small, exact, and the same on every machine. */

/** One example: its features, whether it is a company, and how much it counts. */
export interface Example {
  readonly row: readonly number[];
  readonly isCompany: boolean;
  readonly weight: number;
}

/** Bias first, then a weight for each column. */
export type Fit = readonly number[];

// Newton's method squares the error each round; it has settled after 8 on these data.
const ROUNDS = 15;
const SETTLED = 1e-5;
// A first step from zero can overshoot where a feature nearly decides; three log-odds a round is ample.
const LONGEST_STEP = 3;

/** The weights that best explain the examples; `ridge` pulls each towards 0, the bias excepted. */
export function fitLogistic(examples: readonly Example[], ridge: number): Fit {
  const size = (examples[0]?.row.length ?? 0) + 1;
  const fit = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(examples, fit, ridge);
    for (let i = 0; i < size; i++) fit[i] = (fit[i] ?? 0) + (step[i] ?? 0);
    if (Math.max(...step.map(Math.abs)) < SETTLED) break;
  }
  return fit;
}

function newtonStep(examples: readonly Example[], fit: Fit, ridge: number): number[] {
  const size = fit.length;
  const system = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const example of examples) addExample(system, example, fit);
  for (const [i, line] of system.entries()) {
    const pull = i === 0 ? 1e-6 : ridge;
    line[i] = (line[i] ?? 0) + pull;
    line[size] = (line[size] ?? 0) - pull * (fit[i] ?? 0);
  }
  return solve(system).map((step) => Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step)));
}

/** Adds an example's share of the curvature (left of the line) and of the slope (its last column). */
function addExample(system: readonly Float64Array[], example: Example, fit: Fit): void {
  const row = [1, ...example.row];
  const used = row.flatMap((value, i) => (value === 0 ? [] : [i]));
  const odds = used.reduce((sum, i) => sum + (fit[i] ?? 0) * (row[i] ?? 0), 0);
  const chance = 1 / (1 + Math.exp(-odds));
  const miss = example.weight * ((example.isCompany ? 1 : 0) - chance);
  const spread = example.weight * chance * (1 - chance);
  for (const i of used) {
    const line = system[i];
    const value = row[i] ?? 0;
    if (!line) continue;
    for (const j of used) line[j] = (line[j] ?? 0) + spread * value * (row[j] ?? 0);
    line[row.length] = (line[row.length] ?? 0) + miss * value;
  }
}

/** Solves a symmetric positive system, its right side in the last column, by elimination; the ridge keeps pivots off 0. */
function solve(system: readonly Float64Array[]): number[] {
  const size = system.length;
  for (const [i, pivot] of system.entries()) {
    for (const line of system.slice(i + 1)) {
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      if (factor !== 0) for (let j = i; j <= size; j++) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const line = system[i] ?? new Float64Array(size + 1);
    let rest = line[size] ?? 0;
    for (let j = i + 1; j < size; j++) rest -= (line[j] ?? 0) * (solution[j] ?? 0);
    solution[i] = rest / (line[i] ?? 1);
  }
  return solution;
}
