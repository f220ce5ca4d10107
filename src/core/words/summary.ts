/** The headline and the one sentence that a busy buyer reads. */
import type { Company, CompanyId, Source } from '../company/company.ts';
import type { PartialDate } from '../ownership/interest.ts';
import { lastDay } from '../ownership/period.ts';
import type { Assessment, CitedClaim } from '../verdict/assessment.ts';
import { leadingIn } from './attribution.ts';
import type { CardView } from './card-view.ts';
import type { Catalogue } from './catalogue.ts';
import { dateInWords, whenInWords } from './figures.ts';
import { tell } from './messages.ts';
import { type Chain, claimsOf, type NameOf, stakeSentence, tieSentence } from './sentences.ts';

/** Names and dates that the sentences need. */
export interface Speech {
  readonly nameOf: NameOf;
  readonly watchesNobody: boolean;
  /** Date of the data, as ISO or partial date. */
  readonly dataDate: string;
  readonly catalogue: Catalogue;
}

/** "Minority stake: Harrow", "Minority stake: Harrow; half or more together with Acme", "No tie to your watchlist found". */
export function headlineOf(assessment: Assessment, { nameOf, catalogue }: Speech): string {
  const { shown, level, against, upTo, reason } = assessment;
  if (shown === 'NONE_FOUND') return tell(catalogue, 'words_headline_none', {});
  if (reason === 'K2' || against === null) {
    return reason === 'K2'
      ? tell(catalogue, 'words_headline_no_data', {})
      : tell(catalogue, `level_${shown}`, {});
  }
  // A watched company's own card needs no "against itself".
  if (shown === 'WATCHED_PARTY') return tell(catalogue, 'level_WATCHED_PARTY', {});
  const party = nameOf(against);
  if (shown === 'UNKNOWN') {
    const named = tell(catalogue, `level_${reason === 'K1' && upTo !== null ? upTo : level}`, {});
    const id = reason === 'K1' ? 'words_headline_up_to' : 'words_headline_unverified';
    return tell(catalogue, id, { level: named, party });
  }
  const said = { level: tell(catalogue, `level_${shown}`, {}), party };
  const { jointHolders } = assessment;
  if (jointHolders.length === 0) return tell(catalogue, 'words_headline', said);
  const others = jointHolders.map((holder) => nameOf(holder.party)).join(', ');
  return tell(catalogue, 'words_headline_joint', { ...said, others });
}

/** A sentence without its full stop, and who says so; null where it speaks of no claim. */
interface Told {
  readonly sentence: string;
  readonly attribution: string | null;
}

/** One sentence, or some where ties stand beside a stake; each attributed and dated where it speaks of a claim. */
export function summaryOf(assessment: Assessment, speech: Speech): string {
  return accountOf(assessment, speech)
    .map((told) => inOneLine(told, speech.catalogue))
    .join(' ');
}

/** The same with the sources apart, for a card that shows them below the words. */
function accountOf(assessment: Assessment, speech: Speech): readonly Told[] {
  const { level, reason, against } = assessment;
  const name = speech.nameOf(assessment.company);
  const { catalogue } = speech;
  if (level === 'OWN_GROUP') return [bare(tell(catalogue, 'words_own_group', { name }))];
  if (level === 'WATCHED_PARTY') return [bare(watchedSummary(assessment, speech))];
  if (reason === 'K2') return [bare(tell(catalogue, 'words_no_data', { name }))];
  if (level === 'NONE_FOUND' || against === null) return [bare(noneSummary(speech, name))];
  if (level === 'FORMER') return [formerSummary(assessment, speech)];
  const stakes = [assessment, ...assessment.jointHolders].map((held) => stakeSummary(held, speech));
  const spoken = [...stakes, ...tieSummaries(assessment, speech)].filter((one) => one !== null);
  if (spoken.length > 0) return spoken;
  const party = speech.nameOf(against);
  if (reason !== 'K1') return [bare(tell(catalogue, 'words_long_chain', { name, party }))];
  const upTo = tell(catalogue, `level_${assessment.upTo ?? 'UNKNOWN'}`, {});
  return [bare(tell(catalogue, 'words_up_to', { name, party, level: upTo }))];
}

