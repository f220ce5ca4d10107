/** Answers about what the user says of who holds what, and of companies that they know under two entries. */
import type { Company } from '../../core/company/company.ts';
import { companyOfHost } from '../../core/linking/hosts.ts';
import type { Interest } from '../../core/ownership/interest.ts';
import { mergeOwnEntry } from '../../core/settings/change.ts';
import { type OwnClaim, type OwnClaimDraft, ownKnowledgePack } from '../../core/settings/own-claim.ts';
import type { OwnEntry } from '../../core/settings/own-entry.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { dateInWords } from '../../core/words/figures.ts';
import { interestSentence, type NameOf } from '../../core/words/sentences.ts';
import { namesIn } from '../../core/words/summary.ts';
import type { MergeOffer, OwnClaimRow } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { withDigest } from '../digest/digest.ts';
import { bringing } from '../knowledge/bringing.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { rowsCalled } from '../knowledge/rows-called.ts';
import { byNeed, type Means, presentByNeed } from '../means.ts';
import { change } from './choices.ts';

/** Rows of the data by their key. */
type Rows = ReadonlyMap<string, Interest>;

type ClaimAnswers = Pick<Handlers, Extract<keyof Handlers, `${'claim' | 'merge'}.${string}`>>;

export function claimAnswers(means: Means): ClaimAnswers {
  const rows = async (): Promise<readonly OwnClaimRow[]> => {
    const { now, known } = await presentByNeed(means);
    const { all } = known;
    const catalogue = await means.catalogue(now);
    const about = await rowsSpokenOf(
      now.ownClaims.map(({ claim }) => claim),
      all,
    );
    const named = now.ownClaims.flatMap(({ claim }) =>
      claim.kind === 'adds' ? [claim.owner, claim.subject] : [],
    );
    await all.bringAbout(named);
    return bringing([all], () => {
      const nameOf = namesIn(all.knowledge.companies);
      return now.ownClaims.map((own) => rowOf(own, about, nameOf, catalogue));
    });
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
    'claim.change': async ({ id, claim, unverified }) => {
      await refuseUnknown(means, claim);
      const changed = { id, entered: means.today(), unverified, claim };
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

/** Looked through and not indexed: few own entries have an identifier, and they are offered on one page. */
function companyCalled(identifier: string, { knowledge }: Body): Company | undefined {
  for (const company of knowledge.companies.values())
    if (company.lei === identifier || company.wikidata === identifier) return company;
  return undefined;
}

/** What is said must be said of something that is here. */
async function refuseUnknown(means: Means, claim: OwnClaimDraft): Promise<void> {
  const { all } = (await presentByNeed(means)).known;
  const { companies } = all.knowledge;
  const isKnown =
    claim.kind === 'adds'
      ? companies.has(claim.owner) && companies.has(claim.subject)
      : (await rowsSpokenOf([claim], all)).has(claim.claim);
  if (!isKnown) throw new Trouble('not-found');
}

/** Rows that the user ends or disputes, by key; those that are gone are not in it. */
function rowsSpokenOf(claims: readonly OwnClaimDraft[], body: Body): Promise<Rows> {
  return rowsCalled(new Set(claims.flatMap((claim) => (claim.kind === 'adds' ? [] : [claim.claim]))), body);
}

function rowOf(own: OwnClaim, about: Rows, nameOf: NameOf, catalogue: Catalogue): OwnClaimRow {
  const { id, entered, unverified, claim } = own;
  return { id, entered, unverified, claim, words: wordsOf(own, about, nameOf, catalogue) };
}

function wordsOf(own: OwnClaim, rows: Rows, nameOf: NameOf, catalogue: Catalogue): string {
  const { claim } = own;
  const source = { publisher: claim.source.publisher, said: dateInWords(claim.source.date, catalogue) };
  const [added] = ownKnowledgePack({ entries: [], claims: [own] }).interests;
  if (claim.kind === 'adds' || added !== undefined) {
    const sentence = added === undefined ? '' : interestSentence(added, nameOf, catalogue);
    const end = added?.end ?? null;
    return end === null
      ? say(catalogue, 'claim_adds', { ...source, sentence })
      : say(catalogue, 'claim_ends', { ...source, sentence, end: dateInWords(end, catalogue) });
  }
  const about = rows.get(claim.claim);
  const sentence =
    about === undefined ? say(catalogue, 'claim_gone') : interestSentence(about, nameOf, catalogue);
  return claim.kind === 'ends'
    ? say(catalogue, 'claim_ends', { ...source, sentence, end: dateInWords(claim.end, catalogue) })
    : say(catalogue, 'claim_disputes', { ...source, sentence, statement: claim.statement });
}

/** Own companies that a pack has as well, known by an identifier or by the site that both run. */
async function offers(means: Means): Promise<readonly MergeOffer[]> {
  const catalogue = await means.catalogue(await means.settings.read());
  return byNeed(means, ({ now, known }) =>
    now.ownEntries.flatMap((entry) => {
      const own = { company: entry.id, name: entry.name };
      return twinsOf(entry, known.packs, catalogue)
        .filter(({ twin }) => twin.id !== entry.id && !isRefused(now, entry.id, twin.id))
        .slice(0, 1)
        .map(({ twin, words }) => ({ own, company: { company: twin.id, name: twin.name }, words }));
    }),
  );
}

interface Twin {
  readonly twin: Company;
  /** What both have. */
  readonly words: string;
}

/** The surest first: a site may be a whole group's, an identifier is one firm's. */
function twinsOf({ identifier, domain }: OwnEntry, packs: Body, catalogue: Catalogue): readonly Twin[] {
  const number = companyOfHost(domain, packs.gazetteer);
  const bySite = number === null ? undefined : packs.gazetteer.companies.at(number);
  const byIdentifier = identifier === undefined ? undefined : companyCalled(identifier, packs);
  return [
    byIdentifier && {
      twin: byIdentifier,
      words: say(catalogue, 'merge_identifier', { identifier: identifier ?? '' }),
    },
    bySite && { twin: bySite, words: say(catalogue, 'merge_domain', { domain: domain ?? '' }) },
  ].filter((found) => found !== undefined);
}

function isRefused({ notTheSame }: Settings, own: string, company: string): boolean {
  return notTheSame.includes(pairKey(own, company));
}

function pairKey(own: string, company: string): string {
  return `${own} ${company}`;
}
