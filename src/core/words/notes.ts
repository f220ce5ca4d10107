/** The short notes beside a verdict, and the reasons for its level, in words. */

import { lastDay } from '../ownership/period.ts';
import type { Assessment, CitedClaim, Notice } from '../verdict/assessment.ts';
import type { Basis, RuleId } from '../verdict/level.ts';
import type { PolicyInForce } from '../watchlist/organisation.ts';
import { DEFAULT_POLICY, LINE_NAMES, type LineName, type Policy } from '../watchlist/policy.ts';
import type { Catalogue } from './catalogue.ts';
import { dateInWords, pointsInWords, whenInWords } from './figures.ts';
import { type MessageId, tell } from './messages.ts';
import { lineInWords, type NameOf, pointsUnderHalf } from './sentences.ts';

/** One reason: the rule of the table and its words. */
export interface Reason {
  readonly rule: RuleId;
  readonly text: string;
}

/** What a reader must know beside the level, most important first. */
export function notesOn(
  assessment: Assessment,
  nameOf: NameOf,
  ownPack: string,
  catalogue: Catalogue,
): string[] {
  return [
    ...basisNote(assessment, ownPack, catalogue),
    ...staleNote(assessment, catalogue),
    ...upToNote(assessment, catalogue),
    ...groupNote(assessment, nameOf, catalogue),
    ...nearNotes(assessment, catalogue),
    ...jointNote(assessment, catalogue),
    ...(assessment.deFacto ? [tell(catalogue, 'note_de_facto', {})] : []),
    ...pendingNotes(assessment, nameOf, catalogue),
    ...assessment.notices.flatMap((notice) => noticeNote(notice, catalogue)),
    ...searchNote(assessment, catalogue),
  ];
}

/** Why the level is what it is: each rule that holds, in table order. */
export function reasonsOf(
  assessment: Assessment,
  policy: Policy,
  dataDate: string,
  catalogue: Catalogue,
): readonly Reason[] {
  const { rules } = assessment;
  // A stake of 5 % is also more than nothing; saying so twice explains nothing.
  const spoken = rules.filter((rule) => rule !== 'M2' || !rules.includes('M1'));
  return spoken.map((rule) => ({ rule, text: ruleInWords(rule, policy, dataDate, catalogue) }));
}

