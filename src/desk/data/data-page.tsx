/** What is on this device and whom we have it from: packs, the hosts that they are fetched from, sources and licences. */
import type { Attribution } from '../../core/pack/pack.ts';
import { Blank } from '../../look/blank.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { type Say, useSay } from '../../look/say.ts';
import type { PackRow } from '../../messages/contract.ts';
import { ListDetail } from '../list-detail.tsx';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { HostsPart } from './hosts-part.tsx';
import { PackDetail } from './pack-detail.tsx';
import { SourceDetail } from './source-detail.tsx';

type Entry =
  | { readonly key: string; readonly pack: PackRow }
  | { readonly key: string; readonly source: Attribution; readonly packs: readonly string[] }
  | { readonly key: 'hosts' };

export function DataPage({ item }: { readonly item: string | null }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('pack.list', {}), null);
  if (loaded.state === 'loading') return <p role="status">{say('popup_loading')}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  const packs = loaded.value.map((pack) => ({ key: `pack-${pack.id}`, pack }));
  const sources = sourcesOf(loaded.value);
  const entries: readonly Entry[] = [...packs, { key: 'hosts' }, ...sources];
  const named = entries.find(({ key }) => key === item);
  const chosen = named ?? entries[0];
  if (chosen === undefined || packs.length === 0) return <Blank title={say('desk_none')} />;
  return (
    <ListDetail<Entry>
      page="data"
      groups={[
        { title: say('desk_packs'), entries: packs },
        { title: say('desk_updates'), entries: [{ key: 'hosts' }] },
        { title: say('desk_sources'), entries: sources },
      ]}
      chosen={chosen.key}
      isOpened={named !== undefined}
      keyOf={({ key }) => key}
      line={(entry) => <EntryLine entry={entry} />}
      detail={
        <div class="parts">
          <ToldNotice told={deeds.told} />
          {'pack' in chosen && <PackDetail pack={chosen.pack} deeds={deeds} onChanged={reload} />}
          {'source' in chosen && <SourceDetail source={chosen.source} packs={chosen.packs} />}
          {chosen.key === 'hosts' && <HostsPart deeds={deeds} onChanged={reload} />}
        </div>
      }
    />
  );
}

/** Each once, with the titles of the packs that name it: two packs of one source would stand there as twins. */
function sourcesOf(packs: readonly PackRow[]): readonly Extract<Entry, { source: Attribution }>[] {
  const found = new Map<string, { source: Attribution; packs: string[] }>();
  for (const { title, attributions } of packs) {
    for (const source of attributions) {
      const key = JSON.stringify(Object.entries(source).sort());
      const known = found.get(key);
      if (known === undefined) found.set(key, { source, packs: [title] });
      else if (!known.packs.includes(title)) known.packs.push(title);
    }
  }
  return [...found.values()].map((one, at) => ({ key: `source-${at + 1}`, ...one }));
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  const [title, note] =
    'pack' in entry
      ? [entry.pack.title, noteOn(entry.pack, dateWords, say)]
      : 'source' in entry
        ? [entry.source.name, entry.source.licence]
        : [say('desk_hosts'), ''];
  const isTroubled = 'pack' in entry && entry.pack.trouble !== null;
  return (
    <>
      <span class="list-name">{title}</span>
      <span class={isTroubled ? 'field-error' : 'list-note'}>{note}</span>
    </>
  );
}

function noteOn({ on, asOf, trouble }: PackRow, dateWords: (date: string) => string, say: Say): string {
  if (!on) return say('desk_pack_is_off');
  if (trouble !== null) return say('desk_pack_not_used');
  return asOf === '' ? '' : dateWords(asOf);
}
