/** Where pages are read without a click: sites one by one, in groups, or all of them. */
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { Switch } from '../../look/switch.tsx';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { AppearancePart } from './appearance-part.tsx';
import { GrantedPart } from './granted-part.tsx';
import { useGrants } from './grants.ts';
import { AllSitesPart, PresetsPart } from './presets-part.tsx';

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
          <GrantedPart list={loaded.value} grants={grants} setOn={setOn} />
          <PresetsPart list={loaded.value} grants={grants} />
          <AllSitesPart all={loaded.value.all} grants={grants} />
          <AppearancePart deeds={deeds} />
        </>
      )}
    </div>
  );
}
