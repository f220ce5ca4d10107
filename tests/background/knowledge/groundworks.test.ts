import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAssessors } from '../../../src/background/knowledge/assess.ts';
import { openGroundworks } from '../../../src/background/knowledge/groundworks.ts';
import { openLibrary } from '../../../src/background/knowledge/knowledge.ts';
import type { Sources } from '../../../src/background/knowledge/origin.ts';
import { openWrites } from '../../../src/background/knowledge/writes.ts';
import { StoredDossiers } from '../../../src/core/pack/stored-dossiers.ts';
import { ownEntry } from '../../../src/core/settings/own-entry.ts';
import { assess } from '../../../src/core/verdict/assess.ts';
import { FOOTING_IMAGE_VERSION } from '../../../src/core/verdict/footing.ts';
import {
  GROUNDWORK_IMAGE_VERSION,
  groundworkOfImage,
  imageOfGroundwork,
} from '../../../src/core/verdict/groundwork-image.ts';
import { DEFAULT_POLICY } from '../../../src/core/watchlist/policy.ts';
import type { Viewpoint } from '../../../src/core/watchlist/viewpoint.ts';
import { sealed, unsealed } from '../../../src/store/sealed.ts';
import { type MemoryRecords, memoryRecords, ONLY_SHIPPED, PACK } from '../stand-in.ts';

const TODAY = '2026-11-22';
const WATCHING: Viewpoint = { own: 'ovenbird', watched: ['quarrel'] };
const zorvath = ownEntry(
  {
    name: 'Zorvath',
    otherNames: [],
    domain: null,
    service: null,
    role: 'supplier',
    parent: { company: 'quarrel', sharePercent: 60, source: null },
  },
  'own-1',
  TODAY,
);

/** One wake of a worker over `records`, which outlive it. */
function wakeOver(records: MemoryRecords, ownEntries = [] as (typeof zorvath)[], extension = '1') {
  const report = vi.fn();
  let ids = 0;
  const sources: Sources = {
    records: async () => records,
    bundled: async () => PACK,
    language: async () => Promise.reject(new Error('none')),
    stamp: extension,
    arrangement: ONLY_SHIPPED,
    newId: () => `g${records.groundwork.installs}-${++ids}`,
    report,
  };
  const writes = openWrites(sources);
  const library = openLibrary(sources, writes);
  const groundworks = openGroundworks(sources, writes);
  const assessors = openAssessors(groundworks);
  return {
    report,
    async groundwork(viewpoint: Viewpoint, entries = ownEntries) {
      const { all } = await library.known({ entries, claims: [] });
      const groundwork = await groundworks.of(all, viewpoint, TODAY);
      await writes.done();
      return groundwork;
    },
    async verdict(subject: string, viewpoint = WATCHING, asOf = TODAY) {
      const { all } = await library.known({ entries: ownEntries, claims: [] });
      const assessor = await assessors(all, viewpoint, asOf, DEFAULT_POLICY);
      const verdict = assessor(subject);
      await writes.done();
      const { knowledge } = all;
      return { verdict, fresh: () => assess(subject, { evidence: knowledge, viewpoint, asOf }) };
    },
  };
}

/** How many are asked whom they hold, which building a graph begins with, while `work` runs. */
async function graphsBuilt(work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(StoredDossiers.prototype, 'subjectsOf');
  await work();
  const times = asked.mock.calls.length;
  asked.mockRestore();
  return times;
}

afterEach(() => vi.restoreAllMocks());

