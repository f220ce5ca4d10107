/**
 * The organisation's word on the policy, and what a change of it that nobody heard still has to bring about.
 *
 *   any answer, a wake, onChanged ──► read ──► as last noted? ─no─► noted, pages asked again
 *
 * Chromium drops an event that comes before the background's first turn, and reads its policies while it starts. Every
 * read is therefore compared with the word that pages were last judged by, which outlives the background.
 */
import { type Organisation, readOrganisation } from '../core/watchlist/organisation.ts';
import type { Area } from '../store/areas.ts';
import { oneAtATime } from '../store/settings-record.ts';

export interface OrganisationWord {
  /** The lines that the user's organisation draws, as they are written now. */
  read(): Promise<Organisation>;
  /** Resolves when what follows from the word of now is done. */
  settle(): Promise<void>;
}

interface Surroundings {
  /** What the browser's administrator has written, not yet parsed; undefined = nothing. */
  readonly word: () => Promise<unknown>;
  /** Keeps for as long as pages judged by a word can be open: until the browser closes. */
  readonly area: Area;
  /** Judges what is on show anew. */
  readonly changed: () => Promise<void>;
  /** Does work that nobody waits for. */
  readonly attempt: (work: () => Promise<unknown>) => void;
}

const NOTED = 'organisation';

export function openOrganisation({ word, area, changed, attempt }: Surroundings): OrganisationWord {
  const inTurn = oneAtATime();
  /** What this background has noted, so that most answers ask no storage. */
  let noted: string | undefined;

  function note(text: string): Promise<void> {
    return inTurn(async () => {
      if (text === noted) return;
      const before = await area.read(NOTED);
      // Noted afterwards: a background that is stopped between the two asks once too often, and not never. Before the first
      // word since the browser started nothing was judged by another.
      if (before !== undefined && before !== text) await changed();
      if (before !== text) await area.write({ [NOTED]: text });
      noted = text;
    });
  }

  return {
    async read() {
      const now = await word();
      const text = textOf(now);
      // Not awaited: an answer is due, and is given by the word that was read for it.
      if (text !== noted) attempt(() => note(text));
      return readOrganisation(now);
    },
    settle: async () => note(textOf(await word())),
  };
}

function textOf(word: unknown): string {
  return JSON.stringify(word ?? {});
}
