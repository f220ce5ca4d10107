/**
 * Which messages may be sent once more where no answer came back.
 *
 * Nobody can tell a message that was never heard from one whose answer was lost: Firefox refuses both with the same
 * sentence while its event page ends. So only those are sent again that come to the same when they are heard twice.
 */
import type { BackgroundAsk } from './contract.ts';

type VerbOf<A extends string> = A extends `${string}.${infer Verb}` ? Verb : never;

/** Verbs that read, or that set something to a value. What adds, removes or asks a host is left to the person. */
const REPEATABLE = [
  'about',
  'attributions',
  'between',
  'claims',
  'coverage',
  'export',
  'findings',
  'list',
  'map',
  'open',
  'page',
  'picture',
  'preview',
  'read',
  'search',
  'timeline',
  'try',
  'check',
  'dismiss',
  'seen',
  'settle',
  'silence',
  'switch',
  'write',
] as const satisfies readonly VerbOf<BackgroundAsk>[];

/**
 * True for a message that comes to the same when it is heard twice.
 *
 * `card.open` → true, it reads
 * `viewpoint.write` → true, it sets the whole list
 * `own.add` → false  a company would be there twice
 */
export function isRepeatable(ask: BackgroundAsk): boolean {
  const verbs: readonly string[] = REPEATABLE;
  return verbs.includes(ask.slice(ask.indexOf('.') + 1));
}
