/** Answers about what the user says of who holds what, and of companies that they know under two entries. */
import { companyOfHost } from '../core/linking/hosts.ts';
import { mergeOwnEntry } from '../core/settings/change.ts';
import { claimKey, type OwnClaim, type OwnClaimDraft, withOwnKnowledge } from '../core/settings/own-claim.ts';
import type { Settings } from '../core/settings/settings.ts';
import { type Catalogue, say } from '../core/words/catalogue.ts';
import { dateInWords } from '../core/words/figures.ts';
import { interestSentence, type NameOf } from '../core/words/sentences.ts';
import { namesIn } from '../core/words/summary.ts';
import type { MergeOffer, OwnClaimRow } from '../messages/contract.ts';
import { type Handlers, Trouble } from '../messages/serve.ts';
import { change } from './choices.ts';
import { withDigest } from './digest.ts';
import type { Body } from './knowledge.ts';
import { type Means, present } from './means.ts';

type ClaimAnswers = Pick<Handlers, Extract<keyof Handlers, `${'claim' | 'merge'}.${string}`>>;

export function claimAnswers(means: Means): ClaimAnswers {
  const rows = async (): Promise<readonly OwnClaimRow[]> => {
    const { now, known } = await present(means);
    const catalogue = await means.catalogue(now);
    return now.ownClaims.map((own) => rowOf(own, known.all, catalogue));
  };
  const told = (changed: (before: Settings) => Settings) =>
    withDigest(means, 'edit', () => change(means, changed));
  return {
    'claim.list': rows,
    'claim.add': async ({ claim, unverified }) => {
      await refuseUnknown(means, claim);
      const added = { id: `claim-${means.newId()}`, entered: means.today(), unverified, claim };
      await told((before) => ({ ...before, ownClaims: [...before.ownClaims, added] }));
      return rows();
    },
    'claim.change': async ({ id, claim }) => {
      await refuseUnknown(means, claim);
      // Who edits a claim has looked into it: it is theirs from then on.
      const changed = { id, entered: means.today(), unverified: false, claim };
      const after = await told((before) => ({
        ...before,
        ownClaims: before.ownClaims.map((kept) => (kept.id === id ? changed : kept)),
      }));
      if (!after.ownClaims.includes(changed)) throw new Trouble('not-found');
      return rows();
    },
    'claim.remove': async ({ id }) => {
      await told((before) => ({
        ...before,
        ownClaims: before.ownClaims.filter((kept) => kept.id !== id),
      }));
      return rows();
    },
    'merge.list': () => offers(means),
    'merge.answer': async ({ own, company, same }) => {
      await change(means, (before) =>
        same
          ? mergeOwnEntry(before, own, company)
          : { ...before, notTheSame: [...before.notTheSame, pairKey(own, company)] },
      );
      return offers(means);
    },
  };
}

/** What is said must be said of something that is here. */
async function refuseUnknown(means: Means, claim: OwnClaimDraft): Promise<void> {
  const { companies, interests } = (await present(means)).known.all.knowledge;
  const isKnown =
    claim.kind === 'adds'
      ? companies.has(claim.owner) && companies.has(claim.subject)
      : interests.some((interest) => claimKey(interest) === claim.claim);
  if (!isKnown) throw new Trouble('not-found');
}

function rowOf(own: OwnClaim, { knowledge }: Body, catalogue: Catalogue): OwnClaimRow {
  const { id, entered, unverified, claim } = own;
  const nameOf = namesIn(knowledge.companies);
  return { id, entered, unverified, claim, words: wordsOf(own, knowledge, nameOf, catalogue) };
}

function wordsOf(
  own: OwnClaim,
  { interests }: Body['knowledge'],
  nameOf: NameOf,
  catalogue: Catalogue,
): string {
  const { claim } = own;
  const source = { publisher: claim.source.publisher, said: dateInWords(claim.source.date, catalogue) };
  const [added] = withOwnKnowledge([], { entries: [], claims: [own] }).flatMap((pack) => pack.interests);
  if (claim.kind === 'adds' || added !== undefined)
    return say(catalogue, 'claim_adds', {
      ...source,
      sentence: added === undefined ? '' : interestSentence(added, nameOf, catalogue),
    });
  const about = interests.find((interest) => claimKey(interest) === claim.claim);
  const sentence =
    about === undefined ? say(catalogue, 'claim_gone') : interestSentence(about, nameOf, catalogue);
  return claim.kind === 'ends'
    ? say(catalogue, 'claim_ends', { ...source, sentence, end: dateInWords(claim.end, catalogue) })
    : say(catalogue, 'claim_disputes', { ...source, sentence, statement: claim.statement });
}

/** Own companies that a pack has as well, known by the site that both run. */
async function offers(means: Means): Promise<readonly MergeOffer[]> {
  const { now, known } = await present(means);
  const catalogue = await means.catalogue(now);
  return now.ownEntries.flatMap((entry) => {
    const number = companyOfHost(entry.domain, known.packs.gazetteer);
    const company = number === null ? undefined : known.packs.gazetteer.companies.at(number);
    if (company === undefined || company.id === entry.id || isRefused(now, entry.id, company.id)) return [];
    return [
      {
        own: { company: entry.id, name: entry.name },
        company: { company: company.id, name: company.name },
        words: say(catalogue, 'merge_domain', { domain: entry.domain ?? '' }),
      },
    ];
  });
}

function isRefused({ notTheSame }: Settings, own: string, company: string): boolean {
  return notTheSame.includes(pairKey(own, company));
}

function pairKey(own: string, company: string): string {
  return `${own} ${company}`;
}
