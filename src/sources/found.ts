/**
 * What a reader finds in a file, one record after another, before anything is put together.
 *
 *   record ──► company · interests of one group · sameness · silence · refused, with the line · passed over, counted
 *
 * Ids are the file's own (`lei-…`, `bods-…`); `core/company/same.ts` says later which of them are known already.
 */
import type { Company, CompanyId } from '../core/company/company.ts';
import type { Identifier } from '../core/company/identifier.ts';
import type { Interest, PartialDate } from '../core/ownership/interest.ts';
import { allDetached, detached } from './detached.ts';
import type { Problem } from './problem.ts';

/** A company as a file describes it; the pack it lands in is not known yet. */
export type FoundCompany = Omit<Company, 'pack'>;

/** An interest as a file states it. */
export type FoundInterest = Omit<Interest, 'pack'>;

/** Why a record was left out although nothing is wrong with it. */
export type PassedOver =
  /** A natural person: of no use to a buyer, and personal data. */
  | 'person'
  /** How a fund is run, a board member, a statement without an owner: no ownership of a company. */
  | 'notOwnership'
  /** Withdrawn, annulled or deprecated by the source itself. */
  | 'withdrawn'
  /** A header, a total, a comment. */
  | 'notARecord'
  /** In a register of names, a company that nothing else of the import speaks of. */
  | 'untied';

/** What a company said when it named no consolidating parent; three different things, never "independent". */
export type Silence = 'notDisclosed' | 'parentWithoutLei' | 'noConsolidatingParent';

export type Found =
  | {
      readonly kind: 'company';
      readonly line: number;
      /** When it was so stated, where a later record of the file may replace it; null = a file has one a company. */
      readonly stated: PartialDate | null;
      readonly company: FoundCompany;
    }
  | {
      readonly kind: 'interests';
      readonly line: number;
      /** One record of the source; a later one of the same group replaces it, unless it is older by `stated`. null =
       * a record without a key, which no other replaces. */
      readonly group: string | null;
      readonly stated: PartialDate;
      readonly interests: readonly FoundInterest[];
    }
  /** Two records of one legal person: a branch and its head office. */
  | { readonly kind: 'same'; readonly line: number; readonly branch: CompanyId; readonly head: CompanyId }
  | {
      readonly kind: 'silence';
      readonly line: number;
      readonly subject: CompanyId;
      readonly silence: Silence;
    }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'passed'; readonly line: number; readonly why: PassedOver };

export function refused(what: Problem): Found {
  return { kind: 'refused', problem: what };
}

export function passed(line: number, why: PassedOver): Found {
  return { kind: 'passed', line, why };
}

/** A company with nothing known but what is given, in texts of its own. Field by field: a register has millions, and to
 * spread defaults under what is given took a third of the reading. */
export function foundCompany(given: Pick<FoundCompany, 'id' | 'name'> & Partial<FoundCompany>): FoundCompany {
  const name = detached(given.name);
  const company = {
    id: given.id,
    name,
    legalName: given.legalName === given.name ? name : (given.legalName ?? null),
    aliases: allDetached(given.aliases),
    formerNames: allDetached(given.formerNames),
    domains: allDetached(given.domains),
    wikidata: given.wikidata ?? null,
    lei: given.lei == null ? null : detached(given.lei),
    ticker: given.ticker ?? null,
    country: given.country ?? null,
    supplies: allDetached(given.supplies),
    kind: given.kind ?? 'company',
    sector: given.sector ?? null,
  };
  // Not spread into another: V8 makes each such copy a hidden class of its own, three times the company's size.
  return given.identifiers === undefined
    ? company
    : Object.assign(company, { identifiers: given.identifiers.map(ownIdentifier) });
}

function ownIdentifier({ scheme, value }: Identifier): Identifier {
  return { scheme, value: detached(value) };
}

type Stated = 'ref' | 'owner' | 'subject' | 'tie' | 'note' | 'sources';

/** An interest with nothing stated but what is given: in force, of a size and since a day that the source leaves open. */
export function foundInterest(given: Pick<FoundInterest, Stated> & Partial<FoundInterest>): FoundInterest {
  return {
    ref: given.ref,
    owner: given.owner,
    subject: given.subject,
    tie: given.tie,
    share: given.share ?? null,
    voting: given.voting ?? null,
    start: given.start ?? null,
    end: given.end ?? null,
    status: given.status ?? 'in-force',
    event: given.event ?? null,
    note: given.note.length > LONGEST_NOTE ? given.note.slice(0, LONGEST_NOTE) : given.note,
    counterStatement: given.counterStatement ?? null,
    sources: given.sources,
    sourceWord: given.sourceWord ?? null,
    stated: given.stated ?? null,
    aggregate: given.aggregate ?? false,
    stale: given.stale ?? false,
  };
}

/** A note is a line on a card; a file may hold a page in the field it is made of. */
const LONGEST_NOTE = 300;
