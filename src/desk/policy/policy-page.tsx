/** The lines that verdicts are drawn at: tightened, tried on the watchlist before they are kept, and put back. */
import { useState } from 'preact/hooks';
import { LINE_NAMES, type Policy } from '../../core/watchlist/policy.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure, Notice } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { useSettled } from '../../look/settled.ts';
import type { PolicyView } from '../../messages/contract.ts';
import { ShiftList } from '../shifts/shift-list.tsx';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { fieldsOf, policyOf } from './policy-fields.ts';
import { PolicyLine } from './policy-line.tsx';

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
        <>
          <OrganisationNotice view={loaded.value} />
          <Form key={JSON.stringify(loaded.value)} view={loaded.value} onKeep={keep} />
        </>
      )}
    </div>
  );
}

/** That the organisation has a say here, or meant to and did not get it. */
function OrganisationNotice({ view: { broken, loosest, defaults } }: { readonly view: PolicyView }) {
  const say = useSay();
  if (broken !== null)
    return (
      <Notice tone="problem">
        {broken.length === 0
          ? say('desk_policy_broken')
          : say('desk_policy_broken_keys', { keys: broken.join(', ') })}
      </Notice>
    );
  const isBound = LINE_NAMES.some((name) => loosest[name] !== defaults[name]);
  return isBound ? <Notice tone="calm">{say('desk_policy_organisation')}</Notice> : null;
}

interface FormProps {
  readonly view: PolicyView;
  readonly onKeep: (policy: Policy, before: Policy) => void;
}

function Form({ view, onKeep }: FormProps) {
  const say = useSay();
  const { policy: kept, loosest } = view;
  const [fields, setFields] = useState(() => fieldsOf(kept));
  const { policy, wrong } = policyOf(fields, loosest);
  const isChanged = policy !== null && JSON.stringify(policy) !== JSON.stringify(kept);
  const submit = (event: Event) => {
    event.preventDefault();
    if (policy !== null && isChanged) onKeep(policy, kept);
  };
  return (
    <form class="policy" onSubmit={submit} noValidate>
      <div class="policy-rows">
        {LINE_NAMES.map((name) => (
          <PolicyLine
            key={name}
            name={name}
            text={fields[name]}
            view={view}
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
        <button type="button" class="button quiet" onClick={() => setFields(fieldsOf(loosest))}>
          {say('desk_policy_defaults')}
        </button>
      </div>
    </form>
  );
}

/** What the lines as typed would change, before anything is kept. */
function Preview({ policy }: { readonly policy: Policy }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const settled = useSettled(JSON.stringify(policy));
  const { loaded, reload } = useLoaded(() => ask('policy.preview', { policy }), settled);
  return (
    <section class="part sunken">
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
