/** The words of the interface: one function, given once at the root, so that no component holds a sentence. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../../public/_locales/en/messages.json';
import { type Catalogue, say } from '../core/words/catalogue.ts';

/** Every sentence there is; the English catalogue is the list, and one that it lacks does not compile. */
export type MessageId = keyof typeof messages;

/** The sentence of that id with its {arguments} filled in. */
export type Say = (id: MessageId, args?: Readonly<Record<string, string>>) => string;

/** The words of one catalogue. */
export function sayFrom(catalogue: Catalogue): Say {
  return (id, args) => say(catalogue, id, args);
}

/** Gives everything below it its words. */
export const Words = createContext<Say>(() => {
  throw new Error('A component is drawn outside <Words.Provider>, so it has no words.');
});

/** The words that the page was given. */
export function useSay(): Say {
  return useContext(Words);
}
