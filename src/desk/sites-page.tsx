/** Where pages are read without a click: sites one by one, in groups, or all of them. */
import { useId, useState } from 'preact/hooks';
import presets from '../../data/sites/presets.json';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { type MessageId, useSay } from '../look/say.ts';
import { Switch } from '../look/switch.tsx';
import type { SiteList, SiteView } from '../messages/contract.ts';
import { EVERY_SITE, hostTyped, patternOf } from './site-patterns.ts';
import { useSurroundings } from './surroundings.ts';
import { type Deeds, ToldNotice, useDeeds } from './told.tsx';

/** Grants and withdrawals, each said when it is done. Called in the click itself, or the browser will not ask. */
interface Grants {
  readonly allow: (origins: readonly string[], words: string) => void;
  readonly takeBack: (origins: readonly string[], words: string) => void;
}

export function SitesPage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('site.list', {}), null);
  const pause = useLoaded(() => ask('pause.read', {}), null);
  const grants = useGrants(deeds, reload);
  const setPaused = (paused: boolean) => deeds.attempt(() => ask('pause.switch', { paused }), pause.reload);
  const setOn = (host: string, on: boolean) => deeds.attempt(() => ask('site.switch', { host, on }), reload);
  return (
    <div class="parts">
      <p>{say('desk_sites_text')}</p>
      <ToldNotice told={deeds.told} />
      {pause.loaded.state === 'ready' && (
        <div class="switch-line">
          <Switch label={say('popup_pause_switch')} on={pause.loaded.value.paused} onChange={setPaused} />
        </div>
      )}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <>
          <Granted list={loaded.value} grants={grants} setOn={setOn} />
          <Presets list={loaded.value} grants={grants} />
          <AllSites all={loaded.value.all} grants={grants} />
        </>
      )}
    </div>
  );
}

function useGrants({ done, attempt }: Deeds, reload: () => void): Grants {
  const say = useSay();
  const { grant, revoke } = useSurroundings();
  return {
    allow: (origins, words) =>
      attempt(
        () => grant(origins),
        (given) => {
          reload();
          done(given ? words : say('desk_site_refused'));
        },
      ),
    takeBack: (origins, words) =>
      attempt(
        // A leave that came with the installation cannot be given back, which the browsers tell by an error.
        () => revoke(origins).catch(() => false),
        (gone) => {
          reload();
          done(gone ? words : say('desk_site_kept'));
        },
      ),
  };
}

interface GrantedProps {
  readonly list: SiteList;
  readonly grants: Grants;
  readonly setOn: (host: string, on: boolean) => void;
}

function Granted({ list: { sites, all }, grants, setOn }: GrantedProps) {
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
        <Switch label={say('desk_site_switch', { host })} on={on} onChange={(next) => setOn(host, next)} />
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

function Presets({ list, grants }: Pick<GrantedProps, 'list' | 'grants'>) {
  const say = useSay();
  const granted = new Set(list.sites.filter((site) => site.granted).map(({ host }) => host));
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_presets')}</h2>
      <p class="part-lead">{say('desk_presets_text')}</p>
      {presets.presets.map(({ id, sites }) => {
        const name = say(`desk_preset_${id}` as MessageId & `desk_preset_${string}`);
        // A site of a group is granted with its subdomains.
        const origins = sites.map(({ host }) => patternOf(`*.${host}`));
        const have = sites.filter(({ host }) => granted.has(`*.${host}`)).length;
        const counts = { count: String(sites.length), granted: String(have) };
        return (
          <div key={id} class="preset">
            <div class="preset-head">
              <h3 class="preset-name">{name}</h3>
              <span class="list-note">{say('desk_preset_count', counts)}</span>
              {have < sites.length && (
                <Act
                  words={say('desk_preset_allow', { name })}
                  act={() => grants.allow(origins, say('desk_preset_granted', { name }))}
                />
              )}
              {have > 0 && (
                <Act
                  words={say('desk_preset_revoke', { name })}
                  act={() => grants.takeBack(origins, say('desk_preset_revoked', { name }))}
                />
              )}
            </div>
            <details class="folded">
              <summary>{say('desk_preset_show')}</summary>
              <p class="preset-sites">{sites.map(({ host }) => host).join(', ')}</p>
            </details>
          </div>
        );
      })}
    </section>
  );
}

function AllSites({ all, grants }: { readonly all: boolean; readonly grants: Grants }) {
  const say = useSay();
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_all_sites')}</h2>
      <p class="part-lead">{say('desk_all_sites_text')}</p>
      {all ? (
        <Act
          words={say('desk_all_sites_revoke')}
          act={() => grants.takeBack([EVERY_SITE], say('desk_all_sites_revoked'))}
        />
      ) : (
        <Act
          words={say('desk_all_sites_allow')}
          act={() => grants.allow([EVERY_SITE], say('desk_all_sites_granted'))}
        />
      )}
    </section>
  );
}

function Act({ words, act }: { readonly words: string; readonly act: () => void }) {
  return (
    <button type="button" class="button" onClick={act}>
      {words}
    </button>
  );
}
