/** What a layer over a body leaves as it is: the dates, looks for owners and other senses of names that the packs have. */
import type { Knowledge } from '../pack/knowledge.ts';

/** The base of knowledge that is laid over another. */
export class KnowledgeOver implements Pick<Knowledge, 'asOf' | 'searches' | 'rivals'> {
  constructor(protected readonly base: Knowledge) {}

  get asOf(): Knowledge['asOf'] {
    return this.base.asOf;
  }

  get searches(): Knowledge['searches'] {
    return this.base.searches;
  }

  get rivals(): Knowledge['rivals'] {
    return this.base.rivals;
  }
}
