/** Own companies that a pack knows as well: the same or not is for the person to say. */
import { useId } from 'preact/hooks';
import { DeedOf } from '../../look/deed-of.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { useSay } from '../../look/say.ts';
import type { MergeOffer } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';

interface MergeProps {
  readonly deeds: Deeds;
  /** Another one = the list is asked for anew. */
  readonly stamp: number;
  readonly onChanged: () => void;
}

export function MergePart({ deeds, stamp, onChanged }: MergeProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded } = useLoaded(() => ask('merge.list', {}), stamp);
  const offers = loaded.state === 'ready' ? loaded.value : [];
  if (offers.length === 0) return null;
  const answer = ({ own, company }: MergeOffer, same: boolean) =>
    deeds.attempt(
      () => ask('merge.answer', { own: own.company, company: company.company, same }),
      (undo) => {
        onChanged();
        const names = { own: own.name, name: company.name };
        const apart = () => deeds.attempt(() => ask('settings.undo', undo), onChanged);
        deeds.done(say(same ? 'desk_merge_said_one' : 'desk_merge_said_two', names), apart);
      },
    );
  return (
    <section class="part sunken">
      <h2 class="part-title">{say('desk_merge')}</h2>
      <ul class="named-list">
        {offers.map((offer) => (
          <Offer
            key={`${offer.own.company} ${offer.company.company}`}
            offer={offer}
            onAnswer={(same) => answer(offer, same)}
          />
        ))}
      </ul>
    </section>
  );
}

interface OfferProps {
  readonly offer: MergeOffer;
  readonly onAnswer: (same: boolean) => void;
}

function Offer({ offer: { own, company, words }, onAnswer }: OfferProps) {
  const say = useSay();
  const addressOf = useCompanyAddress();
  const namesId = useId();
  return (
    <li class="named-row">
      <div class="named-text">
        <span id={namesId}>
          <a class="list-name" href={addressOf(own.company)}>
            {own.name}
          </a>{' '}
          ·{' '}
          <a class="list-name" href={addressOf(company.company)}>
            {company.name}
          </a>
        </span>
        <span class="list-note">{words}</span>
      </div>
      <DeedOf words={say('desk_merge_same')} of={namesId} act={() => onAnswer(true)} main />
      <DeedOf words={say('desk_merge_two')} of={namesId} act={() => onAnswer(false)} />
    </li>
  );
}
