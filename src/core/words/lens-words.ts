/** The legal lenses in words: the test, its rule, its answer for the pair at hand. */
import type { Lens } from '../verdict/lenses.ts';
import type { Catalogue } from './catalogue.ts';
import { sizeInWords } from './figures.ts';
import { tell } from './messages.ts';

/** One row of the table of lenses. */
export interface LensView {
  readonly id: Lens['id'];
  /** "US sanctions (OFAC)". */
  readonly name: string;
  /** "Half or more, owners added up; below half nothing is passed on." */
  readonly rule: string;
  /** "met", "not met", "possible: the sources leave it open". */
  readonly answer: string;
  /** "49 %", "band 25 to 50 %"; null where the test reads no number. */
  readonly share: string | null;
}

/** `lenses` in words, in their order. */
export function lensesInWords(lenses: readonly Lens[], catalogue: Catalogue): readonly LensView[] {
  return lenses.map(({ id, answer, share, band }) => ({
    id,
    name: tell(catalogue, `lens_${id}`, {}),
    rule: tell(catalogue, `lens_rule_${id}`, {}),
    answer: tell(catalogue, `lens_answer_${answer}`, {}),
    share: shareInWords(share, band, catalogue),
  }));
}

function shareInWords(share: Lens['share'], band: Lens['band'], catalogue: Catalogue): string | null {
  if (band !== null) return tell(catalogue, `lens_band_${band.replace('-', '_') as '25_50'}`, {});
  return share && sizeInWords(share, catalogue);
}
