/** Why an answer stands in a window of its own, where that is the person's own doing. */
import { useLoaded } from '../look/loaded.ts';
import { Notice } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { useSurroundings } from './surroundings.ts';

export function ElsewhereNote({
  stamp,
  onChanged,
}: {
  readonly stamp: number;
  readonly onChanged: () => void;
}) {
  const say = useSay();
  const { ask, tab } = useSurroundings();
  const { loaded } = useLoaded(async () => {
    const [{ paused }, site] = await Promise.all([ask('pause.read', {}), ask('site.read', { tab })]);
    return { paused, off: site?.on === false ? site.host : null };
  }, stamp);
  if (loaded.state !== 'ready') return null;
  const { paused, off } = loaded.value;
  if (!paused && off === null) return null;
  const end = () =>
    paused || off === null
      ? ask('pause.switch', { paused: false })
      : ask('site.switch', { host: off, on: true });
  return (
    <Notice
      tone="calm"
      actions={
        <button type="button" class="button" onClick={() => end().then(onChanged, onChanged)}>
          {say(paused ? 'popup_resume' : 'popup_site_on')}
        </button>
      }
    >
      {paused || off === null ? say('popup_elsewhere_paused') : say('popup_elsewhere_off', { host: off })}
    </Notice>
  );
}
