/** What linking yields for a page: companies at places, each with its reasons, and names it would not decide. */
import type { CompanyId } from '../company/company.ts';

/** Why a mention was taken for a company, as a message id with its words: `{cue: 'legalForm', detail: 'Inc.'}`. */
export interface Evidence {
  readonly cue: string;
  readonly detail: string | null;
}

/** A place in the page's text that names a company. `text.slice(start, end) === surface` always holds. */
export interface LinkedMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly company: CompanyId;
  /** 0–1; below the linker's threshold nothing is yielded at all. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A name that means a company, but the page does not say which of several: shown as a choice, never guessed. */
export interface AmbiguousMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly candidates: readonly CompanyId[];
}

/** A company that a site may belong to, and what says so. */
export interface SiteEntity {
  readonly company: CompanyId;
  readonly evidence: readonly Evidence[];
}

/** Mentions are sorted by `start` and disjoint. */
export interface Linked {
  readonly mentions: readonly LinkedMention[];
  readonly ambiguous: readonly AmbiguousMention[];
  /** The company whose own site the page is, by its host name. */
  readonly site: CompanyId | null;
}

/** What linking yields for one page. */
export interface LinkedPage extends Linked {
  /** The companies that the site itself says it belongs to: none, one, or several of which the reader chooses. */
  readonly entities: readonly SiteEntity[];
}
