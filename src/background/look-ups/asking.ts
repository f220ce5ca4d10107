/** Asking a live source through the one module that makes requests. */
import { type Ask, NotAnswered } from '../../sources/live/ask.ts';
import { NotReached, type Reach } from '../reach.ts';
import { identification } from './sources.ts';

/** The answer's bytes. Throws `NotAnswered` for what the host said or did not say, `NotReached` for what was refused
 * on this device: nothing was sent then. `maySend`: whether a company's name may be sent, which some browsers ask a person
 * apart from the host. */
export function askThrough(reach: Reach, app: string, maySend: () => Promise<boolean>): Ask {
  return async ({ address, why, accept, limit }) => {
    if (!(await maySend())) throw new NotReached('Leave to send a name was taken back.', 'not-granted');
    const headers = { Accept: accept, ...identification(app) };
    const reached = await reach.get({ address, why, limit, etag: null, headers }).catch(answerless);
    // Without an etag no host has a reason to say so.
    if (reached.state === 'same') throw new NotAnswered('The host gave no answer.', 'failed');
    return reached.bytes;
  };
}

function answerless(error: unknown): never {
  if (!(error instanceof NotReached)) throw error;
  const { message, hindrance, retryAfter, status } = error;
  switch (hindrance) {
    case 'busy':
    case 'slow':
    case 'offline':
      throw new NotAnswered(message, 'busy', retryAfter);
    case 'status':
      throw new NotAnswered(message, status === 404 ? 'missing' : 'failed');
    case 'large':
      throw new NotAnswered(message, 'failed');
    default:
      throw error;
  }
}
