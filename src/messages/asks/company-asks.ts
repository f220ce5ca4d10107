/** What is asked of companies: for whom the user buys, whom they watch, and one company in full. */
import type { CompanyId } from '../../core/company/company.ts';
import type { Viewpoint } from '../../core/watchlist/viewpoint.ts';
import type { CompanyList, CompanyPage, OwnershipPicture, Timeline } from '../company-views.ts';
import type { LookUpCandidate, LookUpSource, LookUpView } from '../look-up-views.ts';
import type { NamedCompany, ViewpointView } from '../views.ts';
import type { Nothing } from './nothing.ts';

export interface CompanyAsks {
  'viewpoint.read': { params: Nothing; result: ViewpointView };
  'viewpoint.write': { params: { viewpoint: Viewpoint }; result: ViewpointView };

  'company.search': {
    params: { query: string; limit?: number | undefined };
    result: readonly NamedCompany[];
  };
  /** The companies that fit what was typed, each with its level for the present viewpoint. */
  'company.list': { params: { query: string }; result: CompanyList };
  /** A company as things stood on an ISO date; null = today. */
  'company.page': { params: { company: CompanyId; asOf: string | null }; result: CompanyPage };
  'company.picture': {
    params: { company: CompanyId; asOf: string | null; steps: number };
    result: OwnershipPicture;
  };
  'company.timeline': { params: { company: CompanyId }; result: Timeline };

  /** What live sources have told about a company, or could tell. */
  'lookup.read': { params: { company: CompanyId }; result: LookUpView };
  /** Asks a source for the company's name. The page has asked the browser for leave (`permissions.request`) in the
   * click, and has said what is sent. */
  'lookup.find': {
    params: { company: CompanyId; source: LookUpSource };
    result: readonly LookUpCandidate[];
  };
  /** Begins a look-up, with the same leave; `subject` is what the source calls the company. */
  'lookup.start': {
    params: { company: CompanyId; source: LookUpSource; subject: string };
    result: LookUpView;
  };
  'lookup.stop': { params: { company: CompanyId; source: LookUpSource }; result: LookUpView };
}
