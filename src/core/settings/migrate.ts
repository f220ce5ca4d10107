/**
 * One small step for every version that settings were ever stored in; the docstring of a step is its changelog line.
 *
 * A step sees a record that nobody has checked: it moves what it knows and leaves the rest for `mend`.
 */

export type RawRecord = Readonly<Record<string, unknown>>;

/** Takes a record of one version to the next. */
export type Step = (record: RawRecord) => RawRecord;

/** `STEPS[0]` takes version 1 to version 2, and so on. Version 1 is the newest: there is no step yet. */
export const STEPS: readonly Step[] = [];

/**
 * The record in the newest version's form.
 *
 * A record of a later version than ours (the extension was put back) is left as it is: what still fits is kept by
 * `mend`. `migrate({version: 1}, [rename]) → rename({version: 1})` · `migrate({version: 2}, [rename]) → unchanged`
 */
export function migrate(record: RawRecord, version: number, steps: readonly Step[] = STEPS): RawRecord {
  return steps.slice(version - 1).reduce((older, step) => step(older), record);
}

/** The version that a record has after all steps: there is one step between two versions. */
export function versionAfter(steps: readonly Step[]): number {
  return steps.length + 1;
}
