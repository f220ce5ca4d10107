/** Every request that was made, for the page that proves the silence. */
import * as v from 'valibot';
import type { Area } from '../store/areas.ts';

const entrySchema = v.object({
  /** ISO time. */
  time: v.string(),
  address: v.string(),
  why: v.string(),
  /** HTTP status; null = there was no answer. */
  status: v.optional(v.nullable(v.number()), null),
  /** Null = no whole answer came. */
  bytes: v.nullable(v.number()),
  /** SHA-256 of the answer in hex; null = no whole answer came. */
  hash: v.optional(v.nullable(v.string()), null),
});

const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

export type RequestEntry = v.InferOutput<typeof entrySchema>;

/** An entry of this log, to be added to when its answer comes. */
type Begun = Pick<RequestEntry, 'time' | 'address'>;

interface RequestLog {
  /** Before it is sent: a request that the worker's end cut off was made all the same. */
  begin(entry: Pick<RequestEntry, 'time' | 'address' | 'why'>): Promise<Begun>;
  status(begun: Begun, status: number): Promise<void>;
  whole(begun: Begun, bytes: number, hash: string): Promise<void>;
  /** Oldest first. */
  read(): Promise<readonly RequestEntry[]>;
  /** How many were made before those that are still listed. */
  forgotten(): Promise<number>;
}

// Months of daily updates; the log must not fill the device by itself.
const MAX_ENTRIES = 1000;

// A question to a register can be thousands of signs long; a log of a thousand of them would be megabytes that are
// written with every request. What it asked about is in the reason.
const LONGEST_ADDRESS = 300;

/** The log in this area. What is written waits for each other, or one entry would undo the other. */
export function requestLog(area: Area, inTurn: <T>(work: () => Promise<T>) => Promise<T>): RequestLog {
  const read = async () => {
    const entries = v.safeParse(v.array(entrySchema), await area.read('requests'));
    return entries.success ? entries.output : [];
  };
  const forgotten = async () => v.parse(count, await area.read('requestsForgotten'));
  const write = (change: (entries: readonly RequestEntry[]) => readonly RequestEntry[]) =>
    inTurn(async () => {
      const entries = change(await read());
      const over = Math.max(0, entries.length - MAX_ENTRIES);
      const more = over === 0 ? {} : { requestsForgotten: (await forgotten()) + over };
      await area.write({ requests: entries.slice(over), ...more });
    });
  const add = (begun: Begun, told: Partial<RequestEntry>) =>
    write((entries) => entries.map((entry) => (isOf(entry, begun) ? { ...entry, ...told } : entry)));
  return {
    async begin({ address, ...entry }) {
      const begun = { ...entry, address: shown(address) };
      await write((entries) => [...entries, { ...begun, status: null, bytes: null, hash: null }]);
      return begun;
    },
    status: (begun, status) => add(begun, { status }),
    whole: (begun, bytes, hash) => add(begun, { bytes, hash }),
    read,
    forgotten,
  };
}

function shown(address: string): string {
  return address.length <= LONGEST_ADDRESS ? address : `${address.slice(0, LONGEST_ADDRESS)}…`;
}

function isOf(entry: RequestEntry, { time, address }: Begun): boolean {
  return entry.time === time && entry.address === address;
}
