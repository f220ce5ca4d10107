/** What is not known behind a verdict: said, so that silence is not read as nothing. */
import type { Assessment } from '../verdict/assessment.ts';
import type { Catalogue } from './catalogue.ts';
import { tell } from './messages.ts';

/**
 * Sentences about what no source tells. Where nothing at all is known (K2), the headline says so already.
 *
 * a stake of undisclosed size → "How large the stake is: no source gives a size."
 * a single old claim on file  → "Whether there are other owners: little is known of them."
 */
export function gapsIn(assessment: Assessment, catalogue: Catalogue): readonly string[] {
  const { notices, coverage, reason, level } = assessment;
  // Of one's own group, or of a competitor itself, nobody asks who else may stand behind it.
  if (reason === 'K2' || level === 'OWN_GROUP' || level === 'WATCHED_PARTY') return [];
  return [
    ...(notices.includes('sizeNotDisclosed') ? [tell(catalogue, 'gap_size', {})] : []),
    ...(notices.includes('startUnclear') ? [tell(catalogue, 'gap_start', {})] : []),
    ...(coverage === 'good' ? [] : [tell(catalogue, 'gap_owners', {})]),
  ];
}
