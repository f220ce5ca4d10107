/** Which part of the popup is on show. */
import type { CompanyId } from '../core/company/company.ts';
import type { OwnEntryView } from '../messages/contract.ts';
import type { EntryFields } from './entry-fields.ts';

export type View =
  /** The page in front; `from` is the company whose row has the focus again after its card. */
  | { readonly at: 'page'; readonly from: CompanyId | null }
  | { readonly at: 'company'; readonly company: CompanyId; readonly name: string }
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
