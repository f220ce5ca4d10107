/**
 * What the page's markup says for a company: its own links, declared organisations, supplier columns, the site.
 *
 * Plain text has none of it, so no document teaches these weights. They are log-odds set by hand: 7 alone outweighs
 * any doubt about an ordinary word, 4 outweighs it in neutral surroundings only.
 */

import type { Gazetteer } from '../mention/gazetteer.ts';
import type { Block, Link, Organisation, PageModel } from '../mention/page-model.ts';
import { foldedTokens, nameKey } from '../name/name-key.ts';
import type { Candidate } from './candidate.ts';
import { companyOfHost } from './hosts.ts';
import type { Evidence } from './linked.ts';
import { StatedNumbers } from './stated-numbers.ts';
import { SUPPLIER_HEADS } from './supplier-heads.ts';
import { SupplierLists } from './supplier-lists.ts';
import { SERVICE_COLUMNS } from './supply-words.ts';

/** One thing in the markup that speaks for a company. */
export interface MarkupCue {
  readonly company: number;
  readonly odds: number;
  readonly evidence: Evidence;
}

const ODDS = {
  ownLink: 7,
  declaredWithHost: 7,
  declared: 4,
  ownSite: 5,
  supplierColumn: 5,
  // A list holds more than names: `Harbour: see below`.
  supplierList: 3,
  identifier: 7,
} as const;

/** Heads under which a cell may well be a company, though it need not. */
const NAME_HEADS = new Set(
  `name organisation organization account customer client owner parent brand group entity issuer recipient third
  tool tools product application app system software platform solution integration`.split(/\s+/),
);
// A word that fills a cell under `Town`, `Status` or `Item` is what the head says.
const OTHER_COLUMN = -3;

const WITHIN_NAME = /(?:^|[^\p{L}])(?!The )\p{Lu}\p{L}* $/u;
const LONGEST_WORD = 24;

/** Looks up what the markup says at a place; links, blocks and organisations are indexed once for the page. */
export class Markup {
  private readonly text: string;
  private readonly links: readonly Link[];
  private readonly cells: readonly Block[];
  private readonly declared: ReadonlyMap<string, readonly Organisation[]>;
  private readonly numbers: StatedNumbers;
  private readonly lists: SupplierLists;
  readonly site: number | null;

  constructor(
    page: PageModel,
    private readonly gazetteer: Gazetteer,
  ) {
    this.text = page.text;
    this.links = [...page.links].sort((a, b) => a.start - b.start);
    this.cells = page.blocks.filter((block) => block.column !== undefined).sort((a, b) => a.start - b.start);
    this.declared = organisationsByKey(page.organisations);
    this.numbers = new StatedNumbers(page.text);
    this.lists = new SupplierLists(page.text, page.blocks);
    this.site = companyOfHost(page.host, gazetteer);
  }

  /** False when no column and no list of the page can say that something is used: most have none. */
  get hasHeads(): boolean {
    return this.cells.length > 0 || this.lists.hasHeads;
  }

  /** All cues for the bearers of a candidate; `wholeEnd` is where its legal form ends, if it has one. */
  cuesFor(candidate: Candidate, wholeEnd: number): MarkupCue[] {
    return candidate.bearers.flatMap(({ company }) => [
      ...this.ownLink(candidate, company),
      ...this.declaredName(candidate, company),
      ...this.ownSite(company),
      ...this.supplierColumn(candidate, company),
      ...this.supplierList(candidate, wholeEnd, company),
      ...this.statedNumber(company),
    ]);
  }

  private ownLink({ start, end }: Candidate, company: number): MarkupCue[] {
    const link = covering(this.links, start, end);
    if (!link || companyOfHost(link.host, this.gazetteer) !== company) return [];
    return [{ company, odds: ODDS.ownLink, evidence: { cue: 'ownLink', detail: link.host } }];
  }

