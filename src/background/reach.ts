/**
 * The only module that may make a request; a test fails on any other that mentions `fetch`.
 *
 *   address ──► requests wanted? ──► host listed? ──► granted? ──► written to the log ──► fetched ──► what came noted
 *                  └─────────────────────┴────────────────┴── no: refused, nothing leaves the device
 *
 * Without a host that the user has named, and a register that they have asked by a click, nothing is ever asked for: the
 * product is complete without the network. Our own files are no network.
 */
import { sha256 } from '../platform/pack-tools.ts';
import type { Area } from '../store/areas.ts';
import { oneAtATime } from '../store/settings-record.ts';
import { type RequestEntry, requestLog } from './request-log.ts';

/** What the shell gives: the real network, clock and permissions, or a test's. */
export interface Means {
  readonly fetch: (address: string, asked: Asked) => Promise<Response>;
  /** False where the user has switched every request off. */
  readonly wanted: () => Promise<boolean>;
  /** Host names that may be asked, as the user has named them; all else is refused whatever was granted. */
  readonly listed: () => Promise<readonly string[]>;
  /** True if the user has granted this origin. */
  readonly granted: (origin: string) => Promise<boolean>;
  readonly log: Area;
  /** ISO time. */
  readonly now: () => string;
  /** Milliseconds that an answer may take to the last byte. */
  readonly patience: number;
}

/** What goes with a request: no cookie, no referrer, nothing of the user. */
export interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** One thing to fetch. */
export interface Wish {
  readonly address: string;
  /** For the log: what the answer is for. */
  readonly why: string;
  /** Bytes; more are not read. */
  readonly limit: number;
  /** Of the answer that is here already; null = there is none. */
  readonly etag: string | null;
  /** What else the host has to be told, such as the media type that is wanted. Nothing of the user. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type Reached =
  | { readonly state: 'new'; readonly bytes: Uint8Array; readonly etag: string | null }
  /** What is here already is what the host has. */
  | { readonly state: 'same' };

export interface Reach {
  /** Throws `NotReached`, before anything is sent if the address may not be asked. */
  get(wish: Wish): Promise<Reached>;
  /** Every request made, oldest first, as far as they are still listed. */
  made(): Promise<readonly RequestEntry[]>;
  /** How many were made before those. */
  forgotten(): Promise<number>;
}

/**
 * Why there is no answer.
 *
 *   off · unlisted · not-granted · address    refused here, nothing was sent
 *   offline · slow · busy · status · large      it was sent, and nothing whole came back
 */
export type Hindrance =
  | 'off'
  | 'unlisted'
  | 'not-granted'
  | 'address'
  | 'offline'
  | 'slow'
  | 'busy'
  | 'status'
  | 'large';

export class NotReached extends Error {
  override readonly name = 'NotReached';
  constructor(
    message: string,
    readonly hindrance: Hindrance,
    /** Seconds that the host asks to be left alone; null = it did not say. */
    readonly retryAfter: number | null = null,
    options?: ErrorOptions,
    /** HTTP status; null = there was no answer. */
    readonly status: number | null = null,
  ) {
    super(message, options);
  }
}

/** The way to the network, with its log. */
export function openReach(means: Means): Reach {
  const log = requestLog(means.log, oneAtATime());
  return {
    async get(wish) {
      await refuseUnlessAllowed(wish.address, means);
      const entry = await log.begin({ time: means.now(), address: wish.address, why: wish.why });
      const response = await answerTo(wish, means, (status) => log.status(entry, status));
      if (response.status === 304) return { state: 'same' };
      const bytes = await bodyOf(response, wish);
      await log.whole(entry, bytes.byteLength, await sha256(bytes));
      return { state: 'new', bytes, etag: response.headers.get('etag') };
    },
    made: log.read,
    forgotten: log.forgotten,
  };
}

async function refuseUnlessAllowed(address: string, { wanted, listed, granted }: Means): Promise<void> {
  const refuse = (message: string, hindrance: Hindrance) => {
    throw new NotReached(message, hindrance);
  };
  if (!(await wanted())) refuse('You have switched every request off.', 'off');
  if (!URL.canParse(address)) refuse(`${address} is no address.`, 'address');
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== 'https:') refuse(`${address} is not asked: only https is.`, 'address');
  if (!(await listed()).includes(hostname))
    refuse(`${hostname} is not among the hosts that may be asked.`, 'unlisted');
  if (!(await granted(origin))) refuse(`You have not allowed ${hostname}.`, 'not-granted');
}

async function answerTo(
  { address, etag, headers: told }: Wish,
  { fetch, patience }: Means,
  note: (status: number) => Promise<void>,
): Promise<Response> {
  const headers = { ...told, ...(etag !== null && { 'If-None-Match': etag }) };
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(patience) }).catch(failed);
  await note(response.status);
  if (response.ok || (response.status === 304 && etag !== null)) return response;
  const busy = response.status === 429 || response.status >= 500;
  throw new NotReached(
    `${address} answered ${response.status}.`,
    busy ? 'busy' : 'status',
    secondsIn(response.headers.get('retry-after')),
    {},
    response.status,
  );
}

/** The body, read no further than the limit: what an answer says of its own length may be wrong. */
async function bodyOf(response: Response, { address, limit }: Wish): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch(failed);
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new NotReached(`${address} answered with more than the ${limit} bytes expected.`, 'large');
    }
    chunks.push(value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function failed(cause: unknown): never {
  const slow = cause instanceof Error && cause.name === 'TimeoutError';
  const message = slow ? 'The host did not answer in time.' : 'The host could not be reached.';
  throw new NotReached(message, slow ? 'slow' : 'offline', null, { cause });
}

/** `"120" → 120` · `"Wed, 21 Oct 2026 …" → null`: a date would need a clock that agrees with the host's. */
function secondsIn(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;
}

/** The browser's network: no cookies, no referrer, no cache but ours, and no way to another host than the one asked. */
export function network(address: string, { headers, signal }: Asked): Promise<Response> {
  return fetch(address, {
    headers,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
  });
}

/** A JSON file of the extension itself, by its address from `runtime.getURL`; it is on the device already. */
export async function ownFile(address: string): Promise<unknown> {
  const response = await fetch(address);
  return response.json();
}