describe('a woken worker', () => {
  it('gives the verdict of the day before it was killed, with no graph, no pack and nobody else’s rows', async () => {
    const records = memoryRecords();
    const before = await wakeOver(records).verdict('tessel');
    expect(await graphsBuilt(() => wakeOver(records).verdict('tessel', more))).toBeGreaterThan(0);
    await wakeOver(records).verdict('tessel');
    records.packs.read = 0;
    records.groundwork.installs = 0;
    const dossier = vi.spyOn(StoredDossiers.prototype, 'at');
    const built = await graphsBuilt(async () => {
      const { verdict } = await wakeOver(records).verdict('tessel');
      expect(verdict).toEqual(before.verdict);
      expect(verdict.level).toBe('SIGNIFICANT_INFLUENCE');
    });
    expect(built).toBe(0);
    expect(records.packs.read).toBe(0);
    // Company number 1 is Tessel: nobody else's dossier was opened.
    expect([...new Set(dossier.mock.calls.flat())]).toEqual([1]);
    expect(records.groundwork.installs).toBe(0);
  });

  it.each([
    ['another watchlist', { ...WATCHING, watched: ['quarrel', 'moulder'] }, TODAY],
    ['a shorter watchlist', { ...WATCHING, watched: [] }, TODAY],
    ['another company of one’s own', { ...WATCHING, own: 'tessel' }, TODAY],
    ['no company of one’s own', { ...WATCHING, own: null }, TODAY],
    ['the day before the stake began', WATCHING, '2025-06-12'],
    ['the day on which it began', WATCHING, '2025-06-13'],
  ])('judges as from nothing for %s', async (_what, viewpoint, asOf) => {
    const records = memoryRecords();
    await wakeOver(records).verdict('tessel');
    for (const subject of ['tessel', 'ovenbird', 'quarrel']) {
      const { verdict, fresh } = await wakeOver(records).verdict(subject, viewpoint, asOf);
      expect(verdict).toEqual(fresh());
    }
  });

  const more = { ...WATCHING, watched: ['quarrel', 'moulder'] };
  const settledIn = ({ watched }: Awaited<ReturnType<ReturnType<typeof wakeOver>['groundwork']>>) =>
    watched.map(({ party, settled }) => [party, settled]);

  it('places one more competitor beside those that stand, and then holds to what it worked out', async () => {
    const records = memoryRecords();
    await wakeOver(records).groundwork(WATCHING);
    unsettle(records);
    expect(settledIn(await wakeOver(records).groundwork(more))).toEqual([
      ['quarrel', false],
      ['moulder', true],
    ]);
    records.footing.read = 0;
    expect(await graphsBuilt(() => wakeOver(records).verdict('tessel', more))).toBe(0);
    expect(records.footing.read).toBe(0);
  });

  it.each<[string, ((stamp: string) => string) | null]>([
    ['is gone', null],
    ['is of other data', () => 'other'],
    ['reaches from other parties', (stamp) => stamp.replace('"quarrel"', '"moulder"')],
    ['has another form', (stamp) => stamp.replace(FOOTING_IMAGE_VERSION, '0')],
  ])('places all of them anew where the graph that they stand on %s', async (_what, stamp) => {
    const records = memoryRecords();
    await wakeOver(records).groundwork(WATCHING);
    unsettle(records);
    const { held } = records.footing;
    if (held === null) throw new Error('No footing is stored.');
    expect(stamp?.(held.stamp)).not.toBe(held.stamp);
    records.footing.held = stamp && { ...held, stamp: stamp(held.stamp) };
    expect(settledIn(await wakeOver(records).groundwork(more))).toEqual([
      ['quarrel', true],
      ['moulder', true],
    ]);
  });

  it('takes over no position of an image that has an earlier form: it is laid anew, and stored once', async () => {
    const records = memoryRecords();
    await wakeOver(records).verdict('tessel');
    const { held } = records.groundwork;
    const stamp =
      held?.stamp.replace(`${GROUNDWORK_IMAGE_VERSION} `, `${GROUNDWORK_IMAGE_VERSION - 1} `) ?? '';
    expect(stamp).not.toBe(held?.stamp);
    // What an earlier form means by its bytes nobody knows any more.
    records.groundwork.held = held && { ...held, stamp, parts: sealed([new ArrayBuffer(16)]) };
    const { verdict, fresh } = await wakeOver(records).verdict('tessel');
    expect(verdict).toEqual(fresh());
    await wakeOver(records).verdict('tessel');
    expect(records.groundwork.installs).toBe(2);
  });

  it('holds to what was worked out until a row’s standing changes', async () => {
    const records = memoryRecords();
    await wakeOver(records).verdict('tessel');
    expect(await graphsBuilt(() => wakeOver(records).verdict('tessel', WATCHING, '2031-01-01'))).toBe(0);
  });

  it('judges by other data as from nothing, although it begins with what it had', async () => {
    const records = memoryRecords();
    expect((await wakeOver(records).verdict('own-1')).verdict.level).toBe('UNKNOWN');
    const { verdict, fresh } = await wakeOver(records, [zorvath]).verdict('own-1');
    expect(verdict.level).toBe('CONTROLLED');
    expect(verdict).toEqual(fresh());
  });
});

