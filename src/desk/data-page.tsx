/** What is on this device and whom we have it from: packs with their age and size, sources with their licences. */
import type { Attribution } from '../core/pack/pack.ts';
import { Blank } from '../look/blank.tsx';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import type { PackView } from '../messages/contract.ts';
import { Fact } from './fact.tsx';
import { ListDetail } from './list-detail.tsx';
import { useSurroundings } from './surroundings.ts';

type Entry =
  | { readonly key: string; readonly pack: PackView }
  | { readonly key: string; readonly source: Attribution };

export function DataPage({ item }: { readonly item: string | null }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(
    () => Promise.all([ask('data.about', {}), ask('data.attributions', {})]),
    null,
  );
  if (loaded.state === 'loading') return <p role="status">{say('popup_loading')}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  const [about, attributions] = loaded.value;
  const packs = about.packs.map((pack) => ({ key: `pack-${pack.id}`, pack }));
  const sources = attributions.map((source, at) => ({ key: `source-${at + 1}`, source }));
  const entries: readonly Entry[] = [...packs, ...sources];
  const named = entries.find(({ key }) => key === item);
  const chosen = named ?? entries[0];
  if (chosen === undefined) return <Blank title={say('desk_none')} />;
  return (
    <ListDetail<Entry>
      page="data"
      groups={[
        { title: say('desk_packs'), entries: packs },
        { title: say('desk_sources'), entries: sources },
      ]}
      chosen={chosen.key}
      isOpened={named !== undefined}
      keyOf={({ key }) => key}
      line={(entry) => <EntryLine entry={entry} />}
      detail={'pack' in chosen ? <Pack pack={chosen.pack} /> : <Source source={chosen.source} />}
    />
  );
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  const { dateWords } = useSurroundings();
  const [title, note] =
    'pack' in entry
      ? [entry.pack.title, entry.pack.asOf && dateWords(entry.pack.asOf)]
      : [entry.source.name, entry.source.licence];
  return (
    <>
      <span class="list-name">{title}</span>
      <span class="list-note">{note}</span>
    </>
  );
}

function Pack({ pack }: { readonly pack: PackView }) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  return (
    <article>
      <h2 class="detail-title">{pack.title}</h2>
      <dl class="facts">
        {pack.asOf && <Fact name={say('desk_as_of')}>{dateWords(pack.asOf)}</Fact>}
        <Fact name={say('desk_version')}>{pack.version}</Fact>
        <Fact name={say('desk_companies')}>{pack.counts.companies}</Fact>
        <Fact name={say('desk_interests')}>{pack.counts.interests}</Fact>
        <Fact name={say('desk_searches')}>{pack.counts.searches}</Fact>
        <Fact name={say('desk_rivals')}>{pack.counts.rivals}</Fact>
      </dl>
    </article>
  );
}

function Source({ source }: { readonly source: Attribution }) {
  const say = useSay();
  return (
    <article>
      <h2 class="detail-title">{source.name}</h2>
      <dl class="facts">
        {source.version && <Fact name={say('desk_version')}>{source.version}</Fact>}
        <Fact name={say('desk_licence')}>{source.licence}</Fact>
        <Fact name={say('desk_used')}>{source.used}</Fact>
        {source.url && (
          <Fact name={say('desk_address')}>
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.url}
            </a>
          </Fact>
        )}
        {source.notice && (
          <Fact name={say('desk_notice')}>
            <pre class="notice-of-licence">{source.notice}</pre>
          </Fact>
        )}
      </dl>
    </article>
  );
}
