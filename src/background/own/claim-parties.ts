/** The two companies that a claim of the user is about, and what they are called, also when no data know them any more. */
import type { CompanyId } from '../../core/company/company.ts';
import type { Interest } from '../../core/ownership/interest.ts';
import type { OwnClaim, OwnClaimDraft, PartyNames } from '../../core/settings/own-claim.ts';
import type { Body } from '../knowledge/knowledge.ts';

/** Rows of the data by their key. */
export type Rows = ReadonlyMap<string, Interest>;

interface Parties {
  readonly owner: CompanyId;
  readonly subject: CompanyId;
}

/** Null where the claim that it ends or disputes is in no data any more. */
export function partiesOf(claim: OwnClaimDraft, rows: Rows): Parties | null {
  if (claim.kind === 'adds') return claim;
  return rows.get(claim.claim) ?? null;
}

/** What data in use call them; else what they were called when `kept` was entered; null where neither is known. */
export function namesOf(
  claim: OwnClaimDraft,
  kept: OwnClaim | null,
  rows: Rows,
  { knowledge }: Body,
): PartyNames | null {
  const parties = partiesOf(claim, rows);
  if (parties === null) return (kept !== null && isOfTheSame(claim, kept.claim) && kept.names) || null;
  const nameOf = (id: CompanyId) => knowledge.companies.get(id)?.name ?? nameThen(id, kept);
  const [owner, subject] = [nameOf(parties.owner), nameOf(parties.subject)];
  return owner === null || subject === null ? null : { owner, subject };
}

function isOfTheSame(one: OwnClaimDraft, other: OwnClaimDraft): boolean {
  return one.kind !== 'adds' && other.kind !== 'adds' && one.claim === other.claim;
}

/** One that was entered before names were kept has the id for a name: it must not be lost. */
function nameThen(id: CompanyId, kept: OwnClaim | null): string | null {
  if (kept?.claim.kind !== 'adds') return null;
  const { owner, subject } = kept.claim;
  if (id === owner) return kept.names?.owner ?? id;
  return id === subject ? (kept.names?.subject ?? id) : null;
}
