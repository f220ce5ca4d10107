/**
 * How a figure is said: one line for a person, or `{bench, case, figure, value, unit}` as one line of JSON.
 *
 *   page   reader, Chromium                     size gzipped       11.1 kB   aim ≤ 12 kB
 */

export interface Figure {
  readonly bench: string;
  /** What was measured, and in which browser if in one. */
  readonly case: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
}

/** Says one figure; `aim` = no more than this is wanted, null = nobody has set an aim. */
export type Report = (what: string, figure: string, value: number, unit: string, aim?: number | null) => void;

const asJson = process.argv.includes('--json');

/** What a bench says its figures by. */
export function reportOf(bench: string): Report {
  return (what, figure, value, unit, aim = null) => {
    const measured: Figure = { bench, case: what, figure, value, unit };
    console.log(asJson ? JSON.stringify(measured) : inWords(measured, aim));
  };
}

function inWords({ bench, case: what, figure, value, unit }: Figure, aim: number | null): string {
  const reached = aim === null ? '' : `   aim ≤ ${aim} ${unit}${value <= aim ? '' : '  NOT REACHED'}`;
  return `${bench.padEnd(9)} ${what.padEnd(58)} ${figure.padEnd(24)} ${shown(value).padStart(9)} ${unit}${reached}`;
}

/** Three digits say all that such a measurement knows. */
function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
