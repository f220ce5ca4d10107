/**
 * Keeps the reader where the grants say, whatever the background slept through.
 *
 *   install, grant ──► registration, then the pages that are open already
 *   start, withdrawal ──► registration
 *   a wake, popup or desk after a click ──► nothing where both agree; else all of it made good
 */
import type { SettingsRecord } from '../../store/settings-record.ts';
import { readers } from '../pages/readers.ts';
import { isInStep, readersIntoOpenTabs, syncSites } from './sites.ts';

export interface GrantedSites {
  /** Makes the registration what the grants ask for. */
  sync(): Promise<void>;
  /** The same, and reads granted pages that are open already. */
  read(): Promise<void>;
  /** Makes good what a grant or a withdrawal asked for while nobody could hear it. */
  settle(): Promise<void>;
}

/** `attempt` does work that nobody waits for. */
export function openGrantedSites(
  settings: SettingsRecord,
  attempt: (work: () => Promise<unknown>) => void,
): GrantedSites {
  const hosts = async () => (await settings.read()).packHosts;
  return {
    sync: async () => syncSites(await hosts()),
    // In this order: a page that loads while the reader is registered is among the open ones afterwards. With both at
    // once it was missed by both.
    async read() {
      const packHosts = await hosts();
      await syncSites(packHosts);
      await readersIntoOpenTabs(packHosts);
    },
    async settle() {
      const packHosts = await hosts();
      // What was done for a grant or a withdrawal already costs two questions here and no more.
      if (await isInStep(packHosts)) return;
      await syncSites(packHosts);
      // Not awaited: a page that hangs must not keep popup or desk waiting.
      attempt(() => Promise.all([readersIntoOpenTabs(packHosts), readers.refreshAll()]));
    },
  };
}