  private declaredName({ key }: Candidate, company: number): MarkupCue[] {
    const named = this.declared.get(key) ?? [];
    if (named.length === 0) return [];
    const host = named
      .flatMap(({ hosts }) => hosts)
      .find((name) => companyOfHost(name, this.gazetteer) === company);
    const odds = host ? ODDS.declaredWithHost : ODDS.declared;
    return [{ company, odds, evidence: { cue: 'declared', detail: host ?? named[0]?.name ?? null } }];
  }

  private ownSite(company: number): MarkupCue[] {
    if (this.site !== company) return [];
    return [{ company, odds: ODDS.ownSite, evidence: { cue: 'ownSite', detail: null } }];
  }

  private supplierColumn({ start, end }: Candidate, company: number): MarkupCue[] {
    const column = this.filledColumn(start, end);
    if (!column || !hasWord(column, SUPPLIER_HEADS) || this.isWithinName(start)) return [];
    return [{ company, odds: ODDS.supplierColumn, evidence: { cue: 'supplierColumn', detail: column } }];
  }

  private supplierList({ start }: Candidate, end: number, company: number): MarkupCue[] {
    const head = this.lists.headOver(start, end);
    if (head === null) return [];
    return [{ company, odds: ODDS.supplierList, evidence: { cue: 'supplierList', detail: head } }];
  }

  private statedNumber(company: number): MarkupCue[] {
    const bearer = this.gazetteer.companies.at(company);
    const number = bearer ? this.numbers.of(bearer) : null;
    if (number === null) return [];
    return [{ company, odds: ODDS.identifier, evidence: { cue: 'identifier', detail: number } }];
  }

  /** The name goes on from a word with a capital: `Harlow Anchor` in a cell names no Anchor. */
  private isWithinName(start: number): boolean {
    return WITHIN_NAME.test(this.text.slice(Math.max(0, start - LONGEST_WORD), start));
  }

  /** What stands over a service and says that it is used: the head of its column, or of its list; or null. */
  serviceHead(start: number, end: number): Evidence | null {
    const column = this.filledColumn(start, end);
    const isHead = column && [SUPPLIER_HEADS, SERVICE_COLUMNS].some((heads) => hasWord(column, heads));
    if (isHead) return { cue: 'supplierColumn', detail: column };
    const head = this.lists.serviceHeadOver(start, end);
    return head === null ? null : { cue: 'supplierList', detail: head };
  }

  /** Log-odds against a company: the cell is of a column of other things. */
  against({ start, end }: Candidate): number {
    const column = this.filledColumn(start, end);
    return !column || hasWord(column, SUPPLIER_HEADS) || hasWord(column, NAME_HEADS) ? 0 : OTHER_COLUMN;
  }

  private filledColumn(start: number, end: number): string | null {
    const cell = covering(this.cells, start, end);
    return cell?.column && fills(cell, start, end) ? cell.column : null;
  }
}

function hasWord(column: string, words: ReadonlySet<string>): boolean {
  const folded = foldedTokens(column);
  // Scripts without spaces fall into single characters, which mean nothing alone.
  return folded.some((word) => words.has(word)) || words.has(folded.join(''));
}

function organisationsByKey(
  organisations: readonly Organisation[],
): ReadonlyMap<string, readonly Organisation[]> {
  const byKey = new Map<string, Organisation[]>();
  for (const organisation of organisations) {
    for (const name of [organisation.name, organisation.legalName]) {
      const key = name ? nameKey(name) : '';
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), organisation]);
    }
  }
  return byKey;
}

/** A cell that holds the name and little else: a sentence in a cell is prose. */
function fills(cell: Block, start: number, end: number): boolean {
  // A legal form and a note in brackets may stand beside the name.
  return cell.end - cell.start <= end - start + 24;
}

/** The last span, of spans sorted by start and disjoint, that covers a place. */
function covering<Span extends { start: number; end: number }>(
  spans: readonly Span[],
  start: number,
  end: number,
): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && span.end >= end ? span : undefined;
}
