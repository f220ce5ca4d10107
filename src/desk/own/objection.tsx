/** Against a claim of the data: "it has ended" or "this is disputed", with the person's own source. */
import { useId, useState } from 'preact/hooks';
import { isPartialDate } from '../../core/pack/schema.ts';
import type { OwnClaimDraft } from '../../core/settings/own-claim.ts';
import { useSay } from '../../look/say.ts';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { TypedField } from '../typed-field.tsx';
import { emptySource, sourceOf } from './claim-fields.ts';
import { SourceInputs } from './source-inputs.tsx';

type Kind = 'ends' | 'disputes';

interface ObjectionProps {
  /** `ClaimLine.key`. */
  readonly claim: string;
  /** Id of the element that has the claim's words: without them every row's question sounds the same. */
  readonly textId: string;
  readonly onSaid: () => void;
}

export function Objection({ claim, textId, onSaid }: ObjectionProps) {
  const say = useSay();
  const id = useId();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const [kind, setKind] = useState<Kind | null>(null);
  const keep = (draft: OwnClaimDraft) =>
    deeds.attempt(
      () => ask('claim.add', { claim: draft, unverified: false }),
      () => {
        setKind(null);
        onSaid();
      },
    );
  return (
    <details class="folded">
      <summary id={id} aria-labelledby={`${id} ${textId}`}>
        {say('desk_objection')}
      </summary>
      <ToldNotice told={deeds.told} />
      {kind === null ? (
        <div class="form-actions">
          {(['ends', 'disputes'] as const).map((one) => (
            <button key={one} type="button" class="button" onClick={() => setKind(one)}>
              {say(`desk_objection_${one}`)}
            </button>
          ))}
        </div>
      ) : (
        <ObjectionForm key={kind} kind={kind} claim={claim} onKeep={keep} onBack={() => setKind(null)} />
      )}
    </details>
  );
}

interface FormProps {
  readonly kind: Kind;
  readonly claim: string;
  readonly onKeep: (draft: OwnClaimDraft) => void;
  readonly onBack: () => void;
}

function ObjectionForm({ kind, claim, onKeep, onBack }: FormProps) {
  const say = useSay();
  const { today } = useSurroundings();
  const [fields, setFields] = useState(() => emptySource(today()));
  const [said, setSaid] = useState(kind === 'ends' ? today() : '');
  const [isTried, setTried] = useState(false);
  const source = sourceOf(fields);
  const isSaid = kind === 'ends' ? isPartialDate(said.trim()) : said.trim() !== '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (source.draft === null || !isSaid) return;
    const base = { claim, source: source.draft };
    onKeep(kind === 'ends' ? { ...base, kind, end: said.trim() } : { ...base, kind, statement: said.trim() });
  };
  return (
    <form class="part claim-form" onSubmit={submit} noValidate>
      <TypedField
        label={say(kind === 'ends' ? 'desk_claim_end' : 'desk_objection_statement')}
        value={said}
        onType={setSaid}
        lines={kind === 'ends' ? 1 : 2}
        error={
          isTried && !isSaid
            ? say(kind === 'ends' ? 'desk_date_wrong' : 'desk_objection_statement_wrong')
            : null
        }
      />
      <SourceInputs
        fields={fields}
        wrong={isTried ? source.wrong : []}
        set={(part) => setFields({ ...fields, ...part })}
      />
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
