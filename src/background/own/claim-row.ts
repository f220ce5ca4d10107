/** A claim of the user in a sentence, and what became of what it speaks of. */
import { type OwnClaim, ownKnowledgePack, type PartyNames } from '../../core/settings/own-claim.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { dateInWords } from '../../core/words/figures.ts';
import { interestSentence } from '../../core/words/sentences.ts';
import type { OwnClaimRow } from '../../messages/contract.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { namesOf, partiesOf, type Rows } from './claim-parties.ts';

export function claimRow(own: OwnClaim, rows: Rows, body: Body, catalogue: Catalogue): OwnClaimRow {
  const { id, entered, unverified, claim } = own;
  const names = namesOf(claim, own, rows, body);
  const words = wordsOf(own, rows, names, catalogue);
  return { id, entered, unverified, claim, names, words, goneWords: goneWords(own, rows, body, catalogue) };
}

function wordsOf(own: OwnClaim, rows: Rows, names: PartyNames | null, catalogue: Catalogue): string {
  const { claim } = own;
  const source = { publisher: claim.source.publisher, said: dateInWords(claim.source.date, catalogue) };
  const sentence = sentenceOf(own, rows, names, catalogue);
  if (claim.kind === 'disputes')
    return say(catalogue, 'claim_disputes', { ...source, sentence, statement: claim.statement });
  return claim.end === null
    ? say(catalogue, 'claim_adds', { ...source, sentence })
    : say(catalogue, 'claim_ends', { ...source, sentence, end: dateInWords(claim.end, catalogue) });
}

/** What is added, or what is said to have ended or is disputed. */
function sentenceOf(own: OwnClaim, rows: Rows, names: PartyNames | null, catalogue: Catalogue): string {
  const { claim } = own;
  const [added] = ownKnowledgePack({ entries: [], claims: [own] }).interests;
  const spokenOf = claim.kind === 'adds' ? added : rows.get(claim.claim);
  if (spokenOf === undefined)
    return names === null ? say(catalogue, 'claim_gone') : say(catalogue, 'claim_gone_about', { ...names });
  const nameOf = (id: string) => (id === spokenOf.owner ? names?.owner : names?.subject) ?? id;
  return interestSentence(spokenOf, nameOf, catalogue);
}

function goneWords(own: OwnClaim, rows: Rows, { knowledge }: Body, catalogue: Catalogue): string {
  const parties = partiesOf(own.claim, rows);
  if (parties === null) return say(catalogue, 'claim_gone_row');
  const gone = ([party, id]: readonly [keyof PartyNames, string]) =>
    knowledge.companies.has(id) ? [] : [own.names?.[party] ?? id];
  const names = [['owner', parties.owner] as const, ['subject', parties.subject] as const].flatMap(gone);
  return names.length === 0 ? '' : say(catalogue, 'claim_gone_company', { names: names.join(', ') });
}
