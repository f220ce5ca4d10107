/**
 * Answering in the background: sender judged, params parsed, handler called, errors turned into a sentence.
 *
 *   message ──► one of ours? ──► may it ask? ──► params fit? ──► handler ──► {ok, value}
 *                  no: silence      └────────────────┴──── no, or it throws ──► {ok: false, problem}
 */
import * as v from 'valibot';
import type { Answer, BackgroundAsk, Params, Problem, ProblemCode, Result } from './contract.ts';
import { PARAMS } from './params.ts';
import {
  type Caller,
  type CallerOf,
  callerOf,
  type Home,
  isBackgroundAsk,
  mayAsk,
  type Sender,
} from './route.ts';

/** One handler a message; a missing one does not compile. */
export type Handlers = {
  readonly [A in BackgroundAsk]: (params: Params<A>, caller: CallerOf<A>) => Promise<Result<A>> | Result<A>;
};

/** Thrown by a handler that knows what went wrong; everything else that is thrown becomes `failed`. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  constructor(
    readonly code: ProblemCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/**
 * The background's one message listener.
 *
 * Yields undefined for a message that is not ours to answer, so that the browser lets it fall; otherwise a promise
 * that resolves also for an error, worded by `problemOf`: an Error would lose its class between contexts.
 */
export function serve(
  handlers: Handlers,
  home: Home,
  problemOf: (error: unknown) => Promise<Problem>,
): (message: unknown, sender: Sender) => Promise<Answer> | undefined {
  return (message, sender) => {
    const caller = callerOf(sender, home);
    if (caller === null) return undefined;
    return answer(message, caller, handlers).catch(async (error: unknown) => ({
      ok: false,
      problem: await problemOf(error),
    }));
  };
}

async function answer(message: unknown, caller: Caller, handlers: Handlers): Promise<Answer> {
  const envelope = v.safeParse(ENVELOPE, message);
  if (!envelope.success) throw new Trouble('bad-request');
  const { ask, params } = envelope.output;
  if (!isBackgroundAsk(ask)) throw new Trouble('bad-request');
  return { ok: true, value: await handle(ask, params, caller, handlers) };
}

const ENVELOPE = v.object({ ask: v.string(), params: v.unknown() });

async function handle<A extends BackgroundAsk>(
  ask: A,
  params: unknown,
  caller: Caller,
  handlers: Handlers,
): Promise<Result<A>> {
  if (!mayAsk(caller, ask)) throw new Trouble('not-allowed');
  const parsed = v.safeParse(PARAMS[ask], params);
  if (!parsed.success) throw new Trouble('bad-request');
  return handlers[ask](parsed.output, caller);
}
