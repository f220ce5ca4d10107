/**
 * Statements of stakes in a page's own sentences, for the user to take or to leave: "Quarrel took 49 % of Tessel".
 *
 *   text ──sentences──► with names as signs: "① took 49 % of ②" ──patterns──► stake ──beside the data──► caught, or known
 *
 * Only a plain statement of what is counts: no "could", "plans to", "denies", "sold", no "more than". A claim that is
 * missed costs a buyer a minute; one that the page never made costs them their trust. English only.
 */
import type { CompanyId } from '../company/company.ts';
import type { LinkedMention } from '../linking/linked.ts';
import { type Claim, claimAt } from './claim.ts';
import { type Interest, PPM_PER_PERCENT } from './interest.ts';

/** A stake that the page states and the data does not have. */
export interface CaughtClaim {
  readonly owner: CompanyId;
  readonly subject: CompanyId;
  /** Above 0 to 100. */
  readonly percent: number;
  readonly of: 'shares' | 'votes';
  /** The sentence as the page has it. */
  readonly quote: string;
  /** The data has no such stake in force; or it has one of another size. */
  readonly against: 'lacks' | 'contradicts';
}

/**
 * The stakes that `text` states between two linked companies and that `rowsOn` (rows by subject) lacks or contradicts on
 * `asOf` (ISO date). Mentions are sorted, as linking yields them. One for each pair and size.
 *
 * "Quarrel takes 49 % of Tessel."                     Quarrel, Tessel, 49
 * "Tessel is 30 percent owned by Quarrel."            Quarrel, Tessel, 30
 * "Quarrel could take 49 % of Tessel."                nothing: it has not happened
 */
export function caughtClaims(
  text: string,
  mentions: readonly LinkedMention[],
  rowsOn: (subject: CompanyId) => readonly Interest[],
  asOf: string,
): readonly CaughtClaim[] {
  const caught = new Map<string, CaughtClaim>();
  for (const sentence of sentencesWith(text, mentions)) {
    for (const stake of stakesIn(sentence)) {
      const against = againstData(stake, rowsOn(stake.subject), asOf);
      if (against === null) continue;
      const quote = text.slice(sentence.start, sentence.end).trim();
      caught.set(JSON.stringify(stake), { ...stake, quote, against });
    }
  }
  return [...caught.values()];
}

type Stake = Pick<CaughtClaim, 'owner' | 'subject' | 'percent' | 'of'>;

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** The text with a sign in place of each name: `SIGN_0 + n` for the n-th of `parties`. */
  readonly signs: string;
  readonly parties: readonly CompanyId[];
}

// Private use: no page's text means anything by them.
const SIGN_0 = 0xe000;
const MOST_SIGNS = 200;
// A longer "sentence" is a table or a menu run together.
const LONGEST = 600;

/** The sentences that name two companies or more and a percentage. */
function sentencesWith(text: string, mentions: readonly LinkedMention[]): readonly Sentence[] {
  return sentenceBounds(text, mentions).flatMap(({ start, end, inside }) => {
    const isUsable = inside.length > 1 && inside.length < MOST_SIGNS && end - start <= LONGEST;
    if (!isUsable || !/%|per ?cent/.test(text.slice(start, end))) return [];
    const parties = inside.map(({ company }) => company);
    return [{ start, end, parties, signs: withSigns(text, start, end, inside) }];
  });
}

const BOUND = /[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})|\n+/gu;

/** Sentences with the mentions in each; a full stop inside a name (`Acme Inc. of …`) ends none. */
function sentenceBounds(
  text: string,
  mentions: readonly LinkedMention[],
): { start: number; end: number; inside: readonly LinkedMention[] }[] {
  let near = 0;
  const ends = [...text.matchAll(BOUND)].flatMap(({ 0: bound, index: stop }) => {
    // One that ends right before the full stop does not hold it: the sentence ends with that name.
    while ((mentions[near]?.end ?? text.length) <= stop) near += 1;
    const isInName = (mentions[near]?.start ?? text.length) <= stop;
    return isInName ? [] : [{ stop, next: stop + bound.length }];
  });
  const bounds: { start: number; end: number; inside: readonly LinkedMention[] }[] = [];
  let [start, first] = [0, 0];
  for (const { stop, next } of [...ends, { stop: text.length, next: text.length }]) {
    let last = first;
    while (last < mentions.length && (mentions[last]?.start ?? 0) < next) last += 1;
    bounds.push({ start, end: Math.min(stop + 1, text.length), inside: mentions.slice(first, last) });
    [start, first] = [next, last];
  }
  return bounds;
}

function withSigns(text: string, start: number, end: number, inside: readonly LinkedMention[]): string {
  let [signs, at] = ['', start];
  for (const [n, mention] of inside.entries()) {
    signs += text.slice(at, mention.start) + String.fromCharCode(SIGN_0 + n);
    at = mention.end;
  }
  return signs + text.slice(at, end);
}

