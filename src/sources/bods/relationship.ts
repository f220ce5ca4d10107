/** A relationship of BODS, 0.2 or 0.4, as interests: one for each that it lists. */
import type { Source, Tier } from '../../core/company/company.ts';
import type { Band } from '../../core/ownership/interest.ts';
import { dayIn } from '../day.ts';
import { type Found, type FoundInterest, foundInterest, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import type { Reading } from '../reader.ts';
import { between, exactly } from '../size.ts';
import { entityId } from './entity.ts';
import { interestType } from './interests.ts';
import type { About, BodsInterest } from './schema.ts';

/** What both versions say of a relationship. */
export interface Relationship {
  /** The record that later statements replace. */
  readonly key: string;
  readonly subject: string;
  readonly party: string;
  readonly isClosed: boolean;
  readonly interests: readonly BodsInterest[];
  readonly about: About;
}

/** The interests, as one group that a later statement of the same record replaces. */
export function interestsIn(relationship: Relationship, line: number, reading: Reading): readonly Found[] {
  const { key, subject, party, interests, about } = relationship;
  if (subject === party) return [refused(problem('record_owns_itself', {}, line))];
  const source = sourceOf(about, reading);
  const found = interests.flatMap((interest, at) => interestIn(interest, at, { relationship, source, line }));
  const refusals = found.flatMap((one) => ('kind' in one ? [one] : []));
  const kept = found.flatMap((one) => ('kind' in one ? [] : [one]));
  if (kept.length === 0) return refusals.length > 0 ? refusals : [passed(line, 'notOwnership')];
  return [...refusals, { kind: 'interests', line, group: key, stated: source.date, interests: kept }];
}

interface Place {
  readonly relationship: Relationship;
  readonly source: Source;
  readonly line: number;
}

function interestIn(
  interest: BodsInterest,
  at: number,
  { relationship, source, line }: Place,
): readonly (FoundInterest | Found)[] {
  const type = interestType(interest.type);
  if (type === null) return [];
  if (type === undefined) return [refused(problem('record_unknown_type', { value: interest.type }, line))];
  const size = interest.share === null ? null : bandOf(interest.share);
  if (size === 'wrong')
    return [refused(problem('record_bad_share', { value: JSON.stringify(interest.share) }, line))];
  const { start, end } = periodOf(interest, relationship, source);
  if (start !== null && end !== null && end < start)
    return [refused(problem('record_ends_before_start', {}, line))];
  const isVotes = type.tie === 'votes';
  return [
    foundInterest({
      ref: `${relationship.key}/${at}`,
      owner: entityId(relationship.party),
      subject: entityId(relationship.subject),
      tie: type.tie === 'shares' && size === null ? 'equityUndisclosedSize' : type.tie,
      share: isVotes ? null : size,
      voting: isVotes ? size : null,
      start,
      end,
      note: `Stated as ${interest.type
        .replace(/([A-Z])/g, ' $1')
        .replaceAll('-', ' ')
        .toLowerCase()}.`,
      sourceWord: type.sourceWord,
      // The steps of an indirect holding are there as records of their own: counted as well, it would count twice.
      aggregate: (interest.directOrIndirect ?? interest.interestLevel) === 'indirect',
      sources: [source],
    }),
  ];
}

function periodOf(interest: BodsInterest, { isClosed }: Relationship, { date }: Source) {
  const end = dayIn(interest.endDate ?? '');
  return { start: dayIn(interest.startDate ?? ''), end: end ?? (isClosed ? date : null) };
}

function bandOf(share: NonNullable<BodsInterest['share']>): Band | null | 'wrong' {
  if (share.exact !== null) return exactly(share.exact) ?? 'wrong';
  const lower = limit(share.minimum, share.exclusiveMinimum, 0);
  const upper = limit(share.maximum, share.exclusiveMaximum, 100);
  if (lower === null && upper === null) return null;
  return (
    between(lower?.at ?? 0, upper?.at ?? 100, {
      lower: lower?.isOpen ?? false,
      upper: upper?.isOpen ?? false,
    }) ?? 'wrong'
  );
}

/** An end of a band: 0.4 writes an open end's number in `exclusive`, 0.2 says there that the number is an open end. */
function limit(closed: number | null, exclusive: number | boolean | undefined, fallback: number) {
  if (typeof exclusive === 'number') return { at: exclusive, isOpen: true };
  if (closed === null) return exclusive === true ? { at: fallback, isOpen: true } : null;
  return { at: closed, isOpen: exclusive === true };
}

function sourceOf({ statementDate, publicationDetails, source }: About, reading: Reading): Source {
  const date =
    dayIn(statementDate ?? '') ?? dayIn(publicationDetails.publicationDate ?? '') ?? reading.readOn;
  const publisher = source.description?.trim() || publicationDetails.publisher.name?.trim();
  const tier = tierOf([source.type].flat());
  return {
    publisher: publisher?.slice(0, LONGEST_PUBLISHER) || 'Beneficial ownership statement',
    date,
    url: /^https?:\/\//.test(source.url ?? '') && URL.canParse(source.url ?? '') ? source.url : null,
    via: null,
    tier,
    basisTier: tier,
  };
}

/** A line of a card. */
const LONGEST_PUBLISHER = 200;

/** By the standard's source types: a register, the company's own word, or somebody else's. */
function tierOf(types: readonly string[]): Tier {
  if (types.includes('officialRegister')) return 1;
  if (types.includes('selfDeclaration')) return 2;
  return types.includes('thirdParty') || types.includes('primaryResearch') ? 3 : 4;
}
