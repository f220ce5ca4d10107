/** Answers about services: their suppliers against the buyer's watchlist, with how much is known of each. */
import { type Alternatives, mappedServices, suppliersOf } from '../../core/verdict/alternatives.ts';
import type { Assessor } from '../../core/verdict/assess.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { alternativesSummary, levelWords } from '../../core/words/describe.ts';
import { headlineOf, namesIn } from '../../core/words/summary.ts';
import type { ServiceLine, ServiceMap } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { bringing } from '../knowledge/bringing.ts';
import { suppliersAmong } from '../knowledge/named.ts';
import { eyesByNeed, type Means } from '../means.ts';
import type { Eyes } from '../pages/page-check.ts';
import { dataLine } from '../pages/rows.ts';

export function supplierAnswers(means: Means): Pick<Handlers, 'service.list' | 'service.map'> {
  return {
    'service.list': () => list(means),
    'service.map': ({ service }) => map(means, service),
  };
}

async function list(means: Means): Promise<readonly ServiceLine[]> {
  const { known, assessor, settings } = await eyesByNeed(means);
  const catalogue = await means.catalogue(settings);
  const watchesNobody = settings.viewpoint.watched.length === 0;
  return bringing([known.all], () => {
    const suppliers = suppliersAmong(known.all);
    return mappedServices(suppliers).map((service) => {
      const those = suppliers.get(service) ?? [];
      // "No tie found" would promise what nobody has looked for.
      const summary = watchesNobody
        ? say(catalogue, 'desk_services_count', { count: String(those.length) })
        : alternativesSummary(suppliersOf(service, those, assessor), catalogue);
      return { service, summary };
    });
  });
}

async function map(means: Means, service: string): Promise<ServiceMap> {
  const eyes = await eyesByNeed(means);
  const catalogue = await means.catalogue(eyes.settings);
  return bringing([eyes.known.all], () => mapOf(service, eyes, catalogue));
}

function mapOf(service: string, { known, assessor, settings }: Eyes, catalogue: Catalogue): ServiceMap {
  const { companies, asOf } = known.all.knowledge;
  const suppliers = suppliersAmong(known.all).get(service);
  if (suppliers === undefined) throw new Trouble('not-found');
  const found = suppliersOf(service, suppliers, assessor);
  const nameOf = namesIn(companies);
  const { watched } = settings.viewpoint;
  const speech = { nameOf, dataDate: asOf ?? '', watchesNobody: watched.length === 0, catalogue };
  const headline = (company: Parameters<Assessor>[0]) => headlineOf(assessor(company), speech);
  return {
    service,
    summary: alternativesSummary(found, catalogue),
    coveredWords: coveredWords(found, catalogue),
    watched: watched.map(nameOf),
    items: found.items.map(({ company, name, shown, coverage }) => ({
      company,
      name,
      shown,
      levelWords: levelWords(shown, catalogue),
      headline: headline(company),
      coverage,
      coverageWords: say(catalogue, `coverage_${coverage}`),
    })),
    dataLine: dataLine(known.all, catalogue),
  };
}

function coveredWords({ withoutTie, wellCovered }: Alternatives, catalogue: Catalogue): string | null {
  if (withoutTie === 0) return null;
  return say(catalogue, 'desk_services_covered', { clear: String(withoutTie), well: String(wellCovered) });
}
