/**
 * A body of knowledge with the user's claims laid over it. They bring no company and no name, so that nothing is built:
 * it costs what the claims do, however large the body is.
 *
 *   rows on a company ──its own, ended and disputed as the user says──► · rows that the user adds ──► rows as the user sees them
 *
 * What it answers is what one body of the packs and of all that the user entered would answer (`withOwnKnowledge`).
 */
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest } from '../ownership/interest.ts';
import { type Changed, laidOver } from '../ownership/laid-over.ts';
import { type Body, relatedIn } from '../pack/body.ts';
import type { Knowledge, PackInUse } from '../pack/knowledge.ts';
import { KnowledgeOver } from './knowledge-over.ts';
import { amendments, type OwnKnowledge, ownKnowledgePack } from './own-claim.ts';
import { OWN_PACK } from './own-entry.ts';

/** `body`, which is of the packs and of the entries in `own`, as the claims in `own` have it. */
export function withClaims(body: Body, own: OwnKnowledge): Body {
  const knowledge = new ClaimedKnowledge(body.knowledge, own);
  return { gazetteer: body.gazetteer, knowledge, related: relatedIn(knowledge.dossiers) };
}

class ClaimedKnowledge extends KnowledgeOver implements Knowledge {
  readonly dossiers: Dossiers;
  readonly packs: Knowledge['packs'];
  private readonly said: Changed & { readonly amended: (row: Interest) => Interest };

  constructor(base: Knowledge, own: OwnKnowledge) {
    super(base);
    const { companies, dossiers } = base;
    const added = ownKnowledgePack({ entries: [], claims: own.claims }).interests;
    // Only of companies that are known: the others could not be shown by name.
    const known = added.filter(({ owner, subject }) => companies.has(owner) && companies.has(subject));
    this.said = { added: known, amended: amendments(own.claims) };
    this.dossiers = laidOver(dossiers, this.said);
    this.packs = [...base.packs.filter(({ id }) => id !== OWN_PACK), this.ownPack(own)];
  }

  get companies(): Knowledge['companies'] {
    return this.base.companies;
  }

  get suppliers(): Knowledge['suppliers'] {
    return this.base.suppliers;
  }

  get interests(): readonly Interest[] {
    return [...this.base.interests.map(this.said.amended), ...this.said.added];
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
