/** Asking over a boundary: the one place where a question is put into its envelope and an answer taken out. */
import type { Answer, Ask, BackgroundAsk, Envelope, Params, Problem, Result } from './contract.ts';
import { isRepeatable } from './repeatable.ts';

/** Delivers an envelope and yields whatever comes back; `runtime.sendMessage` in the extension, a stub in tests. */
export type Send = (envelope: Envelope) => Promise<unknown>;

/** An answer that was refused or could not be given; `problem.sentence` is for the person. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: Problem) {
    super(problem.sentence);
  }
}

/** Asks the background and yields the result; throws `Refused` with a sentence for the person otherwise. */
export type AskBackground = <A extends BackgroundAsk>(ask: A, params: Params<A>) => Promise<Result<A>>;

/**
 * The function with which a context asks the background.
 *
 * `send` is an argument, because the reader sends by the bare browser call and the pages by the polyfill.
 */
export function askBy(send: Send): AskBackground {
  return async (ask, params) => {
    const deliver = () => send({ ask, params });
    return unwrap(isRepeatable(ask) ? await twiceIfUnanswered(deliver) : await deliver());
  };
}

/** A background that ends just then answers nothing, or the browser refuses for it; the second message wakes it anew. */
async function twiceIfUnanswered(deliver: () => Promise<unknown>): Promise<unknown> {
  const answer = await deliver().catch(() => undefined);
  return answer ?? deliver();
}

/**
 * The same for the reader, which has no place to show a refusal: it fails without a sentence, and so without the words
 * for one, which would lie in every page.
 */
export function askPlainlyBy(send: Send): AskBackground {
  return async (ask, params) => {
    const answer = (await send({ ask, params })) as Answer<typeof ask> | undefined;
    if (answer?.ok) return answer.value;
    throw new Error(ask);
  };
}

/**
 * Takes the result out of an answer. A missing one means that the background was stopped while it worked: nobody has
 * refused, and who asked has a sentence of their own for it.
 */
export function unwrap<A extends Ask>(answer: unknown): Result<A> {
  if (!isAnswer<A>(answer)) throw new Error('No answer came back.');
  if (!answer.ok) throw new Refused(answer.problem);
  return answer.value;
}

// Only our own background answers, so the shape of the envelope is all that is judged here; a schema of every
// result would pull valibot into the reader.
function isAnswer<A extends Ask>(answer: unknown): answer is Answer<A> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
