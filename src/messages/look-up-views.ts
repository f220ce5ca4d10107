/** What the desk draws of look-ups at live sources. Finished words, as in `views.ts`. */

export type LookUpSource = 'wikidata' | 'gleif';

/** One source, and what it has told about a company. */
export interface LookUpRow {
  readonly source: LookUpSource;
  /** Match patterns of the hosts that are asked; the browser is asked for them in the click. */
  readonly origins: readonly string[];
  /** What the data says that the source calls the company; null = the source has to be asked for the name first, and
   * the person to choose. */
  readonly subject: string | null;
  /** What leaves the device with the click, and to whom. */
  readonly sentWords: string;
  /** `never`: it was not looked up. */
  readonly state: 'never' | 'open' | 'done' | 'failed';
  /** How far it is, or when and how it ended; empty = there is nothing to say. */
  readonly stateWords: string;
  /** What was found, a sentence each. */
  readonly foundWords: readonly string[];
  /** Id of the pack that it became; null = there is none. */
  readonly pack: string | null;
}

export interface LookUpView {
  /** False = the user has switched every request off. */
  readonly connects: boolean;
  readonly rows: readonly LookUpRow[];
}

/** A company of a source that bears the name. */
export interface LookUpCandidate {
  readonly subject: string;
  readonly name: string;
  /** What tells it apart from others of the name; '' = nothing is said. */
  readonly description: string;
}