/** The account as a card or a row draws it: whole sentences, who says so beside each. */
export function accountInWords(assessment: Assessment, speech: Speech): CardView['account'] {
  return accountOf(assessment, speech).map(({ sentence, attribution }) => ({
    text: attribution === null ? sentence : tell(speech.catalogue, 'words_sentence', { text: sentence }),
    attribution,
  }));
}

/** A whole sentence of ours, full stop and all. */
function bare(sentence: string): Told {
  return { sentence, attribution: null };
}

function inOneLine({ sentence, attribution }: Told, catalogue: Catalogue): string {
  return attribution === null ? sentence : tell(catalogue, 'words_attributed', { sentence, attribution });
}

function watchedSummary({ company, against }: Assessment, { nameOf, catalogue }: Speech): string {
  const name = nameOf(company);
  return against === null || against === company
    ? tell(catalogue, 'words_watched', { name })
    : tell(catalogue, 'words_watched_parent', { name, party: nameOf(against) });
}

function noneSummary({ watchesNobody, dataDate, catalogue }: Speech, name: string): string {
  return watchesNobody
    ? tell(catalogue, 'words_nobody_watched', { name })
    : tell(catalogue, 'words_none_found', { name, date: dateInWords(dataDate, catalogue) });
}

function formerSummary(assessment: Assessment, { nameOf, catalogue }: Speech): Told {
  const past = assessment.claims.find(({ role }) => role === 'decides') ?? assessment.claims[0];
  const holder = nameOf(past?.interest.owner ?? assessment.against ?? assessment.company);
  const subject = nameOf(assessment.company);
  const end = past?.interest.end ?? null;
  const sentence =
    end === null
      ? tell(catalogue, 'words_former_undated', { holder, subject })
      : tell(catalogue, 'words_former', { holder, subject, when: whenInWords(end, catalogue) });
  const sources = past === undefined ? [] : tellersOf(end, past.interest.sources);
  return attributedTo(sources, sentence, catalogue);
}

/** Who can have said that it ended: those who spoke when it had, or else whoever spoke last. The source of the stake
 * itself is older and knows nothing of it. */
function tellersOf(end: PartialDate | null, sources: readonly Source[]): readonly Source[] {
  if (end === null) return sources;
  const days = sources.map(({ date }) => lastDay(date)).sort();
  const since = days.find((day) => day >= end) ?? days.at(-1) ?? '';
  return sources.filter(({ date }) => lastDay(date) >= since);
}

function stakeSummary(held: Chain, { nameOf, catalogue }: Speech): Told | null {
  const sentence = stakeSentence(held, nameOf, catalogue);
  if (sentence === null) return null;
  const stakes = held.path.flatMap((step) => claimsOf(held, step)).filter(isStake);
  return attributed(sentence, stakes, catalogue);
}

/** At most two: the card's list holds them all. */
const TIES_IN_SUMMARY = 2;

function tieSummaries(assessment: Assessment, { nameOf, catalogue }: Speech): Told[] {
  const deciding = assessment.claims.filter((claim) => claim.role === 'decides' && !isStake(claim));
  const subject = nameOf(assessment.company);
  return deciding.slice(0, TIES_IN_SUMMARY).map((claim) => {
    const { tie, owner } = claim.interest;
    return attributed(tieSentence(tie, nameOf(owner), subject, catalogue), [claim], catalogue);
  });
}

function attributed(sentence: string, claims: readonly CitedClaim[], catalogue: Catalogue): Told {
  const sources = claims.flatMap(({ interest }) => interest.sources);
  return attributedTo(sources, sentence, catalogue);
}

function attributedTo(sources: readonly Source[], sentence: string, catalogue: Catalogue): Told {
  if (sources.length === 0) return bare(tell(catalogue, 'words_sentence', { text: sentence }));
  return { sentence, attribution: leadingIn(sources, catalogue) };
}

function isStake({ interest }: CitedClaim): boolean {
  return interest.tie === 'shares' || interest.tie === 'votes' || interest.tie === 'equityUndisclosedSize';
}

/** Companies by id, for names; an id that the data lost is shown as it is. */
export function namesIn(companies: ReadonlyMap<CompanyId, Company>): NameOf {
  return (id) => companies.get(id)?.name ?? id;
}
