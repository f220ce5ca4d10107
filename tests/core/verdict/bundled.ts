/** The shipped data, for tests that read a verdict off it. */
import { readFileSync } from 'node:fs';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { assembleKnowledge } from '../../../src/core/pack/knowledge.ts';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { assess } from '../../../src/core/verdict/assess.ts';

export const bundled = assembleKnowledge([
  parsePack(JSON.parse(readFileSync('public/packs/bundled.json', 'utf8'))),
]);

/** The verdict on `subject` for `own` watching `watched` on `asOf`, with rows of the data changed by `edit`. */
export function verdictOn(
  subject: string,
  own: string | null,
  watched: readonly string[],
  asOf: string,
  edit: (rows: readonly Interest[]) => readonly Interest[] = (rows) => rows,
) {
  const { companies, searches } = bundled;
  const evidence = { companies, dossiers: dossiersOf(edit(bundled.interests), searches) };
  return assess(subject, { evidence, viewpoint: { own, watched }, asOf });
}
