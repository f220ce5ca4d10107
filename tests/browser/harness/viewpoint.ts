/** The viewpoint of most tests: Meta's stake in Scale AI is real, dated, and has a supplier's own answer. */
export const GOOGLE_WATCHES_META = { own: 'google', watched: ['meta-platforms'] };
