/** Asking the browser for sites, and giving them back, each said when it is done. */
import { useSay } from '../../look/say.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';

/** Grants and withdrawals. Called in the click itself, or the browser will not ask. */
export interface Grants {
  readonly allow: (origins: readonly string[], words: string) => void;
  readonly takeBack: (origins: readonly string[], words: string) => void;
}

/** Grants that say in `deeds` what came of them; `reload` reads the list of sites anew. */
export function useGrants({ done, attempt }: Deeds, reload: () => void): Grants {
  const say = useSay();
  const { ask, grant, revoke } = useSurroundings();
  /** The background hears of it by itself, but for rare moments; this waits until it has. */
  const settled = async (isDone: boolean) => {
    if (isDone) await ask('site.settle', {});
    return isDone;
  };
  return {
    allow: (origins, words) =>
      attempt(
        () => grant(origins).then(settled),
        (given) => {
          reload();
          done(given ? words : say('desk_site_refused'));
        },
      ),
    takeBack: (origins, words) =>
      attempt(
        // A leave that came with the installation cannot be given back, which the browsers tell by an error.
        () =>
          revoke(origins)
            .catch(() => false)
            .then(settled),
        (gone) => {
          reload();
          done(gone ? words : say('desk_site_kept'));
        },
      ),
  };
}
