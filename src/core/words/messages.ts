/**
 * Every sentence that core/words says, with the arguments each takes, by subject in `messages/`. The sentences themselves
 * are in `public/_locales/<language>/messages.json`; a test compares the two, arguments included.
 */
import { type Catalogue, say } from './catalogue.ts';
import { ACCOUNTS } from './messages/accounts.ts';
import { FIGURES } from './messages/figures.ts';
import { TIES } from './messages/ties.ts';
import { VERDICTS } from './messages/verdicts.ts';

export const MESSAGES = { ...VERDICTS, ...TIES, ...ACCOUNTS, ...FIGURES } as const;

export type MessageId = keyof typeof MESSAGES;

/** The arguments that a message takes; none for most. */
export type Arguments<Id extends MessageId> = Readonly<Record<(typeof MESSAGES)[Id][number], string>>;

/** The sentence `id` in the catalogue's language; an argument that is missing or too much does not compile. */
export function tell<Id extends MessageId>(catalogue: Catalogue, id: Id, args: Arguments<Id>): string {
  return say(catalogue, id, args);
}
