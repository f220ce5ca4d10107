/** What the desk needs of the browser, given as one argument: the real thing in main.tsx, a stand-in in tests. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AskBackground } from '../messages/ask.ts';
import type { ImportJob, JobNews } from './work/jobs.ts';

export interface Surroundings {
  readonly ask: AskBackground;
  readonly version: string;
  /** Starts an import in a worker; `tell` hears of it until its last word. What comes back ends it. */
  readonly startImport: (job: ImportJob, tell: (news: JobNews) => void) => () => void;
  /** An ISO date as the person's language writes it. */
  readonly dateWords: (date: string) => string;
  /** ISO date of today, where the person is. */
  readonly today: () => string;
  /** Asks the person to let the extension read these match patterns; must be called in the click itself. */
  readonly grant: (origins: readonly string[]) => Promise<boolean>;
  /** The same for the hosts of a register, and for leave to send it a company's name where that is asked apart. */
  readonly grantLookUp: (origins: readonly string[]) => Promise<boolean>;
  /** Asks the person for notifications; must be called in the click itself. */
  readonly grantNotifications: () => Promise<boolean>;
  /** Gives the leave for these match patterns back; rejects for what came with the installation. */
  readonly revoke: (origins: readonly string[]) => Promise<boolean>;
}

const Around = createContext<Surroundings | null>(null);

/** Gives the desk its surroundings. */
export const SurroundingsProvider = Around.Provider;

/** The surroundings that the desk was given. */
export function useSurroundings(): Surroundings {
  const around = useContext(Around);
  if (around === null) throw new Error('A part of the desk is drawn outside its surroundings.');
  return around;
}
