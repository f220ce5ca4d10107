/** What came of the last look at each host; no loss if it is lost, the host is just asked again. */
import * as v from 'valibot';
import type { Area } from '../../store/areas.ts';

const stateSchema = v.object({
  /** Of the manifest that was last taken; null = the host gives none. */
  etag: v.nullable(v.string()),
  /** ISO time of the last look. */
  looked: v.string(),
  /** ISO time before which it is not asked again by itself. */
  next: v.string(),
  /** Failed looks in a row. */
  failures: v.number(),
  /** What came of it: see `Outcome`. */
  outcome: v.string(),
});

export type HostState = v.InferOutput<typeof stateSchema>;

/** The states by manifest address. */
export interface HostStates {
  read(): Promise<ReadonlyMap<string, HostState>>;
  write(address: string, state: HostState): Promise<void>;
  forget(address: string): Promise<void>;
}

const KEY = 'packHostStates';

/** The states in this area; the caller sees to it that only one changes them at a time. */
export function hostStates(area: Area): HostStates {
  const read = async () => {
    const kept = v.safeParse(v.record(v.string(), stateSchema), await area.read(KEY));
    return new Map(kept.success ? Object.entries(kept.output) : []);
  };
  const change = async (work: (states: Map<string, HostState>) => void) => {
    const states = await read();
    work(states);
    await area.write({ [KEY]: Object.fromEntries(states) });
  };
  return {
    read,
    write: (address, state) => change((states) => void states.set(address, state)),
    forget: (address) => change((states) => void states.delete(address)),
  };
}
