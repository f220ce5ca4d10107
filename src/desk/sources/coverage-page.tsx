/** What each source can and cannot see, under which licence, and what of it is on this device. */
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { SourceCoverage } from '../../messages/contract.ts';
import { Fact } from '../fact.tsx';
import { hashOf } from '../route.ts';
import { useSurroundings } from '../surroundings.ts';

export function CoveragePage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('data.coverage', {}), null);
  return (
    <div class="parts">
      <p>{say('desk_coverage_page_text')}</p>
      {loaded.state === 'loading' && <p role="status">{say('popup_loading')}</p>}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <ul class="source-coverages">
          {loaded.value.map((coverage) => (
            <Source key={coverage.source} coverage={coverage} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Source({ coverage }: { readonly coverage: SourceCoverage }) {
  const say = useSay();
  const { name, licence, sees, misses, packs, noneWords } = coverage;
  return (
    <li class="source-coverage">
      <h2 class="shift-title">{name}</h2>
      <dl class="facts">
        <Fact name={say('coverage_sees')}>{sees}</Fact>
        <Fact name={say('coverage_misses')}>{misses}</Fact>
        <Fact name={say('desk_licence')}>{licence}</Fact>
        <Fact name={say('coverage_here')}>
          {noneWords}
          {packs.map(({ pack, words }) => (
            <a key={pack} class="source-coverage-pack" href={hashOf({ page: 'data', item: `pack-${pack}` })}>
              {words}
            </a>
          ))}
        </Fact>
      </dl>
    </li>
  );
}
