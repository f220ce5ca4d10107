/** What the popup needs of the browser, given as one argument: the real thing in main.tsx, a stand-in in tests. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntryFields } from '../look/entry/entry-fields.ts';
import type { AskBackground } from '../messages/ask.ts';
import type { CardSubject } from '../messages/contract.ts';

export interface Surroundings {
  readonly ask: AskBackground;
  /** The browser's number of the tab that the popup speaks of. */
  readonly tab: number;
  /** Opened by the toolbar button, which gives leave for the page in front wherever the browser gives it at all. */
  readonly isFromButton: boolean;
  /** What a window of its own was opened on; null in the popup itself. */
  readonly subject: CardSubject | null;
  /** An ISO date as the person's language writes it. */
  readonly dateWords: (date: string) => string;
  /** Asks the person to let the extension read a site always; must be called in the click itself. */
  readonly grantSite: (host: string) => Promise<boolean>;
  /** What was typed into the form when the popup was shut; null = nothing. */
  readonly keptFields: () => Promise<EntryFields | null>;
  /** Keeps it until the browser closes; null forgets it. */
  readonly keepFields: (fields: EntryFields | null) => void;
}

const Around = createContext<Surroundings | null>(null);

/** Gives the popup its surroundings. */
export const SurroundingsProvider = Around.Provider;

/** The surroundings that the popup was given. */
export function useSurroundings(): Surroundings {
  const around = useContext(Around);
  if (around === null) throw new Error('A part of the popup is drawn outside its surroundings.');
  return around;
}
