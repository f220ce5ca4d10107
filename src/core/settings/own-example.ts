/** A text that the user keeps to see whether linking still reads it as it should. */
import type { CompanyId } from '../company/company.ts';

/** Longer than any news story; a whole manual would only fill the settings. */
export const LONGEST_EXAMPLE = 20_000;

export interface OwnExample {
  readonly id: string;
  /** ISO date. */
  readonly kept: string;
  readonly text: string;
  /** What was linked when it was kept, in the order of the text. */
  readonly names: readonly ExampleName[];
}

/** A name that was linked, and the company it was linked to. */
export interface ExampleName {
  readonly surface: string;
  readonly company: CompanyId;
}

/** Whether linking reads the example as it did: the same names, the same companies, in the same order. */
export function isReadAsKept({ names }: OwnExample, now: readonly ExampleName[]): boolean {
  const key = ({ surface, company }: ExampleName) => `${company}\n${surface}`;
  return names.length === now.length && names.every((name, at) => key(name) === key(now[at] ?? name));
}
