/**
 * A background without a browser: stores in memory, a small pack of an invented trade, and readers that a test moves.
 *
 *   Quarrel Kilns ──49 %──► Tessel Glazes (glaze firing)      Ovenbird Ceramics (glaze firing): searched, nothing found
 *   Moulder Works: a name without data                       two companies are called Lintel
 */

import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { openAfterwards } from '../../src/background/afterwards.ts';
import { noteState, tellChange } from '../../src/background/digest/digest.ts';
import { digestRecord } from '../../src/background/digest/digest-record.ts';
import { handlersOf } from '../../src/background/handlers.ts';
import { openAssessors } from '../../src/background/knowledge/assess.ts';
import { openGroundworks } from '../../src/background/knowledge/groundworks.ts';
import { openLibrary } from '../../src/background/knowledge/knowledge.ts';
import type { Arrangement, Sources } from '../../src/background/knowledge/origin.ts';
import { packTroubles } from '../../src/background/knowledge/troubles.ts';
import { openWrites } from '../../src/background/knowledge/writes.ts';
import { openLookUpsOn } from '../../src/background/look-ups/open.ts';
import { type Means, prepare, present } from '../../src/background/means.ts';
import { arrangementOf } from '../../src/background/packs/arrangement.ts';
import { openPacks } from '../../src/background/packs/open.ts';
import { addedPacks } from '../../src/background/packs/shelved.ts';
import type { Face } from '../../src/background/pages/badge.ts';
import type { Place, Readers } from '../../src/background/pages/readers.ts';
import { openTabs } from '../../src/background/pages/tabs.ts';
import type { network } from '../../src/background/reach.ts';
import { modelOfText } from '../../src/core/mention/plain-text.ts';
import { readOrganisation } from '../../src/core/watchlist/organisation.ts';
import { parseCatalogue } from '../../src/core/words/catalogue.ts';
import type { ContentAsk, PageReading, Result } from '../../src/messages/contract.ts';
import type { ContentCaller } from '../../src/messages/route.ts';
import { packTools } from '../../src/platform/pack-tools.ts';
import type { Clock } from '../../src/sources/live/ask.ts';
import type { Generation, Generations } from '../../src/store/records/generations.ts';
import type { Records } from '../../src/store/records/records.ts';
import { SLOTS, type Slot } from '../../src/store/records/slots.ts';
import { openSettings } from '../../src/store/settings-record.ts';
import { madeClock } from '../sources/live/loopback.ts';
import { type MemoryArea, memoryArea } from '../store/memory-area.ts';
import { memoryLookUps } from '../store/memory-look-ups.ts';
import { memoryShelf } from '../store/memory-shelf.ts';

const source = {
  publisher: 'Kiln Register',
  date: '2025-06-13',
  url: 'https://register.example/1',
  tier: 1,
  basisTier: 1,
};

/** The shipped pack as its file would have it. */
export const PACK = {
  format: 1,
  id: 'test',
  title: 'Kilns and glazes',
  version: 1,
  asOf: '2026-11-01',
  attributions: [
    { name: 'Kiln Register', version: null, licence: 'CC0-1.0', used: 'all', notice: null, url: null },
  ],
  counts: { companies: 6, interests: 1, searches: 1, rivals: 0 },
  companies: [
    {
      id: 'quarrel',
      name: 'Quarrel Kilns',
      legalName: 'Quarrel Kilns Inc.',
      domains: ['quarrel.example'],
      kind: 'company',
    },
    { id: 'tessel', name: 'Tessel Glazes', supplies: ['glaze firing'], kind: 'company', country: 'GB' },
    { id: 'ovenbird', name: 'Ovenbird Ceramics', supplies: ['glaze firing'], kind: 'company' },
    { id: 'moulder', name: 'Moulder Works', lei: '549300MOULDERWORK040', kind: 'company' },
    { id: 'lintel-uk', name: 'Lintel Stone', country: 'GB', kind: 'company' },
    { id: 'lintel-us', name: 'Lintel Stone', country: 'US', kind: 'company' },
  ],
  interests: [
    {
      ref: 'quarrel/tessel/1',
      owner: 'quarrel',
      subject: 'tessel',
      tie: 'shares',
      start: '2025-06-13',
      status: 'in-force',
      note: 'Quarrel Kilns holds 49 % of Tessel Glazes.',
      share: { lower: 490_000, upper: 490_000 },
      sources: [source],
    },
  ],
  searches: [{ subject: 'ovenbird', date: '2026-10-01', sources: ['Kiln Register'], found: 'nothing' }],
  rivals: [],
};