const NAME = '([\\ue000-\\ue0ff])';
// Anything but another name; a semicolon begins another thought.
const GAP = '[^\\ue000-\\ue0ff;]{0,60}?';
const PERCENT =
  '(?:an? )?(?:about |around |roughly |approximately )?(\\d{1,3}(?:\\.\\d{1,4})?) ?(?:%|per ?cent)';
const STAKE =
  '(?: (?:non-voting|voting|minority|majority|equity|economic|passive|strategic|direct|indirect))*(?: (?:stake|share|interest|holding|shareholding))?';
const OF =
  ' (?:of|in)(?: the (?:shares|stock|capital|equity|(votes|voting rights|voting power))(?: of| in))? ';
// Present, or an event that has happened. Not "held", "had", "owned": that may be over.
const HOLDS =
  '(?:takes|took|has taken|holds|owns|buys|bought|has bought|acquires|acquired|has acquired|has|controls)';

/** Patterns with the groups by name: who holds, in whom, how much, and whether of the votes. */
const PATTERNS: readonly {
  readonly form: RegExp;
  readonly groups: readonly ['owner' | 'subject' | 'percent' | 'votes', ...string[]];
}[] = [
  // ① took a 49 % stake in ② · ①, which holds 49 % of the votes in ②
  {
    form: new RegExp(`${NAME}(?:, which|,)? ${GAP}\\b${HOLDS} ${PERCENT}${STAKE}${OF}${NAME}`, 'dgu'),
    groups: ['owner', 'percent', 'votes', 'subject'],
  },
  // ①’s 49 % stake in ②
  {
    form: new RegExp(`${NAME}['’]s ${PERCENT}${STAKE} (?:of|in) ${NAME}`, 'dgu'),
    groups: ['owner', 'percent', 'subject'],
  },
  // ② is 49 % owned by ① · ②, 49 percent held by ①
  {
    form: new RegExp(`${NAME}(?:,| is| is now)? ${PERCENT}[ -](?:owned|held) by ${NAME}`, 'dgu'),
    groups: ['subject', 'percent', 'owner'],
  },
  // 49 % of ② is owned by ①
  {
    form: new RegExp(
      `${PERCENT}${STAKE} (?:of|in) ${NAME} (?:is|are)(?: now)? (?:owned|held) by ${NAME}`,
      'dgu',
    ),
    groups: ['percent', 'subject', 'owner'],
  },
];

// Before or within the statement; "May" is a month.
const NOT_SO =
  /\b(?:not|never|no longer|den(?:y|ies|ied)|could|might|may|would|should|[Ii]f|[Ww]hether|plans?|planned|consider\w*|talks|negotiat\w*|rumou?r\w*|[Rr]eportedly|speculat\w*|propos\w*|offer(?:s|ed)?|bid|seeks?|seeking|wants?|aims?|intends?|agreed to|to acquire|to buy|to take|will|expected|sold|sells?|divest\w*|used to|[Ff]ormerly|until|previously|[Mm]ore than|[Ll]ess than|[Uu]p to|[Aa]t least|[Oo]ver|[Uu]nder)\b|n['’]t\b/u;

function stakesIn({ signs, parties }: Sentence): readonly Stake[] {
  return PATTERNS.flatMap(({ form, groups }) =>
    [...signs.matchAll(form)].flatMap((match) => {
      const told = new Map(groups.map((group, at) => [group, match[at + 1]]));
      const stated = signs.slice(0, match.index + match[0].length);
      const owner = partyOf(told.get('owner'), parties);
      const subject = partyOf(told.get('subject'), parties);
      const percent = Number(told.get('percent'));
      const isStake = percent > 0 && percent <= 100 && owner !== subject;
      if (!isStake || owner === null || subject === null || NOT_SO.test(stated)) return [];
      return [{ owner, subject, percent, of: told.get('votes') === undefined ? 'shares' : 'votes' } as const];
    }),
  );
}

function partyOf(sign: string | undefined, parties: readonly CompanyId[]): CompanyId | null {
  return sign === undefined ? null : (parties[sign.charCodeAt(0) - SIGN_0] ?? null);
}

// One percentage point: rounding in the press ("about half") contradicts nothing.
const ONE_POINT = PPM_PER_PERCENT;

/** Null where the data says the same, rounded. */
function againstData(stake: Stake, rows: readonly Interest[], asOf: string): CaughtClaim['against'] | null {
  const held = rows
    .filter(({ owner, status }) => owner === stake.owner && status === 'in-force')
    .map((row) => claimAt(row, asOf))
    .filter(({ standing }) => standing === 'live' || standing === 'possible');
  const sizes = held.flatMap((claim) => bandOf(stake.of, claim) ?? []);
  const ppm = stake.percent * PPM_PER_PERCENT;
  if (sizes.some(({ lower, upper }) => ppm >= lower - ONE_POINT && ppm <= upper + ONE_POINT)) return null;
  return sizes.length > 0 ? 'contradicts' : 'lacks';
}

function bandOf(of: Stake['of'], { interest }: Claim): Interest['share'] {
  if (of === 'votes') return interest.voting ?? (interest.tie === 'votes' ? interest.share : null);
  return interest.tie === 'votes' ? null : interest.share;
}
