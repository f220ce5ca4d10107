/** A claim by hand: who holds what in whom, since when, and who says so. */
import { useState } from 'preact/hooks';
import type { OwnClaimDraft } from '../../core/settings/own-claim.ts';
import { useSay } from '../../look/say.ts';
import { PickOne } from '../pick-company.tsx';
import { TieField } from '../tie-field.tsx';
import { hasSize } from '../ties.ts';
import { TypedField } from '../typed-field.tsx';
import { type ClaimFields, draftOf, type FieldName } from './claim-fields.ts';
import { SourceInputs } from './source-inputs.tsx';

interface ClaimFormProps {
  readonly title: string;
  readonly start: ClaimFields;
  /** Offers to keep it as not looked into; null = that was said when it was entered. */
  readonly unverified: boolean | null;
  readonly onKeep: (claim: OwnClaimDraft, unverified: boolean) => void;
  readonly onBack: () => void;
}

export function ClaimForm({ title, start, unverified, onKeep, onBack }: ClaimFormProps) {
  const say = useSay();
  const [fields, setFields] = useState(start);
  const [isUnverified, setUnverified] = useState(unverified ?? false);
  const [isTried, setTried] = useState(false);
  const checked = draftOf(fields);
  const wrong = isTried ? checked.wrong : [];
  const set = (part: Partial<ClaimFields>) => setFields({ ...fields, ...part });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (checked.draft !== null) onKeep(checked.draft, isUnverified);
  };
  return (
    <form class="part claim-form" onSubmit={submit} noValidate>
      <h3 class="shift-title">{title}</h3>
      <Parties fields={fields} wrong={wrong} set={set} />
      <Sizes fields={fields} wrong={wrong} set={set} />
      <TypedField
        label={say('desk_claim_note')}
        value={fields.note}
        onType={(note) => set({ note })}
        lines={2}
        hint={say('desk_claim_note_hint')}
      />
      <SourceInputs fields={fields} wrong={wrong} set={set} />
      {unverified !== null && (
        <label class="role">
          <input
            type="checkbox"
            checked={isUnverified}
            onChange={({ currentTarget }) => setUnverified(currentTarget.checked)}
          />
          {say('desk_claim_unverified')}
        </label>
      )}
      {wrong.length > 0 && (
        <p class="field-error" role="alert">
          {say('entry_error_summary')}
        </p>
      )}
      <div class="form-actions">
        <button type="submit" class="button main">
          {say('desk_claim_keep')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {say('look_cancel')}
        </button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly fields: ClaimFields;
  readonly wrong: readonly FieldName[];
  readonly set: (part: Partial<ClaimFields>) => void;
}

function Parties({ fields, wrong, set }: PartProps) {
  const say = useSay();
  const { owner, subject, tie } = fields;
  return (
    <>
      <PickOne label={say('desk_claim_owner')} company={owner} onPick={(picked) => set({ owner: picked })} />
      {wrong.includes('owner') && <p class="field-error">{say('desk_claim_company_wrong')}</p>}
      <TieField tie={tie} onTie={(picked) => set({ tie: picked })} />
      <PickOne
        label={say('desk_tie_subject')}
        company={subject}
        onPick={(picked) => set({ subject: picked })}
      />
      {wrong.includes('subject') && (
        <p class="field-error">{say(subject === null ? 'desk_claim_company_wrong' : 'desk_tie_self')}</p>
      )}
    </>
  );
}

function Sizes({ fields, wrong, set }: PartProps) {
  const say = useSay();
  const error = (field: FieldName, words: string) => (wrong.includes(field) ? words : null);
  return (
    <>
      {hasSize(fields.tie) && (
        <div class="pair">
          <TypedField
            label={say('desk_tie_share')}
            value={fields.share}
            onType={(share) => set({ share })}
            mode="decimal"
            hint={say('desk_tie_share_hint')}
            error={error('share', say('entry_error_share'))}
          />
          <TypedField
            label={say('desk_tie_votes')}
            value={fields.votes}
            onType={(votes) => set({ votes })}
            mode="decimal"
            hint={say('desk_tie_votes_hint')}
            error={error('votes', say('desk_tie_votes_wrong'))}
          />
        </div>
      )}
      <div class="pair">
        <TypedField
          label={say('desk_claim_start')}
          value={fields.start}
          onType={(start) => set({ start })}
          hint={say('desk_claim_date_hint')}
          error={error('start', say('desk_date_wrong'))}
        />
        <TypedField
          label={say('desk_claim_end')}
          value={fields.end}
          onType={(end) => set({ end })}
          hint={say('desk_claim_end_hint')}
          error={error('end', say('desk_claim_end_wrong'))}
        />
      </div>
    </>
  );
}
