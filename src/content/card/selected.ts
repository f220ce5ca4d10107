/** What the person has selected in the page, as something to open the card by. */
import type { CardSubject } from '../../messages/contract.ts';
import { linesOf } from '../overlay/geometry.ts';
import type { AskedTarget } from '../overlay/target.ts';

/** The selection of a page, as the place of a card. */
export function selectedTarget(document: Document, subject: CardSubject): AskedTarget {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const line = range === null ? null : (linesOf(range.getClientRects())[0] ?? null);
  return { subject, surface: selection?.toString().trim() ?? '', line };
}
