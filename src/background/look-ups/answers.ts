/** Answers about look-ups at live sources. */
import type { Company, CompanyId } from '../../core/company/company.ts';
import type { LookUpCandidate, LookUpView } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { leisNamed } from '../../sources/gleif/family.ts';
import { NotAnswered } from '../../sources/live/ask.ts';
import { itemsNamed } from '../../sources/wikidata/search.ts';
import type { LookUpSource } from '../../store/look-ups.ts';
import { byNeed, type Means } from '../means.ts';
import { NotReached } from '../reach.ts';
import { LIVE_SOURCES } from './sources.ts';
import { rowOf } from './view.ts';

type LookUpAnswers = Pick<Handlers, Extract<keyof Handlers, `lookup.${string}`>>;

export function lookUpAnswers(means: Means): LookUpAnswers {
  const { lookUps } = means;
  return {
    'lookup.read': async ({ company }) => {
      // Whoever looks at one that is open also wakes it: the worker may have died since.
      const view = await viewOf(means, company);
      if (view.rows.some(({ state }) => state === 'open')) lookUps.takeUp();
      return view;
    },
    'lookup.find': async ({ company, source }) => {
      const { name } = (await companyIn(means, company)).company;
      return candidates(means, source, name);
    },
    'lookup.start': async ({ company, source, subject }) => {
      const { company: known, isWatched } = await companyIn(means, company);
      await lookUps.start({ source, company, name: known.name, subject, isWatched });
      return viewOf(means, company);
    },
    'lookup.stop': async ({ company, source }) => {
      await lookUps.stop({ source, company });
      return viewOf(means, company);
    },
  };
}

interface Asked {
  readonly company: Company;
  readonly isWatched: boolean;
  readonly connects: boolean;
}

function companyIn(means: Means, id: CompanyId): Promise<Asked> {
  return byNeed(means, ({ now, known }) => {
    const company = known.all.knowledge.companies.get(id);
    if (company === undefined) throw new Trouble('not-found');
    return { company, isWatched: now.viewpoint.watched.includes(id), connects: now.connects };
  });
}

async function viewOf(means: Means, id: CompanyId): Promise<LookUpView> {
  const { connects, ...asked } = await companyIn(means, id);
  const all = await means.lookUps.all();
  const catalogue = await means.catalogue(await means.settings.read());
  const rows = LIVE_SOURCES.map((source) => {
    const lookUp = all.find((one) => one.source === source && one.company === id) ?? null;
    return rowOf(source, { ...asked, lookUp, today: means.today() }, catalogue);
  });
  return { connects, rows };
}

/** Never taken by itself, not even where there is only one: firms of one name are told apart by a person. */
async function candidates(
  { lookUps }: Means,
  source: LookUpSource,
  name: string,
): Promise<readonly LookUpCandidate[]> {
  const ask = lookUps.ask(source);
  try {
    if (source === 'gleif')
      return (await leisNamed(name, ask)).map(({ lei, ...said }) => ({ subject: lei, ...said }));
    return (await itemsNamed(name, 'en', ask)).map(({ item, ...said }) => ({ subject: item, ...said }));
  } catch (error) {
    if (error instanceof NotReached)
      throw new Trouble(error.hindrance === 'off' ? 'requests-off' : 'not-granted');
    if (error instanceof NotAnswered) throw new Trouble('no-answer', { cause: error });
    throw error;
  }
}
