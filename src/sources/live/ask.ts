/**
 * How live sources are asked: by whoever may make requests, one after the other, and no faster than the host likes.
 *
 *   question ──► politely(ask) ──► wait for one's turn ──► ask ──► answer
 *                                        ▲                  │ busy: wait as long as the host says, then again
 *                                        └──────────────────┘
 */

/** One thing to ask for. */
export interface Question {
  readonly address: string;
  /** For the log that the user can read. */
  readonly why: string;
  /** Media type wanted. */
  readonly accept: string;
  /** Bytes; more are not read. */
  readonly limit: number;
}

/** Asks, and yields the answer's bytes. @throws NotAnswered */
export type Ask = (question: Question) => Promise<Uint8Array>;

/** `busy`: come back later. `missing`: there is no such thing (404). `failed`: anything else; asking again is no use. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  constructor(
    message: string,
    readonly state: 'busy' | 'missing' | 'failed',
    /** Seconds after which the host wants to be asked again; null = it did not say. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** Time, as an argument. */
export interface Clock {
  /** Milliseconds since whenever. */
  now(): number;
  /** @throws the signal's reason where it is stopped meanwhile */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** How a host wants to be asked. */
export interface Manners {
  /** Milliseconds between the beginnings of two requests. */
  readonly apart: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

// A host that is busy five times in a row will be so for longer than a person waits; what was found is kept.
const ATTEMPTS = 5;
// Without a word from the host: 2, 4, 8, 16 seconds.
const FIRST_PAUSE = 2_000;
// Longer than that nobody looks at the page; the walk is kept and goes on when asked again.
const LONGEST_PAUSE = 300_000;

/**
 * `ask` in turn, spaced, and again where the host was busy.
 *
 * @throws NotAnswered where the host stays busy or asks for more than five minutes; the signal's reason when stopped
 */
export function politely(ask: Ask, { apart, clock, signal }: Manners): Ask {
  let last: Promise<unknown> = Promise.resolve();
  let free = clock.now();

  async function turn(question: Question): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      await clock.wait(Math.max(0, free - clock.now()), signal);
      free = clock.now() + apart;
      try {
        return await ask(question);
      } catch (error) {
        free = clock.now() + pauseAfter(error, attempt);
      }
    }
  }

  return (question) => {
    const answer = last.then(() => turn(question));
    last = answer.catch(() => undefined);
    return answer;
  };
}

function pauseAfter(error: unknown, attempt: number): number {
  if (!(error instanceof NotAnswered) || error.state !== 'busy' || attempt >= ATTEMPTS) throw error;
  const pause = error.retryAfter === null ? FIRST_PAUSE * 2 ** (attempt - 1) : error.retryAfter * 1000;
  if (pause > LONGEST_PAUSE) throw error;
  return pause;
}
