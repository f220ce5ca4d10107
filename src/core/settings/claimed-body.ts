/**
 * A body of knowledge with the user's claims laid over it. They bring no company and no name, so that nothing is built:
 * it costs what the claims do, however large the body is.
 *
 *   rows on a company ──its own, ended and disputed as the user says──► · rows that the user adds ──► rows as the user sees them
 *
 * What it answers is what one body of the packs and of all that the user entered would answer (`withOwnKnowledge`).
 */
import type { CompanyId } from '../company/company.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest } from '../ownership/interest.ts';
import { groupBy } from '../ownership/ledger.ts';
import { type Body, relatedIn } from '../pack/body.ts';
import type { Knowledge, PackInUse } from '../pack/knowledge.ts';
import { amendments, type OwnKnowledge, ownKnowledgePack } from './own-claim.ts';
import { OWN_PACK } from './own-entry.ts';

/** `body`, which is of the packs and of the entries in `own`, as the claims in `own` have it. */
export function withClaims(body: Body, own: OwnKnowledge): Body {
  const knowledge = new ClaimedKnowledge(body.knowledge, own);
  return { gazetteer: body.gazetteer, knowledge, related: relatedIn(knowledge.dossiers) };
}

class ClaimedKnowledge implements Knowledge {
  readonly dossiers: ClaimedDossiers;
  readonly packs: Knowledge['packs'];

  constructor(
    private readonly base: Knowledge,
    own: OwnKnowledge,
  ) {
    this.dossiers = new ClaimedDossiers(base, own);
    this.packs = [...base.packs.filter(({ id }) => id !== OWN_PACK), this.ownPack(own)];
  }

  get companies(): Knowledge['companies'] {
    return this.base.companies;
  }

  get asOf(): Knowledge['asOf'] {
    return this.base.asOf;
  }

  get searches(): Knowledge['searches'] {
    return this.base.searches;
  }

  get rivals(): Knowledge['rivals'] {
    return this.base.rivals;
  }

  get interests(): readonly Interest[] {
    return [...this.base.interests.map(this.dossiers.amended), ...this.dossiers.added];
  }

  private ownPack(own: OwnKnowledge): PackInUse {
    const { companies: _c, interests, searches: _s, rivals: _r, ...meta } = ownKnowledgePack(own);
    const { companies } = this.base;
    const leftOut = interests.filter(
      ({ owner, subject }) => !companies.has(owner) || !companies.has(subject),
    );
    return { ...meta, leftOut: leftOut.length };
  }
}

class ClaimedDossiers implements Dossiers {
  /** The rows that the user adds, of companies that are known. */
  readonly added: readonly Interest[];
  /** A row as the user says that it is. */
  readonly amended: (row: Interest) => Interest;

  private readonly base: Dossiers;
  private readonly addedOn: ReadonlyMap<CompanyId, readonly Interest[]>;
  /** Of whom something was changed: each row stays one object, whoever asks for it again. */
  private readonly changed = new Map<CompanyId, readonly Interest[]>();

  constructor({ dossiers, companies }: Knowledge, { claims }: OwnKnowledge) {
    this.base = dossiers;
    this.amended = amendments(claims);
    this.added = ownKnowledgePack({ entries: [], claims }).interests.filter(
      ({ owner, subject }) => companies.has(owner) && companies.has(subject),
    );
    this.addedOn = groupBy(this.added, ({ subject }) => subject);
  }

  rowsOn(subject: CompanyId): readonly Interest[] {
    const known = this.changed.get(subject);
    if (known !== undefined) return known;
    const before = this.base.rowsOn(subject);
    const rows = [...before.map(this.amended), ...(this.addedOn.get(subject) ?? [])];
    const isAsBefore = rows.length === before.length && rows.every((row, at) => row === before[at]);
    if (isAsBefore) return before;
    this.changed.set(subject, rows);
    return rows;
  }

  searchesOn(subject: CompanyId) {
    return this.base.searchesOn(subject);
  }

  *subjects(): Iterable<CompanyId> {
    yield* this.base.subjects();
    for (const subject of this.addedOn.keys()) if (this.base.rowsOn(subject).length === 0) yield subject;
  }
}
