/** Who says so, and when: no sentence about a company leaves the core without it. */
import type { Source } from '../company/company.ts';
import { lastDay } from '../ownership/period.ts';
import type { CitedClaim, Statement } from '../verdict/assessment.ts';
import type { Attributed } from './card-view.ts';
import type { Catalogue } from './catalogue.ts';
import { dateInWords } from './figures.ts';
import { type MessageId, tell } from './messages.ts';

/** "CNBC, 13 June 2025". */
export function attribution({ publisher, date }: Source, catalogue: Catalogue): string {
  return tell(catalogue, 'attribution', { publisher, date: dateInWords(date, catalogue) });
}

// The user's own words of where they read it are all that can be checked later; a pack's reprints are not worth a line.
function readIn({ interest }: CitedClaim, ownPack: string): string | null {
  return interest.pack === ownPack ? (interest.sources[0]?.via ?? null) : null;
}

/** The sources of one claim in a line: the best, the best of the press beside a filing or a company's word (sizes are
 * often the press's alone), and how many more. */
export function attributionOf(sources: readonly Source[], catalogue: Catalogue): string {
  const text = leadingIn(sources, catalogue);
  const all = new Set(sources.map((source) => attribution(source, catalogue))).size;
  const more = all - leading(sources).length;
  return more <= 0 ? text : tell(catalogue, 'attribution_more', { first: text, count: String(more) });
}

/** The same without how many more: for a sentence that is read first, above the list that has them all. */
export function leadingIn(sources: readonly Source[], catalogue: Catalogue): string {
  const [first = '', second] = leading(sources).map((source) => attribution(source, catalogue));
  return second === undefined ? first : tell(catalogue, 'attribution_two', { first, second });
}

/** A page that a person can open, from the best source that has one. */
export function addressOf(sources: readonly Source[]): string | null {
  return [...sources].sort(bestFirst).find(({ url }) => url !== null)?.url ?? null;
}

/** A claim as a list shows it: what its sources say, in our note, under their names. */
export function claimInWords(
  claim: CitedClaim,
  fallback: string,
  ownPack: string,
  catalogue: Catalogue,
): Attributed {
  const { note, sources } = claim.interest;
  const label = labelOf(claim);
  const said = attributionOf(sources, catalogue);
  const via = readIn(claim, ownPack);
  return {
    text: note === '' ? tell(catalogue, 'words_sentence', { text: fallback }) : note,
    attribution: via === null ? said : tell(catalogue, 'attribution_read_in', { said, via }),
    url: addressOf(sources),
    ...(label === null ? {} : { label: tell(catalogue, label, {}) }),
  };
}

/** What supplier or owner say of their independence. */
export function statementInWords(statement: Statement, catalogue: Catalogue): Attributed {
  return {
    text: statement.text,
    attribution: attributionOf(statement.speakers, catalogue),
    url: addressOf(statement.speakers),
  };
}

type Label = MessageId & `label_${string}`;

function labelOf({ role, interest, disputed, stale }: CitedClaim): Label | null {
  if (role === 'pending') return interest.status === 'rumoured' ? 'label_rumoured' : 'label_announced';
  if (role === 'alsoReported' || role === 'blocked' || role === 'past') return `label_${role}`;
  if (disputed) return 'label_disputed';
  return stale ? 'label_stale' : null;
}

function leading(sources: readonly Source[]): Source[] {
  const sorted = [...sources].sort(bestFirst);
  const [best] = sorted;
  if (best === undefined) return [];
  const press = best.basisTier <= 2 ? sorted.find(({ basisTier }) => basisTier === 3) : undefined;
  return press === undefined ? [best] : [best, press];
}

/** Best tier first; within it a page that can be opened, then the newest. */
function bestFirst(a: Source, b: Source): number {
  const openable = Number(b.url !== null) - Number(a.url !== null);
  return a.basisTier - b.basisTier || openable || lastDay(b.date).localeCompare(lastDay(a.date));
}
