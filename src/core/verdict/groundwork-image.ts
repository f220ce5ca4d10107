/**
 * Groundwork as bytes to be stored, with what it was laid for, so that a woken worker knows whether it still holds.
 *
 *   packed rows: viewpoint and days · own position · joint holding · the position of each watched party
 */
import { PackedRows, packRows } from '../mention/packed-rows.ts';
import type { SteadyDays } from '../ownership/steady.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import { type FrozenGroundwork, type FrozenPosition, freeze, type Groundwork, thaw } from './groundwork.ts';

/** Groundwork that was kept. It hangs on data, parties and days; on no policy, which each verdict applies anew. */
export interface KeptGroundwork {
  readonly groundwork: Groundwork;
  readonly viewpoint: Viewpoint;
  readonly days: SteadyDays;
}

/** Grows with every change of the form; an image of another version has to be laid again. */
export const GROUNDWORK_IMAGE_VERSION = 1;

/** The image of groundwork. */
export function imageOfGroundwork({ groundwork, viewpoint, days }: KeptGroundwork): ArrayBuffer {
  const { own, joint, watched } = freeze(groundwork);
  return packRows([viewpoint, days, own, joint, ...watched]);
}

/** The groundwork of an image that was written here, whole.
 * @throws RangeError where it is no such image. */
export function groundworkOfImage(image: ArrayBuffer): KeptGroundwork {
  const rows = new PackedRows(image);
  const viewpoint: Viewpoint = JSON.parse(rows.textAt(0));
  const days: SteadyDays = JSON.parse(rows.textAt(1));
  const own: FrozenPosition | null = JSON.parse(rows.textAt(2));
  const joint: FrozenGroundwork['joint'] = JSON.parse(rows.textAt(3));
  const watched = viewpoint.watched.map((_, at): FrozenPosition => JSON.parse(rows.textAt(4 + at)));
  return { groundwork: thaw({ own, watched, joint }), viewpoint, days };
}
