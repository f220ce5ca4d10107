/** Why a pack takes part in nothing although it is switched on, and the way to have it tried again. */
import { useState } from 'preact/hooks';
import { Notice } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { PackRow } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';

interface PackTroubleProps {
  readonly pack: PackRow;
  readonly deeds: Deeds;
  readonly onChanged: () => void;
}

export function PackTrouble({ pack, deeds, onChanged }: PackTroubleProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const [isTrying, setTrying] = useState(false);
  const { id, title, trouble, origin } = pack;
  if (trouble === null) return null;
  const isFetched = origin === 'fetched';
  const damaged = isFetched ? 'desk_pack_damaged_fetched' : 'desk_pack_damaged_made';
  const hasHost = trouble === 'damaged' && isFetched;
  const again = hasHost ? 'desk_pack_fetch_again' : 'look_retry';
  const still = hasHost ? 'desk_pack_still_damaged' : 'desk_pack_still_not_used';
  // A large pack takes seconds to be put together.
  const retry = () => {
    setTrying(true);
    deeds.attempt(
      () => ask('pack.retry', { pack: id }).finally(() => setTrying(false)),
      (rows) => {
        onChanged();
        const isIn = rows.some((row) => row.id === id && row.trouble === null);
        deeds.done(say(isIn ? 'desk_pack_takes_part' : still, { name: title }));
      },
    );
  };
  return (
    <Notice
      tone="problem"
      actions={
        <button type="button" class="button" disabled={isTrying} onClick={retry}>
          {say(isTrying ? 'desk_pack_trying' : again)}
        </button>
      }
    >
      {say(trouble === 'damaged' ? damaged : 'desk_pack_apart')}
    </Notice>
  );
}
