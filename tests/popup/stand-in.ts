/** A background for the popup's tests: answers at once from memory, and fails where a test tells it to. */
import type { OwnEntry, OwnEntryDraft } from '../../src/core/settings/own-entry.ts';
import type { CardView } from '../../src/core/words/card-view.ts';
import { type AskBackground, Refused } from '../../src/messages/ask.ts';
import type {
  BackgroundAsk,
  FindingRow,
  NamedCompany,
  OwnEntryView,
  PageState,
  Params,
  Result,
  UnknownRow,
  WhoseSite,
} from '../../src/messages/contract.ts';
import type { Surroundings } from '../../src/popup/surroundings.ts';

type Answers = { readonly [A in BackgroundAsk]?: (params: Params<A>) => Result<A> };

export interface StandIn extends Surroundings {
  /** What was asked, in order, as "viewpoint.write" and its params. */
  readonly asked: readonly { readonly ask: BackgroundAsk; readonly params: unknown }[];
  /** From now on this question is refused with the sentence; null = answered again. */
  readonly refuse: (ask: BackgroundAsk, sentence: string | null) => void;
  readonly granted: readonly string[];
}

export const company = (id: string, name: string, hint = ''): NamedCompany => ({
  id,
  name,
  hint,
  kind: 'company',
  isOwnEntry: false,
});

export const KNOWN: readonly NamedCompany[] = [
  company('brask', 'Brask', 'Brask Holdings plc · GB'),
  company('brasken', 'Brasken Shipping', 'NO'),
  company('ollivant', 'Ollivant', 'ollivant.example'),
  company('tarn', 'Tarn & Vale', 'US'),
  company('quarrel', 'Quarrel', 'quarrel.example'),
];

export const finding = (name: string, part: Partial<FindingRow> = {}): FindingRow => ({
  company: name.toLowerCase(),
  name,
  shown: 'NONE_FOUND',
  levelWords: 'No tie found',
  headline: 'No tie found',
  reason: { text: `No tie of ${name} to your watchlist was found.`, attribution: null },
  flagged: false,
  mentionCount: 1,
  surface: name,
  isOwnEntry: false,
  ...part,
});

export const flagged = (name: string, part: Partial<FindingRow> = {}): FindingRow =>
  finding(name, {
    shown: 'SIGNIFICANT_INFLUENCE',
    levelWords: 'Substantial stake or influence',
    headline: 'Substantial stake or influence: Brask',
    reason: {
      text: `Brask holds a non-voting stake of 49 % in ${name}.`,
      attribution: 'The Daily, 13 June 2025',
    },
    flagged: true,
    ...part,
  });

export const unknown = (name: string, part: Partial<UnknownRow> = {}): UnknownRow => ({
  company: name.toLowerCase(),
  name,
  reason: 'K2',
  reasonWords: 'No ownership data on this company',
  mentionCount: 1,
  candidates: [],
  ...part,
});

export const checked = (
  rows: readonly FindingRow[],
  unknowns: readonly UnknownRow[] = [],
  whose: WhoseSite | null = null,
): PageState => ({
  state: 'checked',
  host: 'news.example',
  whose,
  rows,
  unknown: unknowns,
  closedFrames: [],
  counts: {
    flagged: rows.filter((row) => row.flagged).length,
    companies: rows.length,
    unknown: unknowns.length,
  },
  dataLine: 'Data of 22 November 2026',
});

export const card = (part: Partial<CardView> = {}): CardView => ({
  company: 'quillow',
  name: 'Quillow',
  shown: 'SIGNIFICANT_INFLUENCE',
  levelWords: 'Substantial stake or influence',
  headline: 'Substantial stake or influence: Brask',
  summary: 'Brask holds 49 % of Quillow, without votes.',
  account: [{ text: 'Brask holds 49 % of Quillow, without votes.', attribution: null }],
  changes: [],
  gaps: [],
  policyLine: null,
  qualifiers: ['reported by one source'],
  chain: [{ from: 'Brask', to: 'Quillow', label: '49 %, no votes', kind: 'equity' }],
  numbers: [
    { label: 'Economic share', value: '49 %' },
    { label: 'Votes', value: '0 %' },
  ],
  claims: [
    {
      text: 'Brask holds 49 % of Quillow; the shares carry no votes.',
      attribution: 'The Daily, 13 June 2025',
      url: 'https://daily.example/a',
    },
  ],
  statement: { text: 'Quillow says that it decides alone.', attribution: 'Quillow, June 2025', url: null },
  why: [{ rule: 'I2', text: 'Economic share of at least one third.' }],
  pending: [],
  alternatives: {
    service: 'data labelling',
    summary: '1 of 2 without a tie found',
    items: [
      { company: 'tarn', name: 'Tarn & Vale', level: 'NONE_FOUND', levelWords: 'No tie found' },
      { company: 'ollivant', name: 'Ollivant', level: 'UNKNOWN', levelWords: 'Not known' },
    ],
  },
  others: [],
  dataLine: 'Data of 22 November 2026',
  isOwnEntry: false,
  ...part,
});

