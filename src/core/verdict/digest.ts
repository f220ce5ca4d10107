/**
 * What changed for the user between two states of the data.
 *
 *   data before ──snapshot──┐
 *   data after  ──snapshot──┴──► levels up and down, companies gone, deals closed, claims withdrawn, claims new
 *
 * A snapshot is small and plain JSON, so that it outlives the data that it was taken of.
 */
import type { Company, CompanyId } from '../company/company.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest, Status } from '../ownership/interest.ts';
import type { Assessor } from './assess.ts';
import type { Level } from './level.ts';
import { type Direction, directionBetween } from './shifts.ts';

/** A claim about a company, as far as its change is news. */
export interface ClaimState {
  readonly owner: CompanyId;
  readonly status: Status;
  readonly sources: number;
}

/** One company as it stood. */
export interface CompanyState {
  /** By which it is told that it is gone, when no data know its name any more. */
  readonly name: string;
  readonly pack: string;
  readonly shown: Level;
  /** By `pack/ref`. */
  readonly claims: Readonly<Record<string, ClaimState>>;
}

/** Companies as they stood, by id. */
export type Snapshot = Readonly<Record<CompanyId, CompanyState>>;

/** What became of a claim: a deal that was announced is done, a claim or a source of it is gone, or one is new. */
export type ClaimNews = 'closed' | 'withdrawn' | 'added';

/** One change of one company. */
export interface Change {
  readonly company: CompanyId;
  /** As it was called then. */
  readonly name: string;
  /** `gone`: it was tied, and no data in use has it any more. */
  readonly kind: Direction | 'gone' | ClaimNews;
  /** null = it was not looked at before. */
  readonly before: Level | null;
  readonly after: Level;
  /** What became of a claim as well, where the level is the news; null = of none. */
  readonly news: ClaimNews | null;
  /** The party of the claim that closed, went or came; null = there is none. */
  readonly party: CompanyId | null;
  /** As it was called then; empty where it was not looked at itself. */
  readonly partyName: string;
}

/** The state of `subjects` in the data that assessor and dossiers rest on. */
export function snapshotOf(
  subjects: Iterable<Pick<Company, 'id' | 'name' | 'pack'>>,
  assessor: Assessor,
  dossiers: Dossiers,
): Snapshot {
  const states = Array.from(subjects, ({ id, name, pack }) => {
    const claims = Object.fromEntries(dossiers.rowsOn(id).map(claimEntry));
    return [id, { name, pack, shown: assessor(id).shown, claims }] as const;
  });
  return Object.fromEntries(states);
}

function claimEntry({ pack, ref, owner, status, sources }: Interest): [string, ClaimState] {
  return [`${pack}/${ref}`, { owner, status, sources: sources.length }];
}

/**
 * The changes between two snapshots, one a company, levels before claims.
 *
 * minority stake → substantial stake             closer
 * tied, and now in no data at all                gone; not where it only has another id now
 * announced → in force, the level as before      closed
 * a claim that is gone, or has fewer sources     withdrawn: whoever relied on it should know
 */
export function changesBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  const changes = Object.entries(after).flatMap(([company, state]) =>
    changeOf(company, before[company] ?? null, state),
  );
  const nameOf = (id: CompanyId | null) => (id === null ? '' : ((after[id] ?? before[id])?.name ?? ''));
  const all = [...changes, ...goneBetween(before, after)].map((change) => ({
    ...change,
    partyName: nameOf(change.party),
  }));
  return all.sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind));
}

const WEIGHT: readonly Change['kind'][] = [
  'closer',
  'looser',
  'gone',
  'other',
  'closed',
  'withdrawn',
  'added',
];

type Unnamed = Omit<Change, 'partyName'>;

/** A tie that nobody states any more is missed by whoever relied on it, however it went. */
function goneBetween(before: Snapshot, after: Snapshot): readonly Unnamed[] {
  const names = new Set(Object.values(after).map(({ name }) => name));
  return Object.entries(before)
    .filter(([company, { name, shown }]) => !(company in after) && !names.has(name) && isTied(shown))
    .map(([company, { name, shown }]) => {
      return { company, name, kind: 'gone', before: shown, after: 'UNKNOWN', news: null, party: null };
    });
}

function changeOf(company: CompanyId, was: CompanyState | null, is: CompanyState): readonly Unnamed[] {
  const seen = { company, name: is.name, before: was?.shown ?? null, after: is.shown };
  // Not looked at before: news only if it is tied now.
  if (was === null) return isTied(is.shown) ? [{ ...seen, kind: 'closer', news: null, party: null }] : [];
  const claim = claimNews(was.claims, is.claims);
  const party = claim?.owner ?? null;
  if (was.shown !== is.shown)
    return [{ ...seen, kind: directionBetween(was.shown, is.shown), news: claim?.kind ?? null, party }];
  return claim === null ? [] : [{ ...seen, kind: claim.kind, news: null, party }];
}

function claimNews(
  was: CompanyState['claims'],
  is: CompanyState['claims'],
): { kind: ClaimNews; owner: CompanyId } | null {
  const news = { closed: '', withdrawn: '', added: '' };
  for (const [key, { owner, status, sources }] of Object.entries(is)) {
    const old = was[key];
    if (old === undefined) news.added ||= owner;
    else if (old.status === 'announced' && status === 'in-force') news.closed ||= owner;
    else if (sources < old.sources) news.withdrawn ||= owner;
  }
  for (const [key, { owner }] of Object.entries(was)) if (!(key in is)) news.withdrawn ||= owner;
  const kinds = ['closed', 'withdrawn', 'added'] as const;
  const kind = kinds.find((one) => news[one] !== '');
  return kind === undefined ? null : { kind, owner: news[kind] };
}

/** Tied to a watched party now: more strongly than by what is over. */
function isTied(level: Level): boolean {
  return directionBetween('FORMER', level) === 'closer';
}
