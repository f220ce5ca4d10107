/** The sites that are read, each with its switch and the way to take it back, and a field to add one. */
import { useId, useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import { Switch } from '../../look/switch.tsx';
import type { SiteList, SiteView } from '../../messages/contract.ts';
import type { Grants } from './grants.ts';
import { hostTyped, patternOf } from './site-patterns.ts';

interface GrantedProps {
  readonly list: SiteList;
  readonly grants: Grants;
  readonly setOn: (host: string, on: boolean) => void;
}

export function GrantedPart({ list: { sites, all }, grants, setOn }: GrantedProps) {
  const say = useSay();
  return (
    <section class="part">
      <h2 class="part-title">
        {say('desk_sites_granted')}{' '}
        <span class="part-count">{sites.filter(({ granted }) => granted).length}</span>
      </h2>
      {all && <p class="part-lead">{say('desk_sites_all_on')}</p>}
      <AddSite grants={grants} />
      {sites.length === 0 && !all && <p class="missing">{say('desk_sites_none')}</p>}
      <ul class="named-list">
        {sites.map((site) => (
          <SiteRow key={site.host} site={site} grants={grants} setOn={setOn} />
        ))}
      </ul>
    </section>
  );
}

function SiteRow({
  site: { host, granted, on },
  grants,
  setOn,
}: Omit<GrantedProps, 'list'> & { readonly site: SiteView }) {
  const say = useSay();
  const named = nameOf(host);
  const words = named === null ? host : say('desk_site_subdomains', { host: named });
  return (
    <li class="named-row">
      <div class="named-text">
        <span class="list-name">{words}</span>
        {!on && <span class="list-note">{say('desk_sites_off')}</span>}
      </div>
      {/* Switches are kept for whole host names; a group of them has none. */}
      {named === null && (
        <Switch
          label={say('desk_site_active')}
          heard={say('popup_site_switch', { host })}
          on={on}
          onChange={(next) => setOn(host, next)}
        />
      )}
      {granted && (
        <button
          type="button"
          class="button"
          aria-label={say('desk_site_revoke', { host: words })}
          onClick={() => grants.takeBack([patternOf(host)], say('desk_site_revoked', { host: words }))}
        >
          {say('desk_site_revoke_do')}
        </button>
      )}
    </li>
  );
}

/** The site that `*.host` stands for with its subdomains; null for a host alone. */
function nameOf(host: string): string | null {
  return host.startsWith('*.') ? host.slice(2) : null;
}

function AddSite({ grants }: { readonly grants: Grants }) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const host = hostTyped(typed);
    setWrong(host === null);
    if (host === null) return;
    grants.allow([patternOf(host)], say('desk_site_granted', { host }));
    setTyped('');
  };
  return (
    <form class="field add-site" onSubmit={submit} noValidate>
      <label class="field-label" for={id}>
        {say('desk_site_add')}
      </label>
      <div class="add-site-line">
        <input
          id={id}
          class="input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button main">
          {say('desk_site_add_do')}
        </button>
      </div>
      <p
        id={`${id}-hint`}
        class={isWrong ? 'field-error' : 'field-hint'}
        role={isWrong ? 'alert' : undefined}
      >
        {say(isWrong ? 'desk_site_add_wrong' : 'desk_site_add_hint')}
      </p>
    </form>
  );
}