/** One slot of the store in memory. */
export interface MemorySlot extends Generations {
  held: Generation | null;
  installs: number;
  /** Parts that were read, in all. */
  read: number;
}

function memorySlot(): MemorySlot {
  const slot: MemorySlot = {
    held: null,
    installs: 0,
    read: 0,
    current: async (wanted = (parts) => parts) => {
      const all = slot.held?.parts ?? [];
      const parts = all.slice(0, wanted(all.length));
      slot.read += parts.length;
      return structuredClone(slot.held && { ...slot.held, parts });
    },
    holding: async () =>
      slot.held && { id: slot.held.id, stamp: slot.held.stamp, parts: slot.held.parts.length },
    parts: async (id, numbers) => {
      slot.read += numbers.length;
      return numbers.map((number) =>
        slot.held?.id === id ? structuredClone(slot.held.parts[number]) : undefined,
      );
    },
    install: async (generation) => {
      slot.installs += 1;
      slot.held = structuredClone(generation);
    },
    clear: async () => {
      slot.held = null;
    },
  };
  return slot;
}

export type MemoryRecords = Records & Readonly<Record<Slot, MemorySlot>>;

/** The store in memory. */
export function memoryRecords(): MemoryRecords {
  const slots = SLOTS.map((slot) => [slot, memorySlot()] as const);
  return { ...(Object.fromEntries(slots) as Record<Slot, MemorySlot>), close: () => undefined };
}

/** No pack was fetched, and none is switched off. */
export const ONLY_SHIPPED: Arrangement = {
  stamp: async () => '',
  of: async (packs) => ({ packs, troubled: {} }),
  settled: async (packs) => packs,
  leaveOut: async () => undefined,
};

/** A reading of plain text, as a reader would send it. */
export function readingOf(text: string): PageReading {
  return { model: modelOfText(text), jsonLd: [] };
}

/** A content script in the page of tab 7, on a granted site. */
export function inTab(change: Partial<ContentCaller> = {}): ContentCaller {
  return {
    asker: 'content',
    tab: 7,
    frame: 0,
    document: 'D1',
    host: 'news.example',
    site: 'news.example',
    grant: 'https://news.example',
    ...change,
  };
}

/** The world around the background, which a test arranges and looks at. */
export interface World {
  /** What each frame of tab 7 answers when it is read; absent = no reader there. */
  readonly frames: Map<number, PageReading | null>;
  readonly granted: Set<string>;
  /** Whether companies' names may be sent to registers. */
  maySendNames: boolean;
  address: string | null;
  /** Hosts of frames that nobody has allowed. */
  closedFrames: readonly string[];
  /** Whether the browser lets scripts into the page. */
  readable: boolean;
  /** Whether frames of the page can be filled; not so where a server sandboxes it. */
  isFillable: boolean;
  /** Faces that the toolbar button of tab 7 was given. */
  readonly faces: Face[];
  /** What readers were told, and scripts put in. */
  readonly told: string[];
  /** Titles that the entry in the browser's menu was given. */
  readonly menu: string[];
  readonly reported: unknown[];
  /** What the browser's administrator wrote; undefined = nothing. */
  managed: unknown;
  /** Answers requests. */
  network: typeof network;
  /** Time, on which nobody waits. */
  clock: Clock;
  time: () => string;
}

export interface StandIn {
  readonly world: World;
  readonly means: Means;
  readonly handlers: ReturnType<typeof handlersOf>;
  readonly local: MemoryArea;
}

