/** What stands on the device, where it came from, and what came of it. */
import type { Attribution } from '../../core/pack/pack.ts';
import type { PackHost } from '../../core/settings/pack-host.ts';
import type { DigestList, HostRow, PackRow, RequestList, SourceCoverage } from '../pack-views.ts';
import type { DataAbout } from '../views.ts';
import type { Nothing } from './nothing.ts';

export interface DataAsks {
  'data.about': { params: Nothing; result: DataAbout };
  'data.attributions': { params: Nothing; result: readonly Attribution[] };
  /** What each source sees and does not see, and what of it is on this device. */
  'data.coverage': { params: Nothing; result: readonly SourceCoverage[] };

  'notice.dismiss': { params: { notice: string }; result: null };

  'pack.list': { params: Nothing; result: readonly PackRow[] };
  'pack.switch': { params: { pack: string; on: boolean }; result: readonly PackRow[] };
  /** The desk's worker has put a pack on the shelf. */
  'pack.landed': { params: Nothing; result: readonly PackRow[] };
  /** Takes a pack off the device, and its host out of the settings where it came from one. */
  /** Puts a pack that took part in nothing together with the others again, its files asked of its host anew if it has one. */
  'pack.retry': { params: { pack: string }; result: readonly PackRow[] };
  'pack.remove': { params: { pack: string }; result: readonly PackRow[] };

  'host.list': { params: Nothing; result: readonly HostRow[] };
  /** The page has asked the browser for leave (`permissions.request`) in the click; then the host is looked at. */
  'host.add': { params: { host: PackHost }; result: readonly HostRow[] };
  'host.remove': { params: { address: string }; result: readonly HostRow[] };

  /** Looks now; `address` null = at every host. What came of it stands in the rows. */
  'update.run': { params: { address: string | null }; result: readonly HostRow[] };

  'request.list': { params: Nothing; result: RequestList };

  'connect.switch': { params: { on: boolean }; result: RequestList };

  /** What changed for the user after each update of the data and each edit of theirs. */
  'digest.list': { params: Nothing; result: DigestList };
  /** The page has asked the browser for leave (`permissions.request`) in the click. */
  'digest.switch': { params: { notifies: boolean }; result: DigestList };
  'digest.seen': { params: Nothing; result: null };
}
