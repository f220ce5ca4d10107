import type { PageReading } from '../page-views.ts';
import type { CardSubject } from '../views.ts';
import type { Nothing } from './nothing.ts';

/** What a content script answers; only the background asks. The part before the dot is the script that answers. */
export interface ContentAsks {
  /** The page as it is now, for the popup; null = not read yet. */
  'reader.read': { params: Nothing; result: PageReading | null };
  /** Anything changed: ask `page.link` again, which also says where the reader is not wanted any more. Answers at
   * once, before it has asked. */
  'reader.refresh': { params: Nothing; result: null };
  /** Open the card, pinned, at the user's selection or at the company's first mark. Not shown where the page's frames
   * cannot be filled (served with CSP `sandbox`): then the answer is given elsewhere. */
  'card.show': { params: { subject: CardSubject; at: 'selection' | 'mark' }; result: { shown: boolean } };
  /** Open the card at the next mark of the page, after the last one the first; not shown where there is none. */
  'card.next': { params: Nothing; result: { shown: boolean } };
}
