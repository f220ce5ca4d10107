import type { OpenCompany } from './finding-list.tsx';

/** What a person can do about a page from here. */
export interface PageActions {
  readonly open: OpenCompany;
  readonly check: () => void;
  readonly grant: (host: string) => void;
  readonly switchOn: (host: string) => void;
  readonly resume: () => void;
  /** null = it is being edited already. */
  readonly editViewpoint: (() => void) | null;
  readonly addCompany: () => void;
}
