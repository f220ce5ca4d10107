/**
 * Everything found in one or several files, put together: the companies and interests of a pack of its own.
 *
 *   Found ──add──► one record a company, the newest of each group of interests ──finish──► ends that nobody describes
 *                                                                                          dropped and counted
 */
import type { CompanyId } from '../core/company/company.ts';
import { joined } from '../core/company/joined.ts';
import { MAX_ROWS } from '../core/pack/columns.ts';
import { Branches } from './branches.ts';
import type { Found, FoundCompany, FoundInterest, PassedOver, Silence } from './found.ts';
import { type Problem, problem, SourceError } from './problem.ts';
import { LONGEST_NAME, soundNamed } from './sound-names.ts';

/** Why a record was refused, and in which file where there are several; null = in the one that there is. */
export type Refusal = Problem & { readonly file: string | null };

/** What became of a file's records, for the person who gave it. */
export interface Report {
  readonly companies: number;
  readonly interests: number;
  readonly refused: number;
  /** The first of them, with their lines. */
  readonly problems: readonly Refusal[];
  readonly passed: Readonly<Record<PassedOver, number>>;
  readonly silences: Readonly<Record<Silence, number>>;
  /** Interests whose owner or subject no file describes: a natural person, or a company named elsewhere. */
  readonly undescribed: number;
  /** Records that a later one of the same file replaced. */
  readonly replaced: number;
}

export interface Gathered {
  readonly companies: readonly FoundCompany[];
  readonly interests: readonly FoundInterest[];
  readonly report: Report;
}

/** A person reads the first few and mends the file; a million lines of the same mistake help nobody. */
const PROBLEMS_KEPT = 1000;

/** @throws SourceError before a list is larger than any pack, and fills the device's memory */
function refuseTooMany(count: number, line: number): void {
  if (count >= MAX_ROWS)
    throw new SourceError(problem('source_too_many', { most: MAX_ROWS.toLocaleString('en') }, line));
}

export class Gathering {
  private readonly companies = new Map<CompanyId, { stated: string | null; company: FoundCompany }>();
  private readonly groups = new Map<string, { stated: string; interests: readonly FoundInterest[] }>();
  private readonly alone: FoundInterest[] = [];
  private readonly branches = new Branches();
  private readonly problems: Refusal[] = [];
  private file: string | null = null;
  private readonly passed = { person: 0, notOwnership: 0, withdrawn: 0, notARecord: 0, untied: 0 };
  private readonly silences = { notDisclosed: 0, parentWithoutLei: 0, noConsolidatingParent: 0 };
  private refused = 0;
  private replaced = 0;

  /** `file` is named beside what is refused of the batch. Companies that are not `wanted` are passed by: a register of
   * millions then costs the memory of those that are. */
  add(batch: readonly Found[], file: string | null = null, wanted?: ReadonlySet<CompanyId>): void {
    this.file = file;
    for (const found of batch)
      if (found.kind === 'company' && wanted?.has(found.company.id) === false) this.passed.untied++;
      else this.addOne(found);
  }

  /** Everybody that an interest speaks of so far. */
  parties(): ReadonlySet<CompanyId> {
    const parties = new Set<CompanyId>(this.branches.all());
    for (const { owner, subject } of this.stated()) parties.add(owner).add(subject);
    return parties;
  }

  /** How much there is so far. */
  soFar(): Pick<Report, 'companies' | 'interests' | 'refused'> {
    return {
      companies: this.companies.size,
      interests: this.groups.size + this.alone.length,
      refused: this.refused,
    };
  }

  /** All that was found; `isKnown` tells which ids other packs describe already. */
  finish(isKnown: (id: CompanyId) => boolean = () => false): Gathered {
    const companies = this.branches.joinedToHeads(this.described());
    const ids = new Set(companies.map(({ id }) => id));
    const stated = this.stated().map((one) => this.branches.movedToHeads(one));
    const isDescribed = (id: CompanyId) => ids.has(id) || isKnown(id);
    const interests = stated.filter(
      ({ owner, subject }) => owner !== subject && isDescribed(owner) && isDescribed(subject),
    );
    const report: Report = {
      companies: companies.length,
      interests: interests.length,
      refused: this.refused,
      problems: this.problems,
      passed: this.passed,
      silences: this.silences,
      undescribed: stated.length - interests.length,
      replaced: this.replaced,
    };
    return { companies, interests, report };
  }

  private addOne(found: Found): void {
    switch (found.kind) {
      case 'company':
        this.addCompany(found.company, found.stated, found.line);
        break;
      case 'interests':
        this.addGroup(found);
        break;
      case 'same':
        this.branches.add(found.branch, found.head);
        break;
      case 'silence':
        this.silences[found.silence]++;
        break;
      case 'passed':
        this.passed[found.why]++;
        break;
      case 'refused':
        this.refuse(found.problem);
    }
  }

  private addCompany(found: FoundCompany, stated: string | null, line: number): void {
    if (found.name.length > LONGEST_NAME) {
      this.refuse(problem('record_wrong_field', { field: 'name', value: found.name }, line));
      return;
    }
    const company = soundNamed(found);
    const before = this.companies.get(company.id);
    if (before === undefined) {
      refuseTooMany(this.companies.size, line);
      this.companies.set(company.id, { stated, company });
    } else if (stated === null && before.stated === null)
      this.refuse(problem('record_twice', { id: company.name }, line));
    else if (stated === before.stated || before.stated === null)
      before.company = joined(before.company, company);
    else if (stated === null)
      this.companies.set(company.id, { stated, company: joined(company, before.company) });
    else this.replace(company, stated, before.stated);
  }

  private replace(company: FoundCompany, stated: string, before: string): void {
    this.replaced++;
    if (stated > before) this.companies.set(company.id, { stated, company });
  }

  private addGroup({ group, stated, interests, line }: Extract<Found, { kind: 'interests' }>): void {
    if (group === null) {
      refuseTooMany(this.alone.length, line);
      for (const interest of interests) this.alone.push(interest);
      return;
    }
    const before = this.groups.get(group);
    if (before === undefined) refuseTooMany(this.groups.size, line);
    else this.replaced++;
    if (before === undefined || stated >= before.stated) this.groups.set(group, { stated, interests });
  }

  private refuse(what: Problem): void {
    this.refused++;
    if (this.problems.length < PROBLEMS_KEPT) this.problems.push({ ...what, file: this.file });
  }

  private stated(): readonly FoundInterest[] {
    return [...[...this.groups.values()].flatMap(({ interests }) => interests), ...this.alone];
  }

  private described(): FoundCompany[] {
    return [...this.companies.values()].map(({ company }) => company);
  }
}
