/** The neutrality map: for a service, its suppliers against the buyer's own watchlist. */
import { Blank } from '../../look/blank.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { ServiceLine } from '../../messages/contract.ts';
import { ListDetail } from '../list-detail.tsx';
import { useSurroundings } from '../surroundings.ts';
import { ServiceMapPart } from './service-map.tsx';

export function ServicesPage({ item }: { readonly item: string | null }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('service.list', {}), null);
  if (loaded.state === 'loading') return <p role="status">{say('popup_loading')}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  const chosen = item ?? loaded.value[0]?.service;
  if (chosen === undefined) return <Blank title={say('desk_services_none')} />;
  return (
    <ListDetail<ServiceLine>
      page="services"
      groups={[{ title: say('desk_services_list'), entries: loaded.value }]}
      chosen={chosen}
      isOpened={item !== null}
      keyOf={({ service }) => service}
      line={({ service, summary }) => (
        <>
          <span class="list-name service-name">{service}</span>
          <span class="list-note">{summary}</span>
        </>
      )}
      detail={<ServiceMapPart key={chosen} service={chosen} />}
    />
  );
}
