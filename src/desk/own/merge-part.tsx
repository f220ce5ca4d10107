/** Own companies that a pack knows as well: the same or not is for the person to say. */
import { useLoaded } from '../../look/loaded.ts';
import { useSay } from '../../look/say.ts';
import type { MergeOffer } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';

interface MergeProps {
  readonly deeds: Deeds;
  readonly onChanged: () => void;
}

export function MergePart({ deeds, onChanged }: MergeProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const addressOf = useCompanyAddress();
  const { loaded, reload } = useLoaded(() => ask('merge.list', {}), null);
  const offers = loaded.state === 'ready' ? loaded.value : [];
  if (offers.length === 0) return null;
  const answer = ({ own, company }: MergeOffer, same: boolean) =>
    deeds.attempt(
      () => ask('merge.answer', { own: own.company, company: company.company, same }),
      () => {
        reload();
        onChanged();
      },
    );
  return (
    <section class="part sunken">
      <h2 class="part-title">{say('desk_merge')}</h2>
      <ul class="named-list">
        {offers.map((offer) => (
          <li key={`${offer.own.company} ${offer.company.company}`} class="named-row">
            <div class="named-text">
              <span>
                <a class="list-name" href={addressOf(offer.own.company)}>
                  {offer.own.name}
                </a>{' '}
                ·{' '}
                <a class="list-name" href={addressOf(offer.company.company)}>
                  {offer.company.name}
                </a>
              </span>
              <span class="list-note">{offer.words}</span>
            </div>
            <button type="button" class="button main" onClick={() => answer(offer, true)}>
              {say('desk_merge_same')}
            </button>
            <button type="button" class="button" onClick={() => answer(offer, false)}>
              {say('desk_merge_two')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
