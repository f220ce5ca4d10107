/** The claims that the person has entered: added, ended or disputed by hand, each with its source, each to be taken back. */
import { useId, useState } from 'preact/hooks';
import { DeedOf } from '../../look/deed-of.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { Sign } from '../../look/sign.tsx';
import type { OwnClaimRow } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';
import { type ClaimFields, emptyClaim, fieldsOf } from './claim-fields.ts';
import { ClaimForm } from './claim-form.tsx';

interface OwnClaimsProps {
  readonly deeds: Deeds;
  /** Another one = the list is asked for anew. */
  readonly stamp: number;
  readonly onChanged: () => void;
  /** What the address asks to be entered, such as a tie supposed in the sandbox; null = nothing. */
  readonly asked: ClaimFields | null;
}

/** The form on show: for a new claim, or for one that is changed. */
type Open = { readonly row: OwnClaimRow | null; readonly start: ClaimFields };

export function OwnClaimsPart({ deeds, stamp, onChanged, asked }: OwnClaimsProps) {
  const say = useSay();
  const { ask, today } = useSurroundings();
  const [open, setOpen] = useState<Open | null>(asked && { row: null, start: asked });
  const { loaded, reload } = useLoaded(() => ask('claim.list', {}), stamp);
  const remove = (row: OwnClaimRow) =>
    deeds.attempt(
      () => ask('claim.remove', { id: row.id }),
      (undo) => {
        onChanged();
        const putBack = () => deeds.attempt(() => ask('settings.undo', undo), onChanged);
        deeds.done(say('desk_claim_removed'), putBack);
      },
    );
  return (
    <section class="part">
      <div class="part-head">
        <h2 class="part-title">{say('desk_own_claims')}</h2>
        <button
          type="button"
          class="button"
          onClick={() => setOpen({ row: null, start: emptyClaim(today()) })}
        >
          {say('desk_claim_add')}
        </button>
      </div>
      <p class="part-lead">{say('desk_own_claims_text')}</p>
      {open && (
        <ClaimForm
          key={open.row?.id}
          title={say(open.row === null ? 'desk_claim_new' : 'desk_claim_change')}
          start={open.start}
          unverified={unverifiedIn(open, asked)}
          onBack={() => setOpen(null)}
          onKeep={(claim, unverified) =>
            deeds.attempt(
              () =>
                open.row === null
                  ? ask('claim.add', { claim, unverified })
                  : ask('claim.change', { id: open.row.id, claim, unverified }),
              () => {
                setOpen(null);
                onChanged();
                deeds.done(say('desk_claim_kept'));
              },
            )
          }
        />
      )}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && loaded.value.length === 0 && (
        <p class="missing">{say('desk_own_claims_none')}</p>
      )}
      {loaded.state === 'ready' && (
        <ul class="named-list">
          {loaded.value.map((row) => (
            <Row
              key={row.id}
              row={row}
              onRemove={() => remove(row)}
              onChange={startOf(row, (start) => setOpen({ row, start }))}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Opens the form on a claim that was added; null = one that is taken back and said anew. */
function startOf({ claim, names }: OwnClaimRow, show: (start: ClaimFields) => void): (() => void) | null {
  return claim.kind === 'adds' ? () => show(fieldsOf(claim, names)) : null;
}

/** Whether the form asks if the claim was looked into, and what it says at first; one that was stays so. */
function unverifiedIn({ row }: Open, asked: ClaimFields | null): boolean | null {
  if (row === null) return asked !== null;
  return row.unverified ? true : null;
}

interface RowProps {
  readonly row: OwnClaimRow;
  readonly onRemove: () => void;
  /** Null = it is taken back and said anew. */
  readonly onChange: (() => void) | null;
}

function Row({ row: { claim, words, goneWords, entered, unverified }, onRemove, onChange }: RowProps) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  const wordsId = useId();
  // Who says so and when stands in the words already; here is the way to the page.
  const { publisher, url } = claim.source;
  return (
    <li class="named-row">
      <div class="named-text">
        <span id={wordsId}>
          <span class="said-label">{say(`desk_claim_${claim.kind}`)}</span> {words}
        </span>
        <span class="list-note">
          {url !== null && (
            <>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {publisher}
              </a>
              {' · '}
            </>
          )}
          {say('entry_entered', { date: dateWords(entered) })}
          {unverified && ` · ${say('desk_claim_is_unverified')}`}
        </span>
        {goneWords && <span class="field-error">{goneWords}</span>}
      </div>
      {onChange && <DeedOf words={say('desk_claim_edit')} of={wordsId} act={onChange} />}
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup_remove', { name: words })}
        onClick={onRemove}
      >
        <Sign name="remove" />
      </button>
    </li>
  );
}
