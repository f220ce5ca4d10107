import { useSay } from '../look/say.ts';
import { Switch } from '../look/switch.tsx';
import type { SiteView } from '../messages/contract.ts';
import { DESK } from '../messages/desk-address.ts';

interface FootProps {
  readonly site: SiteView | null;
  readonly isPaused: boolean;
  /** "Data of 22 November 2026"; null while it is not known. */
  readonly dataLine: string | null;
  readonly onSite: (on: boolean) => void;
  /** Null on the first run: whoever has not seen a mark yet cannot want to be without. */
  readonly onSilent: ((silent: boolean) => void) | null;
  readonly onPause: (paused: boolean) => void;
  readonly onEntries: () => void;
}

/** The switches, how old the data is, and the ways to the rest. */
export function Foot({ site, isPaused, dataLine, onSite, onSilent, onPause, onEntries }: FootProps) {
  const say = useSay();
  return (
    <footer class="foot">
      {site && (
        <Switch label={say('popup_site_switch', { host: site.host })} on={site.on} onChange={onSite} />
      )}
      {site?.on && !isPaused && onSilent && (
        <Switch
          label={say('popup_silent_switch', { host: site.host })}
          on={site.silent}
          onChange={onSilent}
        />
      )}
      <Switch label={say('popup_pause_switch')} on={isPaused} onChange={onPause} />
      <div class="foot-line">
        <span>{dataLine}</span>
        <nav class="foot-links">
          <button type="button" class="link" onClick={onEntries}>
            {say('popup_entries')}
          </button>
          <a href={`/${DESK}#/data`} target="_blank" rel="noopener">
            {say('popup_sources')}
          </a>
          <a href={`/${DESK}`} target="_blank" rel="noopener">
            {say('popup_settings')}
          </a>
        </nav>
      </div>
    </footer>
  );
}
