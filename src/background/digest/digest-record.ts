/** What is kept for the digest: companies met on pages, the state they were last seen in, and what changed since. */
import * as v from 'valibot';
import type { Change, Snapshot } from '../../core/verdict/digest.ts';
import { LEVELS } from '../../core/verdict/level.ts';
import type { Area } from '../../store/areas.ts';
import { oneAtATime } from '../../store/settings-record.ts';

const level = v.picklist(LEVELS);

const claimState = v.object({
  owner: v.string(),
  status: v.picklist(['rumoured', 'announced', 'in-force', 'blocked', 'divested']),
  sources: v.number(),
});

const baseSchema = v.object({
  /** Of the data and the question that the snapshot was taken with: another one makes the levels incomparable. */
  data: v.string(),
  question: v.string(),
  /** ISO date on which it was taken: levels change with the calendar too. */
  day: v.string(),
  /** Of the change that it was noted before; null = of none. */
  cause: v.optional(v.nullable(v.picklist(['update', 'edit'])), null),
  snapshot: v.record(
    v.string(),
    v.object({ name: v.string(), pack: v.string(), shown: level, claims: v.record(v.string(), claimState) }),
  ),
});

const entrySchema = v.object({
  id: v.string(),
  time: v.string(),
  cause: v.picklist(['update', 'edit']),
  seen: v.boolean(),
  changes: v.array(
    v.object({
      company: v.string(),
      name: v.optional(v.string(), ''),
      kind: v.picklist(['closer', 'looser', 'other', 'gone', 'closed', 'withdrawn', 'added']),
      before: v.nullable(level),
      after: level,
      news: v.optional(v.nullable(v.picklist(['closed', 'withdrawn', 'added'])), null),
      party: v.nullable(v.string()),
      partyName: v.optional(v.string(), ''),
    }),
  ),
});

/** The state of things that the next change is measured against. */
export interface Base {
  readonly data: string;
  readonly question: string;
  readonly day: string;
  readonly cause: Cause | null;
  readonly snapshot: Snapshot;
}

/** Whether the data became others by what was fetched, or by what the user did. */
export type Cause = 'update' | 'edit';

export interface Entry {
  readonly id: string;
  readonly time: string;
  readonly cause: Cause;
  readonly seen: boolean;
  readonly changes: readonly Change[];
}

export interface DigestRecord {
  /** Runs `work` after all that was given before it: of two at once that measure against one base, both would tell the same. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  base(): Promise<Base | null>;
  setBase(base: Base): Promise<void>;
  /** Newest first. */
  entries(): Promise<readonly Entry[]>;
  /** A new entry and the base it leads to are written together, or it would be told twice. */
  add(entry: Entry, base: Base): Promise<void>;
  markSeen(): Promise<void>;
  met(): Promise<readonly string[]>;
  meet(companies: readonly string[]): Promise<void>;
}

// A year of weekly news, and the companies of some months of reading.
const MAX_ENTRIES = 60;
const MAX_MET = 1_000;

export function digestRecord(area: Area): DigestRecord {
  const inTurn = oneAtATime();
  // What is known to be kept already needs no look into the store: most pages name the same companies.
  let known: Set<string> | null = null;

  const base = async () => {
    const read = v.safeParse(baseSchema, await area.read('digestBase'));
    return read.success ? read.output : null;
  };
  const entries = async (): Promise<readonly Entry[]> => {
    const read = v.safeParse(v.array(entrySchema), await area.read('digest'));
    return read.success ? read.output : [];
  };
  const met = async (): Promise<readonly string[]> => {
    const read = v.safeParse(v.array(v.string()), await area.read('met'));
    return read.success ? read.output : [];
  };
  return {
    alone: oneAtATime(),
    base,
    setBase: (next) => inTurn(() => area.write({ digestBase: next })),
    entries,
    add: (entry, next) =>
      inTurn(async () =>
        area.write({ digest: [entry, ...(await entries())].slice(0, MAX_ENTRIES), digestBase: next }),
      ),
    markSeen: () =>
      inTurn(async () =>
        area.write({ digest: (await entries()).map((entry) => ({ ...entry, seen: true })) }),
      ),
    met,
    meet: (companies) =>
      inTurn(async () => {
        known ??= new Set(await met());
        if (companies.every((company) => known?.has(company))) return;
        const latest = [...new Set([...companies, ...known])].slice(0, MAX_MET);
        known = new Set(latest);
        await area.write({ met: latest });
      }),
  };
}
