/** A company's verdicts over time → the parts of the picture that the desk draws. */
import type { CompanyId } from '../../core/company/company.ts';
import { lastDay } from '../../core/ownership/period.ts';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import type { Bounds } from '../../core/verdict/assessment.ts';
import { besidesNumbers, changeDays, type TimelineStep, timelineOf } from '../../core/verdict/timeline.ts';
import { claimInWords } from '../../core/words/attribution.ts';
import type { Catalogue } from '../../core/words/catalogue.ts';
import { levelWords, numberOf } from '../../core/words/describe.ts';
import { dateInWords } from '../../core/words/figures.ts';
import { interestSentence } from '../../core/words/sentences.ts';
import { headlineOf, namesIn, type Speech } from '../../core/words/summary.ts';
import type { Timeline, TimelinePart } from '../../messages/contract.ts';
import type { Eyes } from '../pages/page-check.ts';

/** The verdicts on `company` up to `today`, for the watched party that has the strongest tie now, or else for the whole
 * watchlist. */
export function timelineView(company: CompanyId, eyes: Eyes, today: string, catalogue: Catalogue): Timeline {
  const { knowledge } = eyes.known.all;
  const { viewpoint } = eyes.settings;
  const { policy } = eyes.inForce;
  const { against } = eyes.assessor(company);
  const watched = against === null ? viewpoint.watched : [against];
  const from = firstYear(company, eyes, today);
  const question = { evidence: knowledge, viewpoint: { ...viewpoint, watched }, asOf: today, policy };
  const steps = timelineOf(question, company, { from, to: today });
  const nameOf = namesIn(knowledge.companies);
  const speech = { nameOf, dataDate: knowledge.asOf ?? '', watchesNobody: watched.length === 0, catalogue };
  return {
    party: against && nameOf(against),
    from,
    to: today,
    parts: steps.map((step) => partOf(step, speech)),
  };
}

/** Never shorter than this many years: a tie of last week on a scale of days would look like a long story. */
const FEWEST_YEARS = 3;
/** Never longer: a century of one family's shares would leave no room for the years that a buyer asks about. */
const MOST_YEARS = 25;

/** New Year's Day of the year in which the data on the company begins. */
function firstYear(company: CompanyId, { known, inForce }: Eyes, today: string): string {
  const rows = known.all.knowledge.dossiers.rowsOn(company);
  const first = changeDays(rows, inForce.policy.formerMonths)[0] ?? today;
  const now = Number(today.slice(0, 4));
  const year = Math.max(now - MOST_YEARS, Math.min(now - FEWEST_YEARS, Number(lastDay(first).slice(0, 4))));
  return `${year}-01-01`;
}

function partOf({ from, assessment }: TimelineStep, speech: Speech): TimelinePart {
  const { catalogue, nameOf } = speech;
  const { shown, economic, votes, pending, claims, notices } = assessment;
  const isUnsized = (bounds: Bounds) => isUndisclosed(bounds, notices.includes('sizeNotDisclosed'));
  const drawn = (bounds: Bounds) => (isUnsized(bounds) ? null : bounds);
  const notes = [...pending, ...claims.filter(({ role, disputed }) => disputed || role === 'alsoReported')];
  return {
    from,
    fromWords: dateInWords(from, catalogue),
    level: shown,
    levelWords: levelWords(shown, catalogue),
    headline: headlineOf(assessment, speech),
    share: drawn(economic),
    votes: drawn(votes),
    shareWords: numberOf(economic, isUnsized(economic), catalogue),
    votesWords: numberOf(votes, isUnsized(votes), catalogue),
    besides: besidesNumbers(assessment),
    notes: notes.map((claim) => {
      const fallback = interestSentence(claim.interest, nameOf, catalogue);
      const { label, text, attribution } = claimInWords(claim, fallback, OWN_PACK, catalogue);
      return `${label ? `${label}: ` : ''}${text} (${attribution})`;
    }),
  };
}

/** Whether nobody has said how much: as a bar up to the whole it would read as all of it. Anything from nothing to the
 * whole is as little known, as in the month in which a stake of undisclosed size began. */
function isUndisclosed([lower, upper]: Bounds, unsized: boolean): boolean {
  return lower === 0 && (upper >= 1 || (unsized && upper > 0));
}
