/**
 * A body of knowledge with the user's own companies laid over it: it costs what they bring, however large the body is.
 *
 *   index ──table copied, their names put in──► index      companies · rows ──theirs after the others──► companies · rows
 *
 * What it answers is what one body of the packs and of the entries would answer (`withOwnKnowledge`).
 */
import type { Company, CompanyId } from '../company/company.ts';
import { gazetteerWith } from '../mention/gazetteer-with.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest } from '../ownership/interest.ts';
import { laidOver } from '../ownership/laid-over.ts';
import { type Body, relatedIn } from '../pack/body.ts';
import type { Knowledge, PackInUse } from '../pack/knowledge.ts';
import type { Pack } from '../pack/pack.ts';
import { KnowledgeOver } from './knowledge-over.ts';
import { type OwnEntry, ownPack } from './own-entry.ts';

/**
 * `body`, which is of the packs alone, with `entries`; null where one has to be built: where its index has no room for them,
 * or an entry has the id of a company that is there, as a file of somebody else's can have it.
 * @throws NotBrought
 */
export function withEntries(body: Body, entries: readonly OwnEntry[]): Body | null {
  const pack = ownPack(entries);
  const ids = new Set(pack.companies.map(({ id }) => id));
  if (ids.size < entries.length || [...ids].some((id) => body.knowledge.companies.has(id))) return null;
  const gazetteer = gazetteerWith(body.gazetteer, pack.companies);
  if (gazetteer === null) return null;
  const knowledge = new EnteredKnowledge(body.knowledge, pack);
  return { gazetteer, knowledge, related: relatedIn(knowledge.dossiers) };
}

class EnteredKnowledge extends KnowledgeOver implements Knowledge {
  readonly companies: MoreCompanies;
  readonly dossiers: Dossiers;
  readonly packs: Knowledge['packs'];
  private readonly added: readonly Interest[];

  constructor(base: Knowledge, pack: Pack) {
    super(base);
    this.companies = new MoreCompanies(base.companies, pack.companies);
    // Only of companies that are known: the others could not be shown by name.
    this.added = pack.interests.filter(({ owner }) => this.companies.has(owner));
    this.dossiers = laidOver(base.dossiers, { added: this.added, amended: (row) => row });
    this.packs = [...base.packs, this.inUse(pack)];
  }

  get interests(): readonly Interest[] {
    return [...this.base.interests, ...this.added];
  }

  get suppliers(): readonly Company[] {
    return [...this.base.suppliers, ...this.companies.more.filter(({ supplies }) => supplies.length > 0)];
  }

  private inUse({ id, title, version, asOf, attributions, counts, interests }: Pack): PackInUse {
    const leftOut = interests.length - this.added.length;
    return { id, title, version, asOf, attributions, counts, leftOut };
  }
}

/** Companies of a body, and after them a few more. */
class MoreCompanies implements ReadonlyMap<CompanyId, Company> {
  private readonly byId: ReadonlyMap<CompanyId, Company>;

  constructor(
    private readonly base: ReadonlyMap<CompanyId, Company>,
    readonly more: readonly Company[],
  ) {
    this.byId = new Map(more.map((company) => [company.id, company]));
  }

  get size(): number {
    return this.base.size + this.more.length;
  }

  has(id: CompanyId): boolean {
    return this.byId.has(id) || this.base.has(id);
  }

  get(id: CompanyId): Company | undefined {
    return this.byId.get(id) ?? this.base.get(id);
  }

  *values(): MapIterator<Company> {
    yield* this.base.values();
    yield* this.more;
  }

  *keys(): MapIterator<CompanyId> {
    yield* this.base.keys();
    yield* this.byId.keys();
  }

  *entries(): MapIterator<[CompanyId, Company]> {
    yield* this.base.entries();
    yield* this.byId.entries();
  }

  [Symbol.iterator](): MapIterator<[CompanyId, Company]> {
    return this.entries();
  }

  forEach(visit: (company: Company, id: CompanyId, all: ReadonlyMap<CompanyId, Company>) => void): void {
    for (const company of this.values()) visit(company, company.id, this);
  }
}
