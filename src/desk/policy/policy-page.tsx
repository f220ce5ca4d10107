/** The lines that verdicts are drawn at: tightened, tried on the watchlist before they are kept, and put back. */
import { useId, useState } from 'preact/hooks';
import { DEFAULT_POLICY, type Policy } from '../../core/watchlist/policy.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { useSettled } from '../../look/settled.ts';
import type { PolicyView } from '../../messages/contract.ts';
import { ShiftList } from '../shifts/shift-list.tsx';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { fieldsOf, LINE_NAMES, LINES, type LineName, type PolicyFields, policyOf } from './policy-fields.ts';

export function PolicyPage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('policy.read', {}), null);
  const write = (policy: Policy, after: () => void) =>
    deeds.attempt(
      () => ask('policy.write', { policy }),
      () => {
        reload();
        after();
      },
    );
  const keep = (policy: Policy, before: Policy) =>
    write(policy, () => deeds.done(say('desk_policy_kept'), () => write(before, () => undefined)));
  return (
    <div class="parts">
      <p>{say('desk_policy_text')}</p>
      <ToldNotice told={deeds.told} />
      {loaded.state === 'loading' && <p role="status">{say('popup_loading')}</p>}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <Form key={JSON.stringify(loaded.value.policy)} view={loaded.value} onKeep={keep} />
      )}
    </div>
  );
}

interface FormProps {
  readonly view: PolicyView;
  readonly onKeep: (policy: Policy, before: Policy) => void;
}

function Form({ view: { policy: kept, defaults }, onKeep }: FormProps) {
  const say = useSay();
  const [fields, setFields] = useState(() => fieldsOf(kept));
  const { policy, wrong } = policyOf(fields, defaults);
  const isChanged = policy !== null && JSON.stringify(policy) !== JSON.stringify(kept);
  const submit = (event: Event) => {
    event.preventDefault();
    if (policy !== null && isChanged) onKeep(policy, kept);
  };
  return (
    <form class="policy" onSubmit={submit} noValidate>
      <div class="policy-rows">
        {LINE_NAMES.map((name) => (
          <Line
            key={name}
            name={name}
            fields={fields}
            defaults={defaults}
            isWrong={wrong?.includes(name) ?? false}
            onType={(text) => setFields({ ...fields, [name]: text })}
          />
        ))}
      </div>
      {isChanged && <Preview policy={policy} />}
      <div class="form-actions">
        <button type="submit" class="button main" disabled={!isChanged}>
          {say('desk_policy_keep')}
        </button>
        <button type="button" class="button" onClick={() => setFields(fieldsOf(kept))} disabled={!isChanged}>
          {say('desk_policy_discard')}
        </button>
        <button type="button" class="button quiet" onClick={() => setFields(fieldsOf(DEFAULT_POLICY))}>
          {say('desk_policy_defaults')}
        </button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly name: LineName;
  readonly fields: PolicyFields;
  readonly defaults: Policy;
  readonly isWrong: boolean;
  readonly onType: (text: string) => void;
}

function Line({ name, fields, defaults, isWrong, onType }: LineProps) {
  const say = useSay();
  const id = useId();
  const loosest = fieldsOf(defaults)[name];
  return (
    <div class="policy-row">
      <label class="policy-name" for={id}>
        {say(`desk_policy_${name}`)}
      </label>
      <span class="policy-field">
        <input
          id={id}
          class="input"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={fields[name]}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
        {say(`desk_policy_${LINES[name]}`)}
      </span>
      <p
        id={`${id}-hint`}
        class={isWrong ? 'field-error' : 'field-hint'}
        role={isWrong ? 'alert' : undefined}
      >
        {say(isWrong ? `desk_policy_wrong_${LINES[name]}` : `desk_policy_${name}_hint`, { line: loosest })}
      </p>
    </div>
  );
}

/** What the lines as typed would change, before anything is kept. */
function Preview({ policy }: { readonly policy: Policy }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const settled = useSettled(JSON.stringify(policy));
  const { loaded, reload } = useLoaded(() => ask('policy.preview', { policy }), settled);
  return (
    <section class="part preview">
      <h2 class="part-title" aria-live="polite">
        {loaded.state === 'ready'
          ? say('desk_policy_preview', { count: String(loaded.value.lines.length) })
          : say('popup_loading')}
      </h2>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && <ShiftList lines={loaded.value.lines} none={say('desk_policy_none')} />}
    </section>
  );
}
