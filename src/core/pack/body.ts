/** Packs made ready for use: what is known, the index of its names, and who is tied to whom. */
import type { CompanyId } from '../company/company.ts';
import { buildGazetteer, type Gazetteer } from '../mention/gazetteer.ts';
import type { Language } from '../mention/language.ts';
import { assembleKnowledge, type Knowledge } from './knowledge.ts';
import type { Pack } from './pack.ts';

/** Knowledge with the index of its names and the pairs it ties. Costs the building of an index: make it once. */
export interface Body {
  readonly knowledge: Knowledge;
  readonly gazetteer: Gazetteer;
  /** True where an interest ties the two directly: named together, they support each other. */
  readonly related: (a: CompanyId, b: CompanyId) => boolean;
}

/** The body of packs in order of precedence (see `assembleKnowledge`), to be read in `language`. */
export function bodyOf(packs: readonly Pack[], language: Language): Body {
  const knowledge = assembleKnowledge(packs);
  const tied = new Set(knowledge.interests.map(({ owner, subject }) => `${owner}\n${subject}`));
  return {
    knowledge,
    gazetteer: buildGazetteer([...knowledge.companies.values()], knowledge.rivals, language),
    related: (a, b) => tied.has(`${a}\n${b}`) || tied.has(`${b}\n${a}`),
  };
}