/** The lines that are drawn tighter than usual, in words, and by whom; null where all are the usual ones. */
export function policyLine({ policy, byOrganisation }: PolicyInForce, catalogue: Catalogue): string | null {
  const tighter = LINE_NAMES.filter((line) => policy[line] !== DEFAULT_POLICY[line]);
  const inWords = (line: LineName) =>
    tell(catalogue, `policy_${line}`, {
      line: line === 'formerMonths' ? String(policy[line]) : lineInWords(policy[line], catalogue),
    });
  const said = (id: 'policy_line' | 'policy_line_organisation', lines: readonly LineName[]) =>
    lines.length === 0 ? [] : [tell(catalogue, id, { lines: lines.map(inWords).join(', ') })];
  const sentences = [
    ...said(
      'policy_line',
      tighter.filter((line) => !byOrganisation.includes(line)),
    ),
    ...said('policy_line_organisation', byOrganisation),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

const LINE: Readonly<Partial<Record<RuleId, keyof Policy>>> = {
  I1: 'influenceVotes',
  I2: 'influenceShare',
  I3: 'influenceVotes',
  I5: 'minority',
  I6: 'influenceVotes',
  M1: 'minority',
};

function ruleInWords(rule: RuleId, policy: Policy, dataDate: string, catalogue: Catalogue): string {
  const line = LINE[rule];
  const args = {
    line: line === undefined ? '' : lineInWords(policy[line], catalogue),
    months: String(policy.formerMonths),
    date: dateInWords(dataDate, catalogue),
  };
  return tell(catalogue, `rule_${rule}`, args);
}

const BASIS_NOTE: Readonly<Record<Basis, (MessageId & `note_${string}`) | null>> = {
  established: null,
  reported: 'note_reported',
  disputed: 'note_disputed',
  unverified: 'note_unverified',
};

function basisNote({ basis, stale, claims }: Assessment, ownPack: string, catalogue: Catalogue): string[] {
  const deciding = claims.filter(({ role }) => role === 'decides');
  if (deciding.length > 0 && deciding.every(({ interest }) => interest.pack === ownPack)) {
    return [tell(catalogue, 'note_own_entry', {})];
  }
  // What was established and has grown old is told by its age, not as if nobody had confirmed it.
  const note = basis === null || (basis === 'reported' && stale) ? null : BASIS_NOTE[basis];
  return note === null ? [] : [tell(catalogue, note as 'note_reported', {})];
}

/** Where the holders can be named, the headline has said it. */
function jointNote({ joint, jointHolders }: Assessment, catalogue: Catalogue): string[] {
  return joint && jointHolders.length === 0 ? [tell(catalogue, 'note_joint', {})] : [];
}

function staleNote({ stale, claims }: Assessment, catalogue: Catalogue): string[] {
  const newest = newestDate(claims.filter(({ role }) => role === 'decides'));
  return stale && newest !== null
    ? [tell(catalogue, 'note_stale', { when: whenInWords(newest, catalogue) })]
    : [];
}

function newestDate(claims: readonly CitedClaim[]): string | null {
  const dates = claims
    .flatMap(({ interest }) => interest.sources.map(({ date }) => date))
    .filter((date) => date !== '');
  return dates.sort((a, b) => lastDay(b).localeCompare(lastDay(a)))[0] ?? null;
}

function upToNote({ upTo, reason }: Assessment, catalogue: Catalogue): string[] {
  // Where the level is only an upper bound, the headline says so already.
  if (upTo === null || reason === 'K1') return [];
  return [tell(catalogue, 'note_up_to', { level: tell(catalogue, `level_${upTo}`, {}) })];
}

function groupNote({ groupHead, against, path }: Assessment, nameOf: NameOf, catalogue: Catalogue): string[] {
  const through = groupHead !== null && path[0]?.from === groupHead;
  if (!through || against === null || groupHead === null) return [];
  return [tell(catalogue, 'words_through_group', { head: nameOf(groupHead), party: nameOf(against) })];
}

/** What would change the level: how far a stake stays under half, where it is near. */
function nearNotes({ votes, economic }: Assessment, catalogue: Catalogue): string[] {
  const cast = pointsUnderHalf(votes);
  const share = cast === null ? pointsUnderHalf(economic) : null;
  const gap = cast ?? share;
  if (gap === null) return [];
  const words = { points: pointsInWords(gap, catalogue) };
  return [tell(catalogue, cast === null ? 'note_under_half' : 'note_under_majority', words)];
}

/** One note a party, however many rows tell of its deal; an announcement outweighs a rumour. */
function pendingNotes({ pending }: Assessment, nameOf: NameOf, catalogue: Catalogue): string[] {
  const announced = new Map<string, boolean>();
  for (const { interest } of pending) {
    announced.set(interest.owner, announced.get(interest.owner) === true || interest.status !== 'rumoured');
  }
  return [...announced].map(([owner, isAnnounced]) =>
    tell(catalogue, isAnnounced ? 'note_announced' : 'note_rumoured', { holder: nameOf(owner) }),
  );
}

/** What is not known has a part of the card to itself (gaps.ts). */
function noticeNote(notice: Notice, catalogue: Catalogue): string[] {
  if (notice === 'sizeNotDisclosed' || notice === 'startUnclear') return [];
  return [tell(catalogue, `note_${notice}`, {})];
}

function searchNote({ search, level }: Assessment, catalogue: Catalogue): string[] {
  if (search === null || level !== 'NONE_FOUND') return [];
  const when = whenInWords(search.date, catalogue);
  return [tell(catalogue, search.found === 'nothing' ? 'note_search_nothing' : 'note_search', { when })];
}
