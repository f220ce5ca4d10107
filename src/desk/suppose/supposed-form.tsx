/** "If A held that much of B": a tie to suppose. */
import { useState } from 'preact/hooks';
import { useLoaded } from '../../look/loaded.ts';
import { useSay } from '../../look/say.ts';
import type { NamedCompany, SupposedTie } from '../../messages/contract.ts';
import { PickOne } from '../pick-company.tsx';
import { useSurroundings } from '../surroundings.ts';
import { TieField } from '../tie-field.tsx';
import { hasSize, type PickedTie, percentTyped } from '../ties.ts';
import { TypedField } from '../typed-field.tsx';

interface SupposedFormProps {
  /** The company that the address names, to be supposed something about. */
  readonly about: string | null;
  readonly onSuppose: (tie: SupposedTie) => void;
}

type Picked = Pick<NamedCompany, 'id' | 'name'> | null;

export function SupposedForm({ about, onSuppose }: SupposedFormProps) {
  const say = useSay();
  const named = useNamed(about);
  const [owner, setOwner] = useState<Picked>(null);
  const [other, setOther] = useState<Picked | undefined>(undefined);
  const subject = other === undefined ? named : other;
  const [tie, setTie] = useState<PickedTie>('shares');
  const [share, setShare] = useState('');
  const [votes, setVotes] = useState('');
  const sized = hasSize(tie);
  const [sharePercent, votesPercent] = sized ? [percentTyped(share), percentTyped(votes)] : [null, null];
  const isSelf = owner !== null && owner.id === subject?.id;
  const isReady =
    owner !== null && subject !== null && !isSelf && isShare(sharePercent) && votesPercent !== undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isReady) return;
    onSuppose({ owner: owner.id, subject: subject.id, tie, sharePercent, votesPercent });
    setOwner(null);
    setOther(null);
    setShare('');
    setVotes('');
  };
  return (
    <form class="part suppose-form" onSubmit={submit} noValidate>
      <h2 class="part-title">{say('desk_suppose_add')}</h2>
      <PickOne label={say('desk_tie_owner')} company={owner} onPick={setOwner} />
      <TieField tie={tie} onTie={setTie} />
      {sized && (
        <div class="pair">
          <TypedField
            label={say('desk_tie_share')}
            value={share}
            onType={setShare}
            mode="decimal"
            hint={say('desk_tie_share_hint')}
            error={isShare(sharePercent) ? null : say('entry_error_share')}
          />
          <TypedField
            label={say('desk_tie_votes')}
            value={votes}
            onType={setVotes}
            mode="decimal"
            hint={say('desk_tie_votes_hint')}
            error={votesPercent === undefined ? say('desk_tie_votes_wrong') : null}
          />
        </div>
      )}
      <PickOne label={say('desk_tie_subject')} company={subject} onPick={setOther} />
      {isSelf && (
        <p class="field-error" role="alert">
          {say('desk_tie_self')}
        </p>
      )}
      <div class="form-actions">
        <button type="submit" class="button main" disabled={!isReady}>
          {say('desk_suppose_do')}
        </button>
      </div>
    </form>
  );
}

/** Null = no size stated; 0 is no stake at all. */
function isShare(percent: number | null | undefined): percent is number | null {
  return percent === null || (percent !== undefined && percent > 0);
}

/** The company of that id with its name, once it is known. */
function useNamed(company: string | null): Picked {
  const { ask } = useSurroundings();
  const { loaded } = useLoaded(
    async () => (company === null ? null : (await ask('company.page', { company, asOf: null })).card),
    company,
  );
  if (loaded.state !== 'ready' || loaded.value === null) return null;
  return { id: loaded.value.company, name: loaded.value.name };
}
