/** What a person asks a card for by key, menu or selection, other than by resting the mouse on a mark. */
import type { CardSubject } from '../../messages/contract.ts';
import { linesOf, type Rect } from './geometry.ts';
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

/** The selection of a page, as the place of a card. */
export function selectedTarget(document: Document, subject: CardSubject): AskedTarget {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const line = range === null ? null : (linesOf(range.getClientRects())[0] ?? null);
  return { subject, surface: selection?.toString().trim() ?? '', line };
}
