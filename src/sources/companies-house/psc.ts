/**
 * The UK's register of people with significant control, the companies in it only: natural persons go at the door.
 *
 *   {company_number, data: {kind: 'corporate-entity-…', name, identification, natures_of_control, notified_on, ceased_on}}
 *
 * It numbers the controlled company and does not name it: the name comes from basic company data or another pack.
 */
import * as v from 'valibot';
import type { CompanyId, Source } from '../../core/company/company.ts';
import { type Identifier, identifierOf } from '../../core/company/identifier.ts';
import type { Band } from '../../core/ownership/interest.ts';
import { identified, idOf } from '../company-id.ts';
import { dayIn } from '../day.ts';
import {
  type Found,
  type FoundCompany,
  type FoundInterest,
  foundCompany,
  foundInterest,
  passed,
  refused,
} from '../found.ts';
import { localId } from '../local-id.ts';
import { problem } from '../problem.ts';
import { checked, type Reading } from '../reader.ts';
import { type Nature, natureOf } from './natures.ts';

const word = v.optional(v.string(), '');
/** An id; longer than any that was seen by far. */
const key = v.optional(v.pipe(v.string(), v.maxLength(200)), '');
const Kind = v.object({ data: v.object({ kind: v.string() }) });
const Corporate = v.object({
  company_number: v.string(),
  data: v.object({
    name: v.string(),
    identification: v.optional(
      v.object({ registration_number: word, place_registered: word, country_registered: word }),
      {},
    ),
    natures_of_control: v.optional(v.array(v.string()), () => []),
    notified_on: word,
    ceased_on: word,
    etag: key,
    links: v.optional(v.object({ self: key }), {}),
  }),
});
type Corporate = v.InferOutput<typeof Corporate>;

/** Companies and legal persons such as governments; the rest are natural persons or no controllers. */
const LEGAL = /^(?:corporate-entity|legal-person)-/;
const NATURAL = /^(?:individual|super-secure)/;

/** What a line of the snapshot says. */
export function controllerIn(json: unknown, line: number, reading: Reading): readonly Found[] {
  return checked(Kind, json, line, ({ data: { kind } }) => {
    if (NATURAL.test(kind)) return [passed(line, 'person')];
    // Totals, exemptions, and statements that nobody is known.
    if (!LEGAL.test(kind)) return [passed(line, 'notARecord')];
    return checked(Corporate, json, line, (record) => said(record, kind, line, reading));
  });
}

function said(record: Corporate, kind: string, line: number, reading: Reading): readonly Found[] {
  const { company_number, data } = record;
  const number = identifierOf('GB-COH', company_number);
  if (number === null)
    return [refused(problem('record_wrong_field', { field: 'company_number', value: company_number }, line))];
  if (data.name.trim() === '') return [refused(problem('record_no_name', {}, line))];
  const natures = data.natures_of_control.map((code) => ({ code, nature: natureOf(code) }));
  const unknown = natures.find(
    ({ code, nature }) => nature === null && !code.startsWith('registered-owner-'),
  );
  if (unknown) return [refused(problem('record_unknown_type', { value: unknown.code }, line))];
  const owner = ownerOf(data, kind);
  if (owner.id === idOf(number)) return [refused(problem('record_owns_itself', {}, line))];
  const group = data.links.self || data.etag || `${number.value}/${owner.id}`;
  const interests = interestsOf(
    natures.flatMap(({ nature }) => (nature === null ? [] : [nature])),
    { record, owner: owner.id, subject: idOf(number), group, reading },
  );
  const named: Found = { kind: 'company', line, stated: '', company: owner };
  if (interests.length === 0) return [named, passed(line, 'notOwnership')];
  const stated = interests[0]?.sources[0]?.date ?? reading.readOn;
  return [named, { kind: 'interests', line, group, stated, interests }];
}

function ownerOf({ name, identification }: Corporate['data'], kind: string): FoundCompany {
  const registered = ownNumber(identification);
  const { registration_number: number, country_registered: country } = identification;
  return foundCompany({
    id: registered ? idOf(registered) : localId('psc', [name, number ?? '', country ?? ''].join(' ').trim()),
    name: name.trim(),
    legalName: name.trim(),
    ...identified(registered ? [registered] : []),
    kind: kind.startsWith('legal-person') ? 'state' : 'company',
  });
}

/** The owner's number where the register is Companies House: others are written by hand, and a number of one register
 * in the name of another would tie two strangers together. */
function ownNumber({
  registration_number: number = '',
  place_registered: place = '',
}: Corporate['data']['identification']): Identifier | null {
  return /companies\s*house/i.test(place) ? identifierOf('GB-COH', number) : null;
}

interface Controlled {
  readonly record: Corporate;
  readonly owner: CompanyId;
  readonly subject: CompanyId;
  readonly group: string;
  readonly reading: Reading;
}

/** Shares and votes of one record are one interest; the right over the board and "influence" are others. */
function interestsOf(natures: readonly Nature[], controlled: Controlled): FoundInterest[] {
  const direct = natures.filter(({ isThroughOthers }) => !isThroughOthers);
  const share = sizeOf(direct, 'shares');
  const voting = sizeOf(direct, 'votes');
  const has = (right: Nature['right']) => direct.some((nature) => nature.right === right);
  const interest = (ref: string, stated: Pick<FoundInterest, 'tie'> & Partial<FoundInterest>) =>
    madeOf(controlled, ref, stated);
  return [
    ...(has('shares') ? [interest('shares', { tie: 'shares', share, voting })] : []),
    ...(!has('shares') && has('votes') ? [interest('votes', { tie: 'votes', voting })] : []),
    ...(has('surplus')
      ? [interest('surplus', { tie: 'profitRights', share: sizeOf(direct, 'surplus') })]
      : []),
    ...(has('board') ? [interest('board', { tie: 'appointsBoardMajority' })] : []),
    ...(has('influence')
      ? [interest('influence', { tie: 'otherInfluence', stated: 'significantInfluence' })]
      : []),
    // Trustees or partners hold it: how much of that is the company's, nobody says.
    ...(natures.length > direct.length ? [interest('through', { tie: 'otherInfluence' })] : []),
  ];
}

function sizeOf(natures: readonly Nature[], right: Nature['right']): Band | null {
  return natures.find((nature) => nature.right === right)?.size ?? null;
}

function madeOf(
  { record: { data }, owner, subject, group, reading }: Controlled,
  ref: string,
  stated: Pick<FoundInterest, 'tie'> & Partial<FoundInterest>,
): FoundInterest {
  const source: Source = {
    publisher: 'UK register of people with significant control',
    date: dayIn(data.ceased_on) ?? dayIn(data.notified_on) ?? reading.readOn,
    url: null,
    via: null,
    tier: 1,
    basisTier: 1,
  };
  return foundInterest({
    ...stated,
    ref: `${group}/${ref}`,
    owner,
    subject,
    // Notified, not begun: the register opened in 2016 and first days are the declaration's.
    start: dayIn(data.notified_on),
    end: dayIn(data.ceased_on),
    note: 'Declared to the UK register of people with significant control.',
    sources: [source],
  });
}
