/** Which part of the popup is on show. */
import type { CompanyId } from '../core/company/company.ts';
import type { EntryFields } from '../look/entry/entry-fields.ts';
import type { CardSubject, OwnEntryView } from '../messages/contract.ts';

/** A name as the page has it, which the person may correct there. */
export interface Named {
  readonly surface: string;
  /** One of several companies of that name was picked: the person may want that kept. */
  readonly isPicked: boolean;
  /** The page's site; null where it has none. */
  readonly host: string | null;
}

export type View =
  /** The page in front; `from` is the company whose row has the focus again after its card. */
  | { readonly at: 'page'; readonly from: CompanyId | null }
  | { readonly at: 'company'; readonly subject: CardSubject; readonly named: Named | null }
  /** The form; `back` is where it was opened. */
  | {
      readonly at: 'entry';
      readonly entry: OwnEntryView | null;
      readonly start: EntryFields;
      readonly back: View;
    }
  | { readonly at: 'entries' };

/** What the popup opens with. */
export const PAGE: View = { at: 'page', from: null };
