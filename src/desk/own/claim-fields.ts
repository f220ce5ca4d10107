/**
 * An own claim as it is typed: the form's fields as text, and the draft that they make or what is wrong.
 *
 *   ClaimFields ──draftOf──► {draft} | {wrong: fields}        SourceFields ──sourceOf──► the part that all claims share
 */
import { isPartialDate } from '../../core/pack/schema.ts';
import type { OwnClaimDraft, OwnSource, PartyNames } from '../../core/settings/own-claim.ts';
import type { NamedCompany } from '../../messages/contract.ts';
import { hasSize, PICKED_TIES, type PickedTie, percentTyped } from '../ties.ts';

/** Where it was read. */
export interface SourceFields {
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

export interface ClaimFields extends SourceFields {
  readonly owner: Pick<NamedCompany, 'id' | 'name'> | null;
  readonly subject: Pick<NamedCompany, 'id' | 'name'> | null;
  readonly tie: PickedTie;
  readonly share: string;
  readonly votes: string;
  readonly start: string;
  readonly end: string;
  readonly note: string;
}

export type FieldName = keyof ClaimFields;

export type Checked<T> =
  | { readonly draft: T; readonly wrong: readonly [] }
  | { readonly draft: null; readonly wrong: readonly FieldName[] };

/** A form nobody has typed into; the source is of today until said otherwise. */
export function emptyClaim(today: string): ClaimFields {
  return {
    ...emptySource(today),
    owner: null,
    subject: null,
    tie: 'shares',
    share: '',
    votes: '',
    start: '',
    end: '',
    note: '',
  };
}

export function emptySource(today: string): SourceFields {
  return { publisher: '', date: today, url: '' };
}

/** A claim as the form shows it for changing, its two companies by their names. */
export function fieldsOf(
  claim: Extract<OwnClaimDraft, { kind: 'adds' }>,
  names: PartyNames | null,
): ClaimFields {
  const { owner, subject, tie, sharePercent, votesPercent, start, end, note, source } = claim;
  return {
    owner: { id: owner, name: names?.owner ?? owner },
    subject: { id: subject, name: names?.subject ?? subject },
    tie: tieTyped(tie),
    share: sharePercent?.toString() ?? '',
    votes: votesPercent?.toString() ?? '',
    start: start ?? '',
    end: end ?? '',
    note,
    publisher: source.publisher,
    date: source.date,
    url: source.url ?? '',
  };
}

/** The tie of that id; `shares` for one that is not among those to pick from. */
export function tieTyped(tie: string | undefined): PickedTie {
  return PICKED_TIES.find((one) => one === tie) ?? 'shares';
}

/**
 * What the fields mean.
 *
 * share '49,5' → 49.5 · '' → size not stated · '0' → wrong: no stake is no claim
 * start '2025', '2025-06', '2025-06-13' → itself · '13.6.2025' → wrong · an end before the start → wrong at the end
 */
export function draftOf(fields: ClaimFields): Checked<OwnClaimDraft> {
  const { owner, subject, tie, note } = fields;
  const sized = hasSize(tie);
  const share = sized ? percentTyped(fields.share) : null;
  const votes = sized ? percentTyped(fields.votes) : null;
  const [start, end] = [fields.start.trim(), fields.end.trim()];
  const source = sourceOf(fields);
  const wrong = [
    ...named('owner', owner !== null),
    ...named('subject', subject !== null && subject.id !== owner?.id),
    ...named('share', share === null || (share !== undefined && share > 0)),
    ...named('votes', votes !== undefined),
    ...named('start', start === '' || isPartialDate(start)),
    ...named('end', end === '' || (isPartialDate(end) && (start === '' || start <= end))),
    ...source.wrong,
  ];
  if (wrong.length > 0 || source.draft === null || owner === null || subject === null)
    return { draft: null, wrong };
  const draft = {
    kind: 'adds',
    owner: owner.id,
    subject: subject.id,
    tie,
    sharePercent: share ?? null,
    votesPercent: votes ?? null,
    start: start === '' ? null : start,
    end: end === '' ? null : end,
    note: note.trim(),
    source: source.draft,
  } as const;
  return { draft, wrong: [] };
}

/** Who says so and when; without either nobody could check it later. */
export function sourceOf(fields: SourceFields): Checked<OwnSource> {
  const [publisher, date, url] = [fields.publisher.trim(), fields.date.trim(), fields.url.trim()];
  const wrong = [
    ...named('publisher', publisher !== ''),
    ...named('date', isPartialDate(date)),
    ...named('url', url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))),
  ];
  if (wrong.length > 0) return { draft: null, wrong };
  return { draft: { publisher, date, url: url === '' ? null : url }, wrong: [] };
}

function named(field: FieldName, isRight: boolean): readonly FieldName[] {
  return isRight ? [] : [field];
}