/** A background that watches Brask for Ollivant and has read a page, but for what `answers` says otherwise. */
export function standIn(answers: Answers = {}, kept: Surroundings['keptFields'] = async () => null): StandIn {
  const asked: { ask: BackgroundAsk; params: unknown }[] = [];
  const refused = new Map<BackgroundAsk, string>();
  const granted: string[] = [];
  const all: Answers = { ...memory(), ...answers };
  const ask: AskBackground = async (name, params) => {
    asked.push({ ask: name, params });
    const sentence = refused.get(name);
    if (sentence !== undefined) throw new Refused({ code: 'failed', sentence });
    const answer = all[name];
    if (answer === undefined) throw new Error(`The stand-in has no answer to ${name}.`);
    return answer(params);
  };
  return {
    ask,
    asked,
    granted,
    tab: 7,
    isFromButton: false,
    subject: null,
    dateWords: (date) => `day ${date}`,
    refuse: (name, sentence) => {
      if (sentence === null) refused.delete(name);
      else refused.set(name, sentence);
    },
    grantSite: async (host) => {
      granted.push(host);
      return true;
    },
    keptFields: kept,
    keepFields: () => undefined,
  };
}

/** What a background remembers, as far as the popup can see it. */
function memory(): Answers {
  const entries = new Map<string, OwnEntryView>();
  let viewpoint = { own: 'ollivant' as string | null, watched: ['brask'] as readonly string[] };
  let paused = false;
  let putBack: () => unknown = () => undefined;
  const named = (id: string) => everyone(entries).find((known) => known.id === id) ?? company(id, id);
  const view = () => ({
    viewpoint,
    own: viewpoint.own === null ? null : named(viewpoint.own),
    watched: viewpoint.watched.map(named),
  });
  const keep = (entry: OwnEntry): OwnEntryView => {
    const parentName = entry.parent && named(entry.parent.company).name;
    const view = { ...entry, parentName, isParentGone: false };
    entries.set(entry.id, view);
    return view;
  };
  const add = (draft: OwnEntryDraft) => {
    const entry = keep({ ...draft, id: `own-${entries.size + 1}`, entered: '2026-11-22' });
    if (draft.role === 'own') viewpoint = { ...viewpoint, own: entry.id };
    if (draft.role === 'competitor') viewpoint = { ...viewpoint, watched: [...viewpoint.watched, entry.id] };
    return entry;
  };
  return {
    'viewpoint.read': view,
    'viewpoint.write': (params) => {
      viewpoint = params.viewpoint;
      return view();
    },
    'company.search': ({ query }) =>
      everyone(entries).filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase())),
    'page.findings': () => checked([flagged('Quillow'), finding('Tarn'), finding('Quarrel')]),
    'card.open': ({ asOf }) => ({
      state: 'card',
      card: card(),
      asOf: asOf ?? '2026-11-22',
      asOfWords: asOf ?? '22 November 2026',
      today: '2026-11-22',
    }),
    'company.timeline': () => ({ party: null, from: '2023-01-01', to: '2026-11-22', parts: [] }),
    'correction.add': () => ({ correction: 'c-1' }),
    'correction.undo': () => null,
    'site.silence': () => null,
    'site.settle': () => null,
    'page.claims': () => [],
    'own.list': () => [...entries.values()],
    'own.add': ({ entry }) => add(entry),
    'own.change': ({ id, entry }) => keep({ ...entry, id, entered: '2026-11-22' }),
    'own.remove': ({ id }) => {
      const removed = entries.get(id);
      entries.delete(id);
      putBack = () => removed && entries.set(id, removed);
      return { before: 'as it was', after: 'without it' };
    },
    'settings.undo': () => {
      putBack();
      return null;
    },
    'site.read': () => ({ host: 'news.example', granted: true, on: true, silent: false }),
    'site.switch': () => null,
    'pause.read': () => ({ paused }),
    'pause.switch': (params) => {
      paused = params.paused;
      return null;
    },
    'page.check': () => checked([]),
    'data.about': () => ({
      asOf: '2026-11-22',
      dataLine: 'Data of 22 November 2026',
      packs: [],
      notices: [],
    }),
    'notice.dismiss': () => null,
  };
}

function everyone(entries: ReadonlyMap<string, OwnEntryView>): readonly NamedCompany[] {
  const own = [...entries.values()].map(({ id, name }) => ({ ...company(id, name), isOwnEntry: true }));
  return [...KNOWN, ...own];
}
