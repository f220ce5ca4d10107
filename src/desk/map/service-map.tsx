/** One service: the answer in a sentence, the picture, who is not known, and the same as a table. */
import { LevelBadge } from '../../look/card/level-badge.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { ServiceMap, ServiceSupplier } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { NobodyWatched } from '../nobody-watched.tsx';
import { useSurroundings } from '../surroundings.ts';
import { CoverageBars } from './coverage.tsx';
import { Rings } from './rings.tsx';

export function ServiceMapPart({ service }: { readonly service: string }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('service.map', { service }), service);
  if (loaded.state === 'loading') return <p role="status">{say('popup_loading')}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  const map = loaded.value;
  return (
    <article class="service-map">
      <h2 class="detail-title service-name">{service}</h2>
      {map.watched.length === 0 ? <NobodyWatched /> : <Answer map={map} />}
    </article>
  );
}

function Answer({ map }: { readonly map: ServiceMap }) {
  const say = useSay();
  const { service, items, summary, coveredWords, watched, dataLine } = map;
  return (
    <>
      <p class="service-answer">{summary}</p>
      <p class="part-lead">
        {coveredWords} {say('desk_services_against', { parties: watched.join(', ') })} {dataLine}.
      </p>
      <Rings items={items} title={say('desk_services_picture', { service })} />
      <p class="list-note rings-legend">{say('desk_services_legend')}</p>
      <Apart items={items} level="UNKNOWN" title={say('desk_services_unknown')} />
      <Apart items={items} level="OWN_GROUP" title={say('desk_services_own')} />
      <SupplierTable service={service} items={items} />
    </>
  );
}

interface ApartProps {
  readonly items: readonly ServiceSupplier[];
  readonly level: 'UNKNOWN' | 'OWN_GROUP';
  readonly title: string;
}

/** Suppliers that have no ring: a place on the map would say something of them that nobody knows. */
function Apart({ items, level, title }: ApartProps) {
  const addressOf = useCompanyAddress();
  const apart = items.filter(({ shown }) => shown === level);
  if (apart.length === 0) return null;
  return (
    <section class={level === 'UNKNOWN' ? 'apart is-unknown' : 'apart'}>
      <h3 class="apart-title">
        {title} <span class="part-count">{apart.length}</span>
      </h3>
      <ul class="apart-list">
        {apart.map(({ company, name, headline }) => (
          <li key={company}>
            <a href={addressOf(company)} title={headline}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SupplierTable({ service, items }: Pick<ServiceMap, 'service' | 'items'>) {
  const say = useSay();
  const addressOf = useCompanyAddress();
  return (
    <div class="table-box">
      <table class="table">
        <caption class="heard">{say('desk_services_picture', { service })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('desk_services_supplier')}</th>
            <th scope="col">{say('desk_services_level')}</th>
            <th scope="col">{say('desk_services_known')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ company, name, shown, levelWords, headline, coverage, coverageWords }) => (
            <tr key={company}>
              <th scope="row">
                <a href={addressOf(company)}>{name}</a>
              </th>
              <td>
                {/* The column's head says against whom. */}
                <LevelBadge level={shown} words={shown === 'NONE_FOUND' ? levelWords : headline} />
              </td>
              <td class="table-small">
                <CoverageBars coverage={coverage} /> <span class="coverage-words">{coverageWords}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
