/** A verdict → the finished words and plain shapes that card, popup and desk draw. */
import type { Company, CompanyId } from '../company/company.ts';
import type { Alternatives } from '../verdict/alternatives.ts';
import type { Assessment } from '../verdict/assessment.ts';
import type { Level } from '../verdict/level.ts';
import type { CardView } from './card-view.ts';
import { type Catalogue, say } from './catalogue.ts';

/** What the words need beside the verdict itself. */
export interface Telling {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  /** Date of the data, ISO. */
  readonly dataDate: string;
  readonly alternatives: Alternatives | null;
  /** Pack name of the user's own entries. */
  readonly ownPack?: string;
}

/** "Substantial stake or influence", "No tie found" …: the words for a level. */
export function levelWords(level: Level, catalogue: Catalogue): string {
  return say(catalogue, `level_${level}`);
}

/** The card of one supplier. */
export function describe(assessment: Assessment, telling: Telling, catalogue: Catalogue): CardView {
  const name = (id: CompanyId) => telling.companies.get(id)?.name ?? id;
  const words = levelWords(assessment.shown, catalogue);
  const headline = assessment.against === null ? words : `${words}: ${name(assessment.against)}`;
  return {
    company: assessment.company,
    name: name(assessment.company),
    shown: assessment.shown,
    levelWords: words,
    headline,
    summary: headline,
    qualifiers: [],
    chain: [],
    numbers: [],
    claims: [],
    statement: null,
    why: [],
    pending: [],
    alternatives: null,
    others: [],
    dataLine: telling.dataDate,
    isOwnEntry: telling.companies.get(assessment.company)?.pack === (telling.ownPack ?? 'own'),
  };
}
