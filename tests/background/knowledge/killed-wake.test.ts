/** A worker killed at every single operation on its store: the next one answers as if nothing had happened. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAssessors } from '../../../src/background/knowledge/assess.ts';
import { openGroundworks } from '../../../src/background/knowledge/groundworks.ts';
import { openLibrary } from '../../../src/background/knowledge/knowledge.ts';
import type { Sources } from '../../../src/background/knowledge/origin.ts';
import { openWrites } from '../../../src/background/knowledge/writes.ts';
import { ownEntry } from '../../../src/core/settings/own-entry.ts';
import type { Assessment } from '../../../src/core/verdict/assessment.ts';
import { DEFAULT_POLICY } from '../../../src/core/watchlist/policy.ts';
import { openRecords } from '../../../src/store/records/records.ts';
import { killAt } from '../../store/kill.ts';
import { ONLY_SHIPPED, PACK } from '../stand-in.ts';

const OWN = ownEntry(
  {
    name: 'Zorvath',
    otherNames: [],
    domain: null,
    service: null,
    role: 'supplier',
    parent: { company: 'quarrel', sharePercent: 60, source: null },
  },
  'own-1',
  '2026-11-22',
);

let stores = 0;

/** One wake: verdicts on a company of the packs and on one of the user's, and everything stored that can be. */
async function wake(store: string): Promise<readonly Assessment[]> {
  const sources: Sources = {
    records: () => openRecords(store),
    bundled: async () => PACK,
    language: async () => ({
      suffixes: { source: 'a test', licence: 'MIT', rules: ['example'] },
      linking: {
        lexicon: { version: 1, sources: [], classes: { common: 'glaze' } },
        weights: {
          version: 1,
          local: { bias: 0, weights: {} },
          page: { bias: 0, weights: {} },
          threshold: 0.5,
        },
      },
    }),
    stamp: '1',
    arrangement: ONLY_SHIPPED,
    newId: () => crypto.randomUUID(),
    report: () => undefined,
  };
  const writes = openWrites(sources);
  const { all } = await openLibrary(sources, writes).known({ entries: [OWN], claims: [] });
  const viewpoint = { own: null, watched: ['quarrel'] };
  const assess = await openAssessors(openGroundworks(sources, writes))(
    all,
    viewpoint,
    '2026-11-22',
    DEFAULT_POLICY,
  );
  const verdicts = ['tessel', 'own-1'].map(assess);
  await writes.done();
  return verdicts;
}

afterEach(() => vi.restoreAllMocks());

/** How many operations the first wake on an empty store takes. */
async function operationsOfFirstWake(): Promise<number> {
  const counting = killAt(Number.POSITIVE_INFINITY, 'before');
  await wake(`killed-wake-${stores++}`);
  counting.restore();
  return counting.count();
}

describe('a worker that is killed while it makes its images', () => {
  it.each(['before', 'issued'] as const)(
    'at any operation (%s) is answered for by the next',
    async (when) => {
      const right = await wake(`killed-wake-${stores++}`);
      expect(right.map(({ level }) => level)).toEqual(['SIGNIFICANT_INFLUENCE', 'CONTROLLED']);
      const operations = await operationsOfFirstWake();
      expect(operations).toBeGreaterThan(40);
      for (let at = 0; at < operations; at++) {
        const store = `killed-wake-${stores++}`;
        const kill = killAt(at, when);
        // Whoever asked may have been answered already: the images are stored after the answer.
        const answered = await wake(store).catch(() => right);
        kill.restore();
        expect(answered).toEqual(right);

        expect(await wake(store)).toEqual(right);
      }
    },
    // Two whole wakes for each of some fifty operations: three seconds alone, many times that on a busy machine.
    120_000,
  );
});
