/** Answers about own companies that a pack brings as well: offered as one, and taken for one or for two as the user says. */
import type { Company } from '../../core/company/company.ts';
import { companyOfHost } from '../../core/linking/hosts.ts';
import { mergeOwnEntry } from '../../core/settings/change.ts';
import type { OwnEntry } from '../../core/settings/own-entry.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { MergeOffer } from '../../messages/contract.ts';
import { editWithDigest } from '../digest/digest.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { byNeed, type Means } from '../means.ts';
import { change, type HandlersOf } from './choices.ts';
import { undoOf } from './undo.ts';

export function mergeAnswers(means: Means): HandlersOf<'merge'> {
  return {
    'merge.list': () => offers(means),
    'merge.answer': ({ own, company, same }) =>
      undoOf(
        (changed) => editWithDigest(means, () => change(means, changed)),
        (before) =>
          same
            ? mergeOwnEntry(before, own, company)
            : { ...before, notTheSame: [...before.notTheSame, pairKey(own, company)] },
      ),
  };
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

/** Looked through and not indexed: few own entries have an identifier, and they are offered on one page. */
function companyCalled(identifier: string, { knowledge }: Body): Company | undefined {
  for (const company of knowledge.companies.values())
    if (company.lei === identifier || company.wikidata === identifier) return company;
  return undefined;
}

function isRefused({ notTheSame }: Settings, own: string, company: string): boolean {
  return notTheSame.includes(pairKey(own, company));
}

function pairKey(own: string, company: string): string {
  return `${own} ${company}`;
}
