/** Sites in groups, or all of them, allowed and taken back by one button. */
import presets from '../../../data/sites/presets.json';
import { type MessageId, useSay } from '../../look/say.ts';
import type { SiteList } from '../../messages/contract.ts';
import type { Grants } from './grants.ts';
import { EVERY_SITE, patternOf } from './site-patterns.ts';

interface PresetsProps {
  readonly list: SiteList;
  readonly grants: Grants;
}

export function PresetsPart({ list, grants }: PresetsProps) {
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

export function AllSitesPart({ all, grants }: { readonly all: boolean; readonly grants: Grants }) {
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