/** A background over `local` and `databases`, which outlive it as storage does: made twice, it was killed in between. */
export function standIn(
  local = memoryArea(),
  session = memoryArea(),
  sources: Partial<Sources> = {},
  databases = { shelf: memoryShelf(), lookUps: memoryLookUps() },
): StandIn {
  const world: World = {
    frames: new Map(),
    granted: new Set(['https://news.example']),
    maySendNames: true,
    address: 'https://news.example/a',
    readable: true,
    closedFrames: [],
    isFillable: true,
    faces: [],
    told: [],
    menu: [],
    reported: [],
    managed: undefined,
    clock: madeClock(),
    time: () => '2026-11-22T10:00:00.000Z',
    network: async () => Promise.reject(new TypeError('There is no network here.')),
  };
  const records = memoryRecords();
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const settings = openSettings(local, newId);
  const { shelf } = databases;
  const report = (error: unknown) => void world.reported.push(error);
  const arrangement = arrangementOf({
    added: addedPacks(async () => shelf, packTools, report),
    choices: settings.read,
    troubles: packTroubles(local),
    report,
  });
  const all: Sources = {
    records: async () => records,
    bundled: async () => PACK,
    language: async () => Promise.reject(new Error('No language in tests.')),
    stamp: '1',
    arrangement,
    newId,
    report,
    ...sources,
  };
  const writes = openWrites(all);
  const catalogue = parseCatalogue(english);
  const library = openLibrary(all, writes, {
    caughtUp: async () => {
      await tellChange(means, 'update');
      world.told.push('refresh all');
    },
    ownKnown: async () => void world.told.push('refresh all'),
    ready: (known) => prepare(means, known),
  });
  const groundworks = openGroundworks(all, writes);
  const changed = async () => {
    await library.rearrange();
    await tellChange(means, 'update');
  };
  const packs = openPacks({
    settings,
    area: local,
    shelf: async () => shelf,
    arrangement,
    fetch: (address, asked) => world.network(address, asked),
    exclusively: (work) => work(),
    follow: async (hosts) => void world.told.push(`follow ${hosts.length} hosts`),
    bundled: all.bundled,
    isGranted: async (origin) => world.granted.has(origin),
    changing: () => noteState(means, 'update'),
    changed,
    today: () => '2026-11-22',
    app: '0.1.0',
    report,
  });
  const lookUps = openLookUpsOn({
    reach: packs.reach,
    maySend: async () => world.maySendNames,
    store: async () => databases.lookUps,
    shelf: async () => shelf,
    clock: { now: () => world.clock.now(), wait: (ms, signal) => world.clock.wait(ms, signal) },
    known: async () => (await present(means)).known,
    catalogue: async () => catalogue,
    changing: () => noteState(means, 'update'),
    changed,
    today: () => '2026-11-22',
    time: () => world.time(),
    app: '0.1.0',
    wake: async (isWanted) => void world.told.push(`wake ${isWanted}`),
    report,
  });
  const means: Means = {
    settings,
    organisation: async () => readOrganisation(world.managed),
    library,
    packs,
    lookUps,
    digest: digestRecord(local),
    notify: async ({ text }) => void world.told.push(`notify ${text}`),
    assessors: openAssessors(groundworks),
    read: () => {
      library.read();
      groundworks.begin();
    },
    begin: () => {
      library.begin();
      groundworks.begin();
    },
    afterwards: openAfterwards(report),
    tabs: openTabs(session),
    readers: readersOf(world),
    button: { paint: async (_tab, face) => void world.faces.push(face) },
    sites: {
      grantedOrigins: async () => [...world.granted].map((grant) => `${grant}/*`),
      isGranted: async (grant) => world.granted.has(grant),
      settle: async () => void world.told.push('settle'),
      giveBack: async (grant) => void world.granted.delete(grant),
      giveBackNameSending: async () => {
        world.maySendNames = false;
      },
    },
    showElsewhere: async (tab, subject) =>
      void world.told.push(`elsewhere ${tab} ${JSON.stringify(subject)}`),
    showOnDesk: async (company, asOf) => void world.told.push(`desk ${company} ${asOf}`),
    nameMenu: async (title) => void world.menu.push(title),
    catalogue: async () => catalogue,
    today: () => '2026-11-22',
    newId,
  };
  return { world, means, handlers: handlersOf(means), local };
}

function readersOf(world: World): Readers {
  return {
    ask: async <A extends ContentAsk>({ frame }: Place, ask: A) => {
      world.told.push(`${ask} ${frame}`);
      const answers = { 'reader.read': world.frames.get(frame), 'reader.refresh': null };
      const answer = ask.startsWith('card.') ? { shown: world.isFillable } : answers[ask as 'reader.read'];
      return answer as Result<A> | undefined;
    },
    refreshAll: async () => void world.told.push('refresh all'),
    insertReader: async () => {
      world.told.push('insert reader');
      if (world.readable && !world.frames.has(0))
        world.frames.set(0, readingOf('Freshly read: Tessel Glazes Ltd said yes.'));
      return world.readable;
    },
    insertCard: async () => {
      world.told.push('insert card');
      return world.readable;
    },
    isReadable: async () => world.readable,
    addressOf: async () => world.address,
    openTabs: async () =>
      world.address === null ? [] : [{ tab: 7, title: 'A page', address: world.address }],
    closedFrames: async () => world.closedFrames,
    selectionIn: async () => '',
  };
}
