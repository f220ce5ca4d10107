import { Notice } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { hashOf } from './route.ts';

/** Nobody is watched, so nothing can be tied: says so, and leads to the watchlist. */
export function NobodyWatched() {
  const say = useSay();
  return (
    <Notice
      tone="calm"
      actions={
        <a class="button" href={hashOf({ page: 'watchlist', item: null })}>
          {say('desk_to_watchlist')}
        </a>
      }
    >
      {say('desk_nobody_watched')}
    </Notice>
  );
}
