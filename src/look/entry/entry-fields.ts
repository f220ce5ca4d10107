/**
 * A company that the user types in: the form's fields as text, and the draft that they make or what is wrong.
 *
 *   EntryFields (text as typed) ──draftOf──► {draft} | {errors: {field: message id}}
 */
import * as v from 'valibot';
import { typedIdentifier } from '../../core/company/typed-identifier.ts';
import type { OwnEntryDraft } from '../../core/settings/own-entry.ts';
import type { NamedCompany, OwnEntryView } from '../../messages/contract.ts';
import type { MessageId } from '../say.ts';
import { typedNumber } from '../typed-number.ts';

/** What stands in the form, exactly as typed, so that it can be kept and given back. */
export interface EntryFields {
  readonly name: string;
  /** One name a line: commas belong to names ("Quarrel, Inc."). */
  readonly otherNames: string;
  readonly domain: string;
  /** LEI or Wikidata item. */
  readonly identifier: string;
  readonly service: string;
  readonly role: OwnEntryDraft['role'];
  readonly parent: Pick<NamedCompany, 'id' | 'name'> | null;
  readonly share: string;
  readonly source: string;
}

export type FieldName = keyof EntryFields;

/** What is wrong with a field, as a message with its arguments. */
export interface FieldError {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, string>>;
}

export type FieldErrors = Partial<Record<FieldName, FieldError>>;

export type EntryResult =
  | { readonly draft: OwnEntryDraft; readonly errors: null }
  | { readonly draft: null; readonly errors: FieldErrors };

/** A form nobody has typed into, but for what is known from where it was opened. */
export function emptyFields(name = '', role: OwnEntryDraft['role'] = 'supplier'): EntryFields {
  const empty = {
    otherNames: '',
    domain: '',
    identifier: '',
    service: '',
    parent: null,
    share: '',
    source: '',
  };
  return { name, role, ...empty };
}

/** An entry as the form shows it for changing. */
export function fieldsOf({ parent, ...entry }: OwnEntryView): EntryFields {
  return {
    name: entry.name,
    otherNames: entry.otherNames.join('\n'),
    domain: entry.domain ?? '',
    identifier: entry.identifier ?? '',
    service: entry.service ?? '',
    role: entry.role,
    parent: parent && { id: parent.company, name: entry.parentName ?? parent.company },
    share: parent?.sharePercent?.toString() ?? '',
    source: parent?.source ?? '',
  };
}

/** What the person had typed, without what was added when it was kept. */
export function draftAgain({
  id: _id,
  entered: _entered,
  parentName: _name,
  isParentGone: _isGone,
  ...draft
}: OwnEntryView): OwnEntryDraft {
  return draft;
}

/**
 * What the fields mean.
 *
 * share '49', '49 %', '49,5' → 49, 49, 49.5 · '' with a holder → null, "size not stated", never 0
 * share '0', '150', 'half' → error at the field
 * domain 'https://Quarrel.example/about' → 'quarrel.example' · 'quarrel' → error: no web site is called that
 */
export function draftOf(fields: EntryFields): EntryResult {
  // Without a holder its size and source are not on show, so they must not stand in the way either.
  const shown = fields.parent === null ? { ...fields, share: '', source: '' } : fields;
  const read = v.safeParse(ENTRY, shown);
  if (!read.success) return { draft: null, errors: errorsOf(read.issues) };
  const { parent, share, source, identifier, ...entry } = read.output;
  const holding = parent && { company: parent.id, sharePercent: share, source };
  const known = identifier === '' ? {} : { identifier };
  return { draft: { ...entry, ...known, parent: holding }, errors: null };
}

// The contract's own bounds (messages/params.ts): what passes here must not be refused there without a field.
const LONGEST_NAME = 500;
const LONGEST_SOURCE = 2000;
const MOST_NAMES = 50;

/** A message in a schema: its id, and the number it speaks of. */
function because(id: MessageId, most?: number): string {
  return most === undefined ? id : `${id}:${most}`;
}

const words = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_NAME, because('entry_error_long', LONGEST_NAME)),
);
const orNull = v.transform((text: string) => (text === '' ? null : text));

const lines = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
  v.array(words),
  v.maxLength(MOST_NAMES, because('entry_error_too_many', MOST_NAMES)),
);

const share = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || isShare(typedNumber(text)), because('entry_error_share')),
  v.transform((text) => (text === '' ? null : typedNumber(text))),
);

const domain = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || hostOf(text) !== null, because('entry_error_domain')),
  v.transform((text) => hostOf(text)),
);

const identifier = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || typedIdentifier(text) !== null, because('entry_error_identifier')),
);

const ENTRY = v.object({
  name: v.pipe(words, v.nonEmpty(because('entry_error_name'))),
  otherNames: lines,
  domain,
  identifier,
  service: v.pipe(words, orNull),
  role: v.picklist(['own', 'competitor', 'supplier']),
  parent: v.nullable(v.object({ id: v.string(), name: v.string() })),
  share,
  source: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(LONGEST_SOURCE, because('entry_error_long', LONGEST_SOURCE)),
    orNull,
  ),
});

/** Fields kept from an earlier opening of the form; null if what was kept is not such a form. */
export function parseFields(kept: unknown): EntryFields | null {
  const read = v.safeParse(KEPT, kept);
  return read.success ? read.output : null;
}

const KEPT = v.object({
  name: v.string(),
  otherNames: v.string(),
  domain: v.string(),
  // Kept by a version that did not ask for it.
  identifier: v.optional(v.string(), ''),
  service: v.string(),
  role: v.picklist(['own', 'competitor', 'supplier']),
  parent: v.nullable(v.object({ id: v.string(), name: v.string() })),
  share: v.string(),
  source: v.string(),
});

function isShare(percent: number): boolean {
  return percent > 0 && percent <= 100;
}

// A name without a dot is a machine in a network, not a company's site.
function hostOf(text: string): string | null {
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return /^[^.]+(\.[^.]+)+$/.test(hostname) && /\.\D[^.]*$/.test(hostname) ? hostname : null;
}

/** The first complaint of each field. */
function errorsOf(issues: readonly v.BaseIssue<unknown>[]): FieldErrors {
  const errors: Partial<Record<FieldName, FieldError>> = {};
  for (const issue of issues) {
    const field = issue.path?.[0]?.key as FieldName | undefined;
    if (field !== undefined) errors[field] ??= errorOf(issue.message);
  }
  return errors;
}

// The fields are typed, so only the schema's own checks can fail, and each speaks by `because`.
function errorOf(message: string): FieldError {
  const [id, most] = message.split(':');
  return { id: id as MessageId, args: most === undefined ? {} : { most } };
}
