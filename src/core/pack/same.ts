/**
 * Which companies of a new source are known already, and under which id.
 *
 *   found ──strong identifiers──► one company          LEI, register and number, SEC number, Wikidata item, own domain
 *         ──name and country────► "possible"           shown as such; a person decides. A record that is a name and
 *                                                      nothing else is asked about by its name
 *         ──identifiers that contradict each other──►  a conflict: both are kept
 *
 * Firms of one name in one country are told apart by courts, not by us: a name alone never joins two records.
 */
import type { CompanyId } from '../company/company.ts';
import { type Identifier, identifierKey } from '../company/identifier.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import {
  contradiction,
  type Described,
  distinctive,
  isNameAlone,
  nameKeysOf,
  sharedDomains,
} from './described.ts';

/** Two records that bear one name, in one country or one of them in none that is said. Their legal forms are in the names: evidence for whoever decides. */
export interface Possible {
  readonly found: CompanyId;
  readonly known: CompanyId;
}

/** Two records that one identifier would join and another keeps apart. */
export interface Conflict {
  readonly found: CompanyId;
  readonly known: CompanyId;
  /** What they share. */
  readonly through: Identifier;
  /** The scheme in which they differ. */
  readonly against: string;
}

export interface Sameness {
  /** Id of a found company → the id it is known under; those that are new are not in it. */
  readonly idOf: ReadonlyMap<CompanyId, CompanyId>;
  readonly possible: readonly Possible[];
  readonly conflicts: readonly Conflict[];
}

/** A person's answer to a "possible": the pair are one company. */
export type Confirmed = readonly Possible[];

/**
 * Which of `found` are companies of `known`, or of each other.
 *
 *   one LEI, two names                        → one company
 *   one domain, two LEIs                      → a conflict; a group's site is on many of its firms
 *   "Acme Ltd" (GB) and "ACME Limited" (GB)   → possible, and joined only where `confirmed` has the pair
 *   "Acme" of a list without countries        → possible with every known company of that name
 */
export function sameCompanies(
  known: readonly Described[],
  found: readonly Described[],
  confirmed: Confirmed = [],
): Sameness {
  const joiner = inOneGo(joinedBy(known, found, confirmed));
  return { ...joiner.certain(), possible: joiner.possible() };
}

/** The same without the "possible", which costs a look at every name: for work that asks nobody, and has others to answer
 * meanwhile. */
export function* identicalInSteps(
  known: readonly Described[],
  found: readonly Described[],
  confirmed: Confirmed,
): Steps<Omit<Sameness, 'possible'>> {
  return (yield* joinedBy(known, found, confirmed)).certain();
}

/** So many companies are looked up in a millisecond. */
const COMPANIES_A_STEP = 512;

function* joinedBy(
  known: readonly Described[],
  found: readonly Described[],
  confirmed: Confirmed,
): Steps<Joiner> {
  const joiner = new Joiner(known, found);
  for (const [at, company] of found.entries()) {
    joiner.joinByIdentifiers(company);
    if (at % COMPANIES_A_STEP === 0) yield;
  }
  for (const pair of confirmed) joiner.confirm(pair);
  return joiner;
}

class Joiner {
  private readonly idOf = new Map<CompanyId, CompanyId>();
  private readonly conflicts: Conflict[] = [];
  private readonly identifiersOf = new Map<CompanyId, readonly Identifier[]>();
  private readonly holders = new Map<string, CompanyId>();
  private readonly foundShared: ReadonlySet<string>;

  constructor(
    private readonly known: readonly Described[],
    private readonly found: readonly Described[],
  ) {
    const knownShared = sharedDomains(known);
    for (const company of known) {
      const identifiers = distinctive(company, knownShared);
      this.identifiersOf.set(company.id, identifiers);
      this.hold(company.id, identifiers);
    }
    this.foundShared = sharedDomains(found);
  }

  joinByIdentifiers(company: Described): void {
    const identifiers = distinctive(company, this.foundShared);
    if (identifiers.length === 0) return;
    const partner = this.partnerOf(company.id, identifiers);
    // The same id in both, as two files of one source give it.
    if (partner === null || this.identifiersOf.has(company.id)) {
      this.add(company.id, identifiers);
      return;
    }
    const against = contradiction(this.identifiersOf.get(partner.holder) ?? [], identifiers);
    if (against !== null) {
      this.conflicts.push({ found: company.id, known: partner.holder, through: partner.one, against });
      this.add(
        company.id,
        identifiers.filter((one) => !this.holders.has(identifierKey(one))),
      );
      return;
    }
    this.idOf.set(company.id, partner.holder);
    this.add(partner.holder, identifiers);
  }

  confirm({ found, known }: Possible): void {
    if (!this.idOf.has(found)) this.idOf.set(found, this.idOf.get(known) ?? known);
  }

  certain(): Omit<Sameness, 'possible'> {
    return { idOf: this.idOf, conflicts: this.conflicts };
  }

  /** Who else has one of these identifiers. */
  private partnerOf(
    id: CompanyId,
    identifiers: readonly Identifier[],
  ): { readonly holder: CompanyId; readonly one: Identifier } | null {
    for (const one of identifiers) {
      const holder = this.holders.get(identifierKey(one));
      if (holder !== undefined && holder !== id) return { holder, one };
    }
    return null;
  }

  private add(id: CompanyId, identifiers: readonly Identifier[]): void {
    const before = this.identifiersOf.get(id);
    this.identifiersOf.set(id, before === undefined ? identifiers : [...before, ...identifiers]);
    this.hold(id, identifiers);
  }

  private hold(id: CompanyId, identifiers: readonly Identifier[]): void {
    for (const one of identifiers) {
      const key = identifierKey(one);
      if (!this.holders.has(key)) this.holders.set(key, id);
    }
  }

  possible(): readonly Possible[] {
    const named = this.knownByName();
    return this.found.flatMap((company) => {
      if (this.idOf.has(company.id) || named.size === 0) return [];
      const partners = new Set(nameKeysOf(company).flatMap((key) => named.get(key) ?? []));
      return [...partners]
        .filter((known) => this.isPossible(known, company))
        .map((known) => ({ found: company.id, known: known.id }));
    });
  }

  private knownByName(): ReadonlyMap<string, readonly Described[]> {
    const named = new Map<string, Described[]>();
    for (const company of this.known)
      for (const key of nameKeysOf(company)) {
        const namesakes = named.get(key);
        if (namesakes === undefined) named.set(key, [company]);
        else namesakes.push(company);
      }
    return named;
  }

  /** Of two that bear one name. */
  private isPossible(known: Described, found: Described): boolean {
    if (known.id === found.id) return false;
    if (isNameAlone(known) || isNameAlone(found)) return true;
    const [ours, theirs] = [this.identifiersOf.get(known.id) ?? [], this.identifiersOf.get(found.id) ?? []];
    return found.country !== null && found.country === known.country && contradiction(ours, theirs) === null;
  }
}
