/** What the user enters and decides, and all of it as a file. */
import type { CompanyId } from '../../core/company/company.ts';
import type { OwnClaimDraft } from '../../core/settings/own-claim.ts';
import type { OwnEntryDraft } from '../../core/settings/own-entry.ts';
import type { MergeOffer, OwnClaimRow } from '../pack-views.ts';
import type { SameList } from '../same-views.ts';
import type { ImportPreview, Undo } from '../settings-views.ts';
import type { OwnEntryView } from '../views.ts';
import type { Nothing } from './nothing.ts';

export interface OwnAsks {
  'own.list': { params: Nothing; result: readonly OwnEntryView[] };
  /** Adds it, and takes it into the viewpoint where its role says so. */
  'own.add': { params: { entry: OwnEntryDraft }; result: OwnEntryView };
  'own.change': { params: { id: CompanyId; entry: OwnEntryDraft }; result: OwnEntryView };
  'own.remove': { params: { id: CompanyId }; result: Undo };

  'claim.list': { params: Nothing; result: readonly OwnClaimRow[] };
  /** `unverified`: taken from a page as it stood. */
  'claim.add': { params: { claim: OwnClaimDraft; unverified: boolean }; result: readonly OwnClaimRow[] };
  'claim.change': {
    params: { id: string; claim: OwnClaimDraft; unverified: boolean };
    result: readonly OwnClaimRow[];
  };
  'claim.remove': { params: { id: string }; result: Undo };

  /** Records of two packs that may be of one company, and what was decided of such. */
  'same.list': { params: Nothing; result: SameList };
  /** `same` null = what was decided is taken back. */
  'same.answer': { params: { found: CompanyId; known: CompanyId; same: boolean | null }; result: Undo };

  /** Own companies that a pack knows as well, by domain or identifier. */
  'merge.list': { params: Nothing; result: readonly MergeOffer[] };
  /** `same`: from now on they are one; otherwise it is never offered again. */
  'merge.answer': {
    params: { own: CompanyId; company: CompanyId; same: boolean };
    result: Undo;
  };

  /** Everything the user has decided or entered, as the text of a file. */
  'settings.export': { params: Nothing; result: { text: string } };
  'settings.preview': { params: { text: string }; result: ImportPreview };
  /** Adds what the file has. */
  'settings.merge': { params: { text: string }; result: Undo };
  /** Takes a deed back that answered with this; what was done since stays. */
  'settings.undo': { params: Undo; result: null };
}
