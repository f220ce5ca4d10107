/** Answering in a content script: only the background's messages for this script, without valibot or polyfill. */
import type { ContentAsk, Envelope, Params, Result } from './contract.ts';

export type ReaderAsk = Extract<ContentAsk, `reader.${string}`>;
export type CardAsk = Extract<ContentAsk, `card.${string}`>;

/** One handler a message of this script; a missing one does not compile. */
export type ContentHandlers<A extends ContentAsk> = {
  readonly [K in A]: (params: Params<K>) => Promise<Result<K>> | Result<K>;
};

/**
 * What to give `listen` of browser/bare.ts: `hear<ReaderAsk>({'reader.read': …, …})` answers the reader's messages
 * and yields undefined for the card's, which stands in the same frame.
 *
 * Params are not parsed again: `listen` hears our own background only, and its calls are typed by the contract.
 */
export function hear<A extends ContentAsk>(
  handlers: ContentHandlers<A>,
): (message: unknown) => Promise<unknown> | undefined {
  return (message) => (isFor(handlers, message) ? answer(handlers, message) : undefined);
}

async function answer<A extends ContentAsk>(handlers: ContentHandlers<A>, { ask, params }: Envelope<A>) {
  return { ok: true, value: await handlers[ask](params) };
}

function isFor<A extends ContentAsk>(handlers: ContentHandlers<A>, message: unknown): message is Envelope<A> {
  if (typeof message !== 'object' || message === null || !('ask' in message)) return false;
  return typeof message.ask === 'string' && Object.hasOwn(handlers, message.ask);
}
