/** Where pages are read, and how much of it shows. */
import type { AppearanceView, SiteList, SiteView } from '../views.ts';
import type { Nothing } from './nothing.ts';

export interface SiteAsks {
  'site.read': { params: { tab: number }; result: SiteView | null };
  'site.switch': { params: { host: string; on: boolean }; result: null };
  'site.list': { params: Nothing; result: SiteList };
  /** Leave was given or taken back just now; answered once the reader is registered for what is granted. */
  'site.settle': { params: Nothing; result: null };
  /** Whether nothing at all is put into the pages of a host; the popup still tells. */
  'site.silence': { params: { host: string; on: boolean }; result: null };

  'appearance.read': { params: Nothing; result: AppearanceView };
  'appearance.write': { params: { appearance: AppearanceView }; result: AppearanceView };

  'pause.read': { params: Nothing; result: { paused: boolean } };
  'pause.switch': { params: { paused: boolean }; result: null };
}
