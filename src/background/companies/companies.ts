/** Answers about companies as the desk shows them: the list of all, and one in full as things stood on a date. */
import type { Company, CompanyId } from '../../core/company/company.ts';
import { openDossiers } from '../../core/ownership/books.ts';
import type { PathStep } from '../../core/verdict/assessment.ts';
import { neighbourhoodOf } from '../../core/verdict/neighbourhood.ts';
import { type LensDesk, openLenses } from '../../core/verdict/open-lenses.ts';
import { isFlagged } from '../../core/verdict/page-findings.ts';
import { recordOn } from '../../core/verdict/record-on.ts';
import { partiesOf } from '../../core/verdict/within-reach.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { levelWords } from '../../core/words/describe.ts';
import { lensesInWords } from '../../core/words/lens-words.ts';
import { linkParts, type NameOf, stakeAndTies } from '../../core/words/sentences.ts';
import { namesIn } from '../../core/words/summary.ts';
import type {
  CompanyLine,
  CompanyList,
  CompanyPage,
  Fact,
  OwnershipPicture,
} from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { bringing } from '../knowledge/bringing.ts';
import { looksAt } from '../knowledge/looks.ts';
import { named, searchIn } from '../knowledge/named.ts';
import { dayOf, eyesOf, eyesOn, type Means } from '../means.ts';
import { cardOf } from '../pages/cards.ts';
import type { Eyes } from '../pages/page-check.ts';
import { claimLines } from './claim-lines.ts';
import { timelineView } from './timeline-view.ts';

type CompanyAnswers = Pick<
  Handlers,
  'company.list' | 'company.page' | 'company.picture' | 'company.timeline'
>;

export function companyAnswers(means: Means): CompanyAnswers {
  return {
    'company.list': ({ query }) => list(means, query),
    'company.page': ({ company, asOf }) => page(means, company, dayOf(means, asOf)),
    'company.picture': ({ company, asOf, steps }) => picture(means, company, dayOf(means, asOf), steps),
    'company.timeline': async ({ company }) => {
      const eyes = await eyesAbout(means, company);
      const catalogue = await means.catalogue(eyes.settings);
      return bringing([eyes.known.all], () => timelineView(company, eyes, means.today(), catalogue));
    },
  };
}

/** The user's eyes on a company that is known. Of a large body no more is read than what is asked about it. */
async function eyesAbout(means: Means, company: CompanyId, asOf = means.today()): Promise<Eyes> {
  const eyes = await eyesOn(means, asOf);
  const { all } = eyes.known;
  if (!all.knowledge.companies.has(company)) throw new Trouble('not-found');
  await all.bringAbout([company]);
  return eyes;
}

/** More lines nobody scrolls through; a letter more narrows the list better. */
const MOST_LINES = 100;

async function list(means: Means, query: string): Promise<CompanyList> {
  const { known, assessor, settings } = await eyesOf(means);
  const catalogue = await means.catalogue(settings);
  const companies = known.all.knowledge.companies;
  const isAll = query.trim() === '';
  const found = isAll ? byName(companies.values()) : searchIn(known.all)(query, companies.size);
  const lines = found.map((company): CompanyLine => {
    const { shown } = assessor(company.id);
    const { name, hint } = named(company);
    return {
      company: company.id,
      name,
      hint,
      shown,
      levelWords: levelWords(shown, catalogue),
      flagged: isFlagged(shown),
    };
  });
  const tiedFirst = [...lines.filter(({ flagged }) => flagged), ...lines.filter(({ flagged }) => !flagged)];
  const watches = settings.viewpoint.watched.length > 0;
  return { lines: tiedFirst.slice(0, MOST_LINES), found: found.length, watches };
}

function byName(companies: Iterable<Company>): readonly Company[] {
  return [...companies].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function page(means: Means, company: CompanyId, asOf: string): Promise<CompanyPage> {
  const eyes = await eyesAbout(means, company, asOf);
  const { all } = eyes.known;
  const { companies, dossiers } = all.knowledge;
  const catalogue = await means.catalogue(eyes.settings);
  const look = await looksAt(all)(eyes.settings.viewpoint, asOf, company);
  return bringing([all], () => {
    const books = openDossiers(dossiers, asOf);
    const record = recordOn(books, dossiers, company);
    const lines = (claims: typeof record.owners) =>
      claimLines(claims, company, namesIn(companies), catalogue);
    const later = { count: String(record.later) };
    return {
      card: cardOf(company, eyes, catalogue),
      facts: factsOf(companies.get(company), catalogue),
      asOf,
      today: means.today(),
      owners: lines(record.owners),
      holdings: lines(record.holdings),
      laterWords: record.later === 0 ? null : say(catalogue, 'desk_claims_later', later),
      lenses: lensesOf(company, eyes, openLenses(books, look.footing, look.groundwork), catalogue),
    };
  });
}

function factsOf(company: Company | undefined, catalogue: Catalogue): readonly Fact[] {
  if (company === undefined) return [];
  const rows = [
    ['desk_fact_legal', company.legalName],
    ['desk_fact_former', company.formerNames.join(', ')],
    ['desk_fact_country', company.country],
    ['desk_fact_supplies', company.supplies.join(', ')],
    ['desk_fact_sites', company.domains.join(', ')],
    ['desk_fact_lei', company.lei],
    ['desk_fact_ticker', company.ticker],
  ] as const;
  return rows.flatMap(([name, value]) => (value ? [{ name: say(catalogue, name), value }] : []));
}

function lensesOf(
  company: CompanyId,
  { known, assessor }: Eyes,
  lensesOn: LensDesk,
  catalogue: Catalogue,
): CompanyPage['lenses'] {
  const { against } = assessor(company);
  if (against === null) return null;
  const lenses = lensesOn(company, against);
  const party = namesIn(known.all.knowledge.companies)(against);
  return lenses.length === 0 ? null : { party, rows: lensesInWords(lenses, catalogue) };
}

async function picture(
  means: Means,
  company: CompanyId,
  asOf: string,
  steps: number,
): Promise<OwnershipPicture> {
  const { known, settings } = await eyesAbout(means, company);
  const { dossiers, companies } = known.all.knowledge;
  const catalogue = await means.catalogue(settings);
  const nameOf = namesIn(companies);
  const wanted = new Set(partiesOf(settings.viewpoint));
  return bringing([known.all], () => {
    const books = openDossiers(dossiers, asOf);
    const { nodes, links, left } = neighbourhoodOf(books, dossiers, company, steps, wanted);
    return {
      nodes: nodes.map(({ company: id }) => ({
        company: id,
        name: nameOf(id),
        role: id === company ? 'subject' : roleOf(id, settings.viewpoint),
      })),
      links: links.flatMap(stakeAndTies).map((link) => linkOf(link, nameOf, catalogue)),
      left,
    };
  });
}

function roleOf(id: CompanyId, { own, watched }: Eyes['settings']['viewpoint']): 'own' | 'watched' | 'other' {
  if (id === own) return 'own';
  return watched.includes(id) ? 'watched' : 'other';
}

function linkOf(link: PathStep, nameOf: NameOf, catalogue: Catalogue): OwnershipPicture['links'][number] {
  const { from, to, kind } = link;
  const labels = linkParts(link, catalogue);
  const names = { holder: nameOf(from), subject: nameOf(to), label: labels.join(' · ') };
  return { from, to, kind, labels, sentence: say(catalogue, 'desk_picture_link', names) };
}