describe('data that change', () => {
  const both = { ...WATCHING, watched: ['quarrel', 'moulder'] };

  it('leave the positions as they are that they cannot touch, and lay the others anew', async () => {
    const wake = wakeOver(memoryRecords());
    const before = await wake.groundwork(both);
    const after = await wake.groundwork(both, [zorvath]);
    expect(after.watched[0]?.members.has('own-1')).toBe(true);
    expect(after.watched[1]).toBe(before.watched[1]);
    const again = await wake.groundwork(both);
    expect(again.watched[0]?.members.has('own-1')).toBe(false);
    expect(again.watched[1]).toBe(before.watched[1]);
  });

  it('are told from the old ones by a worker that was killed in between', async () => {
    const records = memoryRecords();
    await wakeOver(records).groundwork(both);
    unsettle(records);
    const { watched } = await wakeOver(records, [zorvath]).groundwork(both);
    expect(watched.map(({ party, settled }) => [party, settled])).toEqual([
      ['quarrel', true],
      ['moulder', false],
    ]);
  });
});

/** Leaves a mark in every position that is stored: who bears it later was taken over, not laid anew. */
function unsettle(records: MemoryRecords): void {
  const { held } = records.groundwork;
  const [image] = (held && unsealed(held.parts)?.parts) ?? [];
  if (held === null || image === undefined) throw new Error('No groundwork is stored.');
  const kept = groundworkOfImage(image);
  const watched = kept.groundwork.watched.map((position) => ({ ...position, settled: false }));
  const parts = sealed([imageOfGroundwork({ ...kept, groundwork: { ...kept.groundwork, watched } })]);
  records.groundwork.held = { ...held, parts };
}

describe('groundwork that is not whole', () => {
  it.each([
    ['is gone', []],
    ['is no bytes', ['garbage', 'garbage']],
    ['lost its seal', [new ArrayBuffer(4), new ArrayBuffer(64)]],
  ])('and %s is laid again', async (_what, parts) => {
    const records = memoryRecords();
    const before = await wakeOver(records).verdict('tessel');
    records.groundwork.held = records.groundwork.held && { ...records.groundwork.held, parts };
    const again = await wakeOver(records).verdict('tessel');
    expect(again.verdict).toEqual(before.verdict);
    expect(records.groundwork.installs).toBe(2);
  });

  it('and has another form is not even begun with', async () => {
    const records = memoryRecords();
    const before = await wakeOver(records).verdict('tessel');
    unsettle(records);
    const { held } = records.groundwork;
    records.groundwork.held = held && { ...held, stamp: held.stamp.replace(/^\d+/, '0') };
    const again = await wakeOver(records, [zorvath]).groundwork(WATCHING);
    expect(again.watched.every(({ settled }) => settled)).toBe(true);
    expect((await wakeOver(records).verdict('tessel')).verdict).toEqual(before.verdict);
  });

  it('and was worked out by another version of the extension is not even begun with', async () => {
    const records = memoryRecords();
    await wakeOver(records).verdict('tessel');
    unsettle(records);
    const updated = await wakeOver(records, [], '2').groundwork(WATCHING);
    expect(updated.watched.every(({ settled }) => settled)).toBe(true);
  });

  it('and cannot be read at all is laid again, and the failure reported', async () => {
    const records = memoryRecords();
    await wakeOver(records).verdict('tessel');
    records.groundwork.current = () => Promise.reject(new Error('No such store.'));
    const wake = wakeOver(records);
    expect((await wake.verdict('tessel')).verdict.level).toBe('SIGNIFICANT_INFLUENCE');
    expect(wake.report.mock.calls.flat().map(String)).toContain('Error: No such store.');
  });
});
