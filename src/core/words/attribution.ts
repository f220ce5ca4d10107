/** Who says so, and when: no sentence about a company leaves the core without it. */
import type { Source } from '../company/company.ts';
import { lastDay } from '../ownership/period.ts';
import type { CitedClaim, Statement } from '../verdict/assessment.ts';
import type { Attributed, NamedSource } from './card-view.ts';
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

/** The sources of one claim that a line names: the best, and the best of the press beside a filing or a company's word,
 * because sizes are often the press's alone. */
export function leadingIn(sources: readonly Source[], catalogue: Catalogue): string {
  const [first = '', second] = leading(sources).map((source) => attribution(source, catalogue));
  return second === undefined ? first : tell(catalogue, 'attribution_two', { first, second });
}

/** All others, best first, each once: a line that named ten papers would hide what they say. */
function othersIn(sources: readonly Source[], catalogue: Catalogue): readonly NamedSource[] {
  const named = new Set(leading(sources).map((source) => attribution(source, catalogue)));
  return [...sources].sort(bestFirst).flatMap((source) => {
    const text = attribution(source, catalogue);
    if (named.has(text)) return [];
    named.add(text);
    return [{ text, url: source.url }];
  });
}

function withOthers(sources: readonly Source[], catalogue: Catalogue): Pick<Attributed, 'others'> {
  const others = othersIn(sources, catalogue);
  return others.length === 0 ? {} : { others };
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
  const said = leadingIn(sources, catalogue);
  const via = readIn(claim, ownPack);
  return {
    text: note === '' ? tell(catalogue, 'words_sentence', { text: fallback }) : note,
    attribution: via === null ? said : tell(catalogue, 'attribution_read_in', { said, via }),
    url: addressOf(sources),
    ...withOthers(sources, catalogue),
    ...(label === null ? {} : { label: tell(catalogue, label, {}) }),
  };
}

/** What the user has on file against the claim, each by who says it. */
export function objectionsInWords({ interest }: CitedClaim, catalogue: Catalogue): readonly Attributed[] {
  return (interest.objections ?? []).map(({ statement, source }) => {
    const said = attribution(source, catalogue);
    const { via } = source;
    return {
      label: tell(catalogue, 'label_objection', {}),
      text: statement,
      attribution: via === null ? said : tell(catalogue, 'attribution_read_in', { said, via }),
      url: source.url,
    };
  });
}

/** What supplier or owner say of their independence. */
export function statementInWords(statement: Statement, catalogue: Catalogue): Attributed {
  return {
    text: statement.text,
    attribution: leadingIn(statement.speakers, catalogue),
    url: addressOf(statement.speakers),
    ...withOthers(statement.speakers, catalogue),
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
