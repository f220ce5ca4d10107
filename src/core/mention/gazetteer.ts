/** The list of names that mentions are looked for with. */
import type { Company } from '../company/company.ts';
import type { RivalSense } from './rival-sense.ts';

/** All names of the companies, ready to be searched in a page. Built once, shared by every page. */
export interface Gazetteer {
  readonly companies: readonly Company[];
  readonly rivals: readonly RivalSense[];
}

/** A gazetteer over every name, legal name, alias and former name of the companies. */
export function buildGazetteer(companies: readonly Company[], rivals: readonly RivalSense[]): Gazetteer {
  return { companies, rivals };
}
