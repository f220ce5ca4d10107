import type { Attribution } from '../../core/pack/pack.ts';
import { useSay } from '../../look/say.ts';
import { Fact } from '../fact.tsx';

interface SourceDetailProps {
  readonly source: Attribution;
  /** Titles of the packs that it is in. */
  readonly packs: readonly string[];
}

/** Whose data is used, under which licence, with the words that have to travel with it. */
export function SourceDetail({ source, packs }: SourceDetailProps) {
  const say = useSay();
  return (
    <article>
      <h2 class="detail-title">{source.name}</h2>
      <dl class="facts">
        {source.version && <Fact name={say('desk_version')}>{source.version}</Fact>}
        <Fact name={say('desk_licence')}>{source.licence}</Fact>
        <Fact name={say('desk_used')}>{source.used}</Fact>
        <Fact name={say('desk_used_in')}>{packs.join(' · ')}</Fact>
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
