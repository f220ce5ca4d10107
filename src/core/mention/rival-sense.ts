/** Another thing that bears a known name: a brand, a place, an ordinary word. It asks for evidence before a link. */

/**
 * `Beacon` the light, `Anchor` the butter brand, `Harbour` the place: same spelling, not our company. A rival
 * sense by itself makes nothing ambiguous; it only means that the bare name proves nothing.
 */
export interface RivalSense {
  readonly name: string;
  readonly kind: 'brand' | 'word' | 'place' | 'surname' | 'club';
  /** Where the sense was read: "name-suggestion-index 6.0.2", or a word list with its licence. */
  readonly source: string;
}
