/** A look-up in words: what it would send, how far it is, when it was done and what it told. */
import type { Company } from '../../core/company/company.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { LookUpRow } from '../../messages/contract.ts';
import type { LookUp, LookUpSource, ParentWord } from '../../store/look-ups.ts';
import { patternOfOrigin } from '../site-names.ts';
import { packOf } from './landing.ts';
import { LIVE } from './sources.ts';

/** What is asked for a row. */
export interface Looked {
  readonly company: Company;
  readonly isWatched: boolean;
  /** null = it was never looked up there. */
  readonly lookUp: LookUp | null;
  /** ISO date. */
  readonly today: string;
}

export function rowOf(source: LookUpSource, looked: Looked, catalogue: Catalogue): LookUpRow {
  const { company, lookUp } = looked;
  const subject = subjectOf(source, company) ?? lookUp?.subject ?? null;
  const { names, facts } = LIVE[source];
  const origins = subject === null ? [...new Set([names, facts])] : [facts];
  const hasPack = lookUp !== null && lookUp.result !== null;
  return {
    source,
    origins: origins.map(patternOfOrigin),
    subject,
    sentWords: sentWords(source, looked, subject, catalogue),
    state: lookUp?.state ?? 'never',
    stateWords: lookUp === null ? '' : stateWords(lookUp, looked.today, catalogue),
    foundWords: lookUp === null ? [] : foundWords(lookUp, catalogue),
    pack: hasPack ? packOf(lookUp) : null,
  };
}

/** What the data says that a source calls the company. */
export function subjectOf(source: LookUpSource, { wikidata, lei }: Company): string | null {
  return source === 'gleif' ? lei : wikidata;
}

function sentWords(
  source: LookUpSource,
  { company, isWatched }: Looked,
  subject: string | null,
  catalogue: Catalogue,
): string {
  const { names, facts } = LIVE[source];
  const hosts = { names: new URL(names).host, facts: new URL(facts).host };
  const what = source === 'wikidata' && isWatched ? `${source}_watched` : source;
  return subject === null
    ? say(catalogue, `lookup_sends_name_${source}`, { name: company.name, ...hosts })
    : say(catalogue, `lookup_sends_${what}`, { name: company.name, subject, host: hosts.facts });
}

function stateWords(lookUp: LookUp, today: string, catalogue: Catalogue): string {
  const { state, requests, met, problem, ended } = lookUp;
  const counts = { requests: String(requests), met: met.toLocaleString('en') };
  if (state === 'open') return say(catalogue, met > 0 ? 'lookup_open_met' : 'lookup_open', counts);
  const failed = problem === null ? '' : say(catalogue, `lookup_problem_${problem}`);
  const age = ended === null ? '' : ageWords(ended, today, catalogue);
  return [failed, age].filter((words) => words !== '').join(' ');
}

const DAY_MS = 86_400_000;

/** "Looked up 3 days ago, on 19 November 2026" is what the person wants to know before they ask again. */
function ageWords(ended: string, today: string, catalogue: Catalogue): string {
  const days = Math.round((Date.parse(today) - Date.parse(ended.slice(0, 10))) / DAY_MS);
  if (days <= 0) return say(catalogue, 'lookup_today');
  return days === 1
    ? say(catalogue, 'lookup_yesterday')
    : say(catalogue, 'lookup_days', { days: String(days) });
}

function foundWords({ state, result }: LookUp, catalogue: Catalogue): readonly string[] {
  if (result === null || state === 'open') return [];
  const { companies, interests, left, parents } = result;
  const counts = { companies: companies.toLocaleString('en'), interests: interests.toLocaleString('en') };
  return [
    ...(parents === undefined ? [] : parentWords(parents, catalogue)),
    say(catalogue, 'lookup_found', counts),
    ...(left === 0 ? [] : [say(catalogue, 'lookup_left')]),
  ];
}

/** One sentence where both parents are silent in the same way, else one each. */
function parentWords(
  { direct, ultimate }: { readonly direct: ParentWord; readonly ultimate: ParentWord },
  catalogue: Catalogue,
): readonly string[] {
  if (direct === ultimate) return [say(catalogue, `lookup_parents_${direct}`)];
  return [say(catalogue, `lookup_direct_${direct}`), say(catalogue, `lookup_ultimate_${ultimate}`)];
}
