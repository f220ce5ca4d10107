/** What a person asks a card for by key, menu or selection, other than by resting the mouse on a mark. */
import type { CardSubject } from '../../messages/contract.ts';
import type { Rect } from './geometry.ts';
import type { PlacedMark } from './placed-mark.ts';

export interface AskedTarget {
  readonly subject: CardSubject;
  readonly surface: string;
  /** Where it stood when it was asked for; null = nowhere on the screen. */
  readonly line: Rect | null;
}

/** What a card opens on at a mark: its company, or the name that several bear. */
export function subjectOf({ company, surface }: PlacedMark): CardSubject {
  return company === null ? { text: surface } : { company };
}
