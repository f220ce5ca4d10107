/** Packs made ready for use: what is known, the index of its names, and who is tied to whom. */
import type { CompanyId } from '../company/company.ts';
import { type BuiltGazetteer, type Gazetteer, gazetteerInSteps } from '../mention/gazetteer.ts';
import type { Language } from '../mention/language.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import { type Knowledge, knowledgeInSteps } from './knowledge.ts';
import type { Pack } from './pack.ts';

/** Knowledge with the index of its names and the pairs it ties. Costs the building of an index: make it once. */
export interface Body {
  readonly knowledge: Knowledge;
  readonly gazetteer: Gazetteer;
  /** True where an interest ties the two directly: named together, they support each other. */
  readonly related: (a: CompanyId, b: CompanyId) => boolean;
}

/** A body that was built here and now, and can be made an image of. */
export interface BuiltBody extends Body {
  readonly gazetteer: BuiltGazetteer;
}

/** The body of packs in order of precedence (see `knowledgeInSteps`), to be read in `language`. */
export function bodyOf(packs: readonly Pack[], language: Language): BuiltBody {
  return inOneGo(bodyInSteps(packs, language));
}

/** The same for who has others to answer meanwhile. */
export function* bodyInSteps(packs: readonly Pack[], language: Language): Steps<BuiltBody> {
  const knowledge = yield* knowledgeInSteps(packs);
  yield;
  const companies = [...knowledge.companies.values()];
  const gazetteer = yield* gazetteerInSteps(companies, knowledge.rivals, language);
  return { knowledge, gazetteer, related: relatedIn(knowledge.dossiers) };
}

/** Whether a row ties two companies, by what is on file about either. */
export function relatedIn(dossiers: Dossiers): Body['related'] {
  const holds = (owner: CompanyId, subject: CompanyId) =>
    dossiers.rowsOn(subject).some((row) => row.owner === owner);
  return (a, b) => holds(a, b) || holds(b, a);
}
