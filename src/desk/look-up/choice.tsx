/** Several companies bear the name; which one is meant is for the person to say, and never guessed. */
import { useId, useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import type { LookUpCandidate } from '../../messages/contract.ts';

interface ChoiceProps {
  readonly name: string;
  readonly candidates: readonly LookUpCandidate[];
  readonly onChoose: (subject: string) => void;
  readonly onNone: () => void;
}

export function Choice({ name, candidates, onChoose, onNone }: ChoiceProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    if (chosen !== null) onChoose(chosen);
  };
  return (
    <form class="look-up-choice" onSubmit={submit}>
      {candidates.length === 0 ? (
        <p class="missing">{say('lookup_none_named', { name })}</p>
      ) : (
        <fieldset>
          <legend>{say('lookup_choose', { name })}</legend>
          <p class="field-hint">{say('lookup_choose_hint')}</p>
          {candidates.map((candidate) => (
            <Candidate
              key={candidate.subject}
              candidate={candidate}
              isChosen={candidate.subject === chosen}
              onChoose={() => setChosen(candidate.subject)}
            />
          ))}
        </fieldset>
      )}
      <div class="form-actions">
        {candidates.length > 0 && (
          <button type="submit" class="button main" disabled={chosen === null}>
            {say('lookup_choose_do')}
          </button>
        )}
        <button type="button" class="button" onClick={onNone}>
          {say('lookup_choose_none')}
        </button>
      </div>
    </form>
  );
}

interface CandidateProps {
  readonly candidate: LookUpCandidate;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Candidate({ candidate: { subject, name, description }, isChosen, onChoose }: CandidateProps) {
  const id = useId();
  return (
    <div class="look-up-candidate">
      <input id={id} type="radio" name="candidate" checked={isChosen} onChange={onChoose} />
      <label for={id}>
        <span class="list-name">{name}</span> <span class="list-note">{subject}</span>
        {description !== '' && <span class="look-up-says">{description}</span>}
      </label>
    </div>
  );
}
