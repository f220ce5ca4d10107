/**
 * The only module that may make a request; a test fails on any other that mentions `fetch`.
 *
 *   address ──► host listed? ──► granted by the user? ──► written to the log ──► fetched ──► size noted
 *                  └───────────────────┴── no: refused, nothing leaves the device
 *
 * Nothing uses `open` yet: the product is complete without the network. Our own files are no network.
 */
import * as v from 'valibot';
import type { Area } from '../store/areas.ts';

/** One request that was made, for the page that proves the silence. */
export interface RequestEntry {
  /** ISO time. */
  readonly time: string;
  readonly address: string;
  readonly why: string;
  /** null = no whole answer came. */
  readonly bytes: number | null;
}

/** What the shell gives: the real network, clock and permissions, or a test's. */
export interface Means {
  readonly fetch: (address: string) => Promise<Response>;
  /** Host names that the product may ever ask; all else is refused whatever the user granted. */
  readonly listed: readonly string[];
  /** True if the user has granted this origin. */
  readonly granted: (origin: string) => Promise<boolean>;
  readonly log: Area;
  /** ISO time. */
  readonly now: () => string;
}

export interface Reach {
  /** The answer's bytes. Throws `NotReached` before anything is sent if the address may not be asked. */
  get(address: string, why: string): Promise<ArrayBuffer>;
  /** Every request made, oldest first. */
  made(): Promise<readonly RequestEntry[]>;
}

export class NotReached extends Error {
  override readonly name = 'NotReached';
}

const ENTRIES = v.array(
  v.object({ time: v.string(), address: v.string(), why: v.string(), bytes: v.nullable(v.number()) }),
);

// Months of daily updates; the log must not fill the device by itself.
const MAX_ENTRIES = 1000;

/** The way to the network, with its log. */
export function openReach({ fetch, listed, granted, log, now }: Means): Reach {
  const made = async () => {
    const entries = v.safeParse(ENTRIES, await log.read('requests'));
    return entries.success ? entries.output : [];
  };
  const note = async (entry: RequestEntry) => {
    const others = (await made()).filter(
      ({ time, address }) => time !== entry.time || address !== entry.address,
    );
    await log.write({ requests: [...others, entry].slice(-MAX_ENTRIES) });
  };

  async function get(address: string, why: string): Promise<ArrayBuffer> {
    await refuseUnlessAllowed(address, listed, granted);
    const entry = { time: now(), address, why, bytes: null };
    // Before it is sent: a request that the worker's end cut off was made all the same.
    await note(entry);
    const response = await fetch(address);
    if (!response.ok) throw new NotReached(`${address} answered ${response.status}.`);
    const bytes = await response.arrayBuffer();
    await note({ ...entry, bytes: bytes.byteLength });
    return bytes;
  }

  return { get, made };
}

async function refuseUnlessAllowed(
  address: string,
  listed: readonly string[],
  granted: Means['granted'],
): Promise<void> {
  if (!URL.canParse(address)) throw new NotReached(`${address} is no address.`);
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== 'https:') throw new NotReached(`${address} is not asked: only https is.`);
  if (!listed.includes(hostname))
    throw new NotReached(`${hostname} is not among the hosts that may be asked.`);
  if (!(await granted(origin))) throw new NotReached(`You have not allowed ${hostname}.`);
}

/** A JSON file of the extension itself, by its address from `runtime.getURL`; it is on the device already. */
export async function ownFile(address: string): Promise<unknown> {
  const response = await fetch(address);
  return response.json();
}
