/**
 * The legal entity behind a site, as the site itself states it: which "Harlow" a buyer deals with there.
 *
 *   a number of a register, an LEI ──► decides alone
 *   else: the names in imprint and footer, the organisation that the page declares, the company that runs the host
 *         ──► one company, or all of them for the reader to choose
 *
 *   "© 2026 Harlow GmbH" on harlow.example → Harlow GmbH      on quorvex.example → Harlow GmbH and Quorvex, a choice
 */
import type { Gazetteer } from '../mention/gazetteer.ts';
import type { PageModel } from '../mention/page-model.ts';
import { nameKey } from '../name/name-key.ts';
import type { Evidence, SiteEntity } from './linked.ts';
import { StatedNumbers } from './stated-numbers.ts';
import type { WeighedCandidate, WeighedPage } from './weigh.ts';

// What publishers write about themselves, in the languages of the larger economies. Bare `copyright` or `operated by`
// would take a report of a lawsuit or of a plant for an imprint.
const STATEMENT =
  /©|\(c\) ?\d{4}|\bcopyright (?:©|\(c\)|\d{4}|by\b)|\bimpressum\b|\bimprint\b|\blegal notice\b|\bmentions légales\b|\baviso legal\b|\bnote legali\b|\bregistered (?:office|number|in (?:england|scotland|wales|northern ireland|ireland))\b|\bcompany (?:number|no)\b|\bhandelsregister\b|\bHRB ?\d|\bRCS\b|\bSIREN\b|\bsitz der gesellschaft\b|\b(?:web)?site is operated by\b|\bwebsite wird betrieben von\b|\béditeur du site\b|会社概要|運営会社/i;
// Under a heading that says only `Impressum` the name stands within the address, of six lines at most.
const HEADING = 40;
const ADDRESS_LINES = 6;

type Votes = Map<number, Evidence[]>;

/** The companies that the site says it belongs to: none, one, or a choice of several. */
export function siteEntities(weighed: WeighedPage, page: PageModel, gazetteer: Gazetteer): SiteEntity[] {
  const stated = weighed.candidates.filter(isStatedIn(statements(page.text)));
  const byNumber = numberVotes(stated, page, gazetteer);
  const votes = byNumber.size > 0 ? byNumber : nameVotes(stated, weighed, page, gazetteer);
  return [...votes].flatMap(([number, evidence]) => {
    const company = gazetteer.companies.at(number)?.id;
    return company === undefined ? [] : [{ company, evidence }];
  });
}

/** The parts of a text in which its publisher says who it is, as pairs of offsets. */
function statements(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  let addressLines = 0;
  for (const line of text.split('\n')) {
    const isStatement = STATEMENT.test(line);
    if (isStatement || addressLines > 0) found.push([start, start + line.length]);
    addressLines = isStatement && line.length < HEADING ? ADDRESS_LINES : addressLines - 1;
    start += line.length + 1;
  }
  return found;
}

function isStatedIn(parts: ReturnType<typeof statements>) {
  return ({ candidate: { start, end } }: WeighedCandidate) =>
    parts.some(([from, to]) => from <= start && end <= to);
}

function numberVotes(stated: readonly WeighedCandidate[], page: PageModel, { companies }: Gazetteer): Votes {
  const declared = page.organisations.filter(({ isSite }) => isSite).map(({ lei }) => lei ?? '');
  const numbers = new StatedNumbers([page.text, ...declared].join('\n'));
  const votes: Votes = new Map();
  for (const { company } of stated.flatMap(({ candidate }) => candidate.bearers)) {
    const bearer = companies.at(company);
    const number = bearer ? numbers.of(bearer) : null;
    if (number !== null) votes.set(company, [{ cue: 'identifier', detail: number }]);
  }
  return votes;
}

function nameVotes(
  stated: readonly WeighedCandidate[],
  { candidates, site }: WeighedPage,
  page: PageModel,
  gazetteer: Gazetteer,
): Votes {
  const votes: Votes = new Map();
  const vote = (company: number, cue: Evidence) => votes.set(company, [...(votes.get(company) ?? []), cue]);
  for (const company of likeliest(stated.filter(({ probability, threshold }) => probability >= threshold)))
    vote(company, { cue: 'imprint', detail: gazetteer.companies.at(company)?.legalName ?? null });
  const own = new Map(
    page.organisations.filter(({ isSite }) => isSite).map((one) => [nameKey(one.name), one.name]),
  );
  // A page may declare to be anybody: it counts where the text agrees.
  for (const company of likeliest(candidates.filter(({ candidate }) => own.has(candidate.key))))
    vote(company, { cue: 'declared', detail: gazetteer.companies.at(company)?.name ?? null });
  if (site !== null) vote(site, { cue: 'ownSite', detail: page.host });
  return votes;
}

/** Each company once; of a name with several bearers those whose own legal form or markup stands out, or all. */
function likeliest(all: readonly WeighedCandidate[]): ReadonlySet<number> {
  return new Set(
    all.flatMap(({ candidate, cues }) => {
      const odds = (company: number) =>
        Math.max(0, ...cues.filter((cue) => cue.company === company).map((cue) => cue.odds));
      const best = Math.max(...candidate.bearers.map(({ company }) => odds(company)));
      return candidate.bearers.map(({ company }) => company).filter((company) => odds(company) === best);
    }),
  );
}
