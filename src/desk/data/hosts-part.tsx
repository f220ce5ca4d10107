/** Where packs are fetched from: nowhere until the person names an address and the keys that they trust. */
import { useId, useState } from 'preact/hooks';
import { isPublicKey } from '../../core/pack/manifest.ts';
import { DeedOf } from '../../look/deed-of.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { HostRow } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';
import { TypedField } from '../typed-field.tsx';
import { minuteOf } from './sizes.ts';

interface HostsProps {
  readonly deeds: Deeds;
  /** A look may have brought a pack. */
  readonly onChanged: () => void;
}

export function HostsPart({ deeds, onChanged }: HostsProps) {
  const say = useSay();
  const { ask, grant } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('host.list', {}), null);
  const changed = () => {
    reload();
    onChanged();
  };
  const add = (address: string, keys: readonly string[]) =>
    deeds.attempt(
      async () => {
        // In the click itself: the browser asks the person for this host, and for no other.
        const given = await grant([`${new URL(address).origin}/*`]);
        if (given) await ask('host.add', { host: { address, keys } });
        return given;
      },
      (given) => {
        changed();
        if (!given) deeds.done(say('desk_host_refused'));
      },
    );
  const [looking, setLooking] = useState<string | null>(null);
  const look = ({ address, granted }: HostRow) =>
    deeds.attempt(async () => {
      setLooking(address);
      try {
        // In the click itself, as when it was named: leave that was taken back can be given again here.
        if (!granted) await grant([`${new URL(address).origin}/*`]);
        return await ask('update.run', { address });
      } finally {
        setLooking(null);
      }
    }, changed);
  const named = loaded.state === 'ready' ? loaded.value.length : 0;
  return (
    <article class="part">
      <h2 class="detail-title">{say('desk_hosts')}</h2>
      <p>{say('desk_hosts_text')}</p>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && loaded.value.length === 0 && (
        <p class="missing">{say('desk_hosts_none')}</p>
      )}
      {loaded.state === 'ready' && (
        <ul class="named-list">
          {loaded.value.map((host) => (
            <Host
              key={host.address}
              host={host}
              isLooking={looking === host.address}
              onLook={() => look(host)}
              onRemove={() => deeds.attempt(() => ask('host.remove', { address: host.address }), changed)}
            />
          ))}
        </ul>
      )}
      {/* Empty again once what was typed stands in the list. */}
      <HostForm key={named} onAdd={add} />
    </article>
  );
}

interface HostProps {
  readonly host: HostRow;
  /** A look that was asked for here is under way. */
  readonly isLooking: boolean;
  readonly onLook: () => void;
  readonly onRemove: () => void;
}

function Host({ host, isLooking, onLook, onRemove }: HostProps) {
  const say = useSay();
  const addressId = useId();
  const { address, granted, keys, looked, next, outcomeWords, failed } = host;
  return (
    <li class="named-row">
      <div class="named-text">
        <span id={addressId} class="list-name">
          {address}
        </span>
        {!granted && <span class="field-error">{say('desk_host_not_granted')}</span>}
        <span class="list-note">{say('desk_host_keys', { keys: keys.join(', ') })}</span>
        {looked && <span class="list-note">{say('desk_host_looked', { time: minuteOf(looked) })}</span>}
        {outcomeWords && <span class={failed ? 'field-error' : 'list-note'}>{outcomeWords}</span>}
        {next && <span class="list-note">{say('desk_host_next', { time: minuteOf(next) })}</span>}
      </div>
      <DeedOf
        words={say(isLooking ? 'desk_host_looking' : 'desk_host_look')}
        of={addressId}
        act={onLook}
        busy={isLooking}
      />
      <DeedOf words={say('desk_host_remove')} of={addressId} act={onRemove} />
    </li>
  );
}

function HostForm({ onAdd }: { readonly onAdd: (address: string, keys: readonly string[]) => void }) {
  const say = useSay();
  const [address, setAddress] = useState('');
  const [typed, setTyped] = useState('');
  const keys = typed.split(/\s+/).filter(Boolean);
  const isHttps = URL.canParse(address.trim()) && address.trim().startsWith('https://');
  const keysWrong = wrongWith(keys);
  const isReady = isHttps && keys.length > 0 && keysWrong === null;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isReady) onAdd(address.trim(), keys);
  };
  return (
    <form class="part correction-form" onSubmit={submit} noValidate>
      <h3 class="shift-title">{say('desk_host_add')}</h3>
      <TypedField
        label={say('desk_host_address')}
        value={address}
        onType={setAddress}
        mode="url"
        hint={say('desk_host_address_hint')}
        error={address.trim() === '' || isHttps ? null : say('desk_host_address_wrong')}
      />
      <TypedField
        label={say('desk_host_key')}
        value={typed}
        onType={setTyped}
        lines={2}
        hint={say('desk_host_key_hint')}
        error={keysWrong && say(keysWrong)}
      />
      <div class="form-actions">
        <button type="submit" class="button main" disabled={!isReady}>
          {say('desk_host_do')}
        </button>
      </div>
    </form>
  );
}

/** A key that is none is told first: a sentence that was pasted has many words, and none of them is a key too many. */
function wrongWith(keys: readonly string[]): 'desk_host_key_wrong' | 'desk_host_key_many' | null {
  if (!keys.every(isPublicKey)) return 'desk_host_key_wrong';
  return keys.length > 2 ? 'desk_host_key_many' : null;
}
