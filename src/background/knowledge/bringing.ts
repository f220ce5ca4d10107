/**
 * Work on bodies of which not everything has been read: what it stumbles over is brought, and it begins again.
 *
 *   work ──► answer
 *     └─ NotBrought ──► its blocks are brought ──► work again
 *
 * So the core stays plain and in one piece, as if all data were at hand. The price is work done twice: whoever knows
 * beforehand whom it will ask about has them brought first.
 */
import { NotBrought } from '../../core/mention/not-brought.ts';
import type { StampedBody } from './stamped-body.ts';

/** What `work` yields. It must change nothing, for it may be run several times. */
export async function bringing<T>(bodies: readonly StampedBody[], work: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      await bringFor(error, bodies);
    }
  }
}

/** Brings what the error asks for; throws it on where it asks for nothing, or nobody here has it. */
async function bringFor(error: unknown, bodies: readonly StampedBody[]): Promise<void> {
  if (!(error instanceof NotBrought)) throw error;
  const asked = bodies.find(({ partly }) => partly.includes(error.from));
  if (asked === undefined) throw error;
  await asked.bring(error.blocks);
}
