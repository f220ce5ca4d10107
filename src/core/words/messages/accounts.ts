/** The answer in sentences, who says so, and what stands around it. */
export const ACCOUNTS = {
  // One link in words. `size` is one of the size_ messages.
  words_holds: ['holder', 'size', 'subject'],
  words_holds_since: ['holder', 'size', 'subject', 'date'],
  words_which_holds: ['sentence', 'size', 'subject'],
  words_with_votes: ['share', 'votes'],
  words_without_votes: ['share'],
  words_votes_only: ['votes'],
  words_share: ['share'],
  words_undisclosed: [],
  words_undisclosed_without_votes: [],
  words_undisclosed_with_votes: ['votes'],
  words_sentence: ['text'],
  words_attributed: ['sentence', 'attribution'],

  // Summaries of the levels that no stake explains.
  words_own_group: ['name'],
  words_watched: ['name'],
  words_watched_parent: ['name', 'party'],
  words_none_found: ['name', 'date'],
  words_nobody_watched: ['name'],
  words_no_data: ['name'],
  words_up_to: ['name', 'party', 'level'],
  words_long_chain: ['name', 'party'],
  words_former: ['holder', 'subject', 'when'],
  words_former_undated: ['holder', 'subject'],
  words_through_group: ['head', 'party'],

  // Parts of a claim's label and of its attribution.
  label_disputed: [],
  label_objection: [],
  label_alsoReported: [],
  label_rumoured: [],
  label_announced: [],
  label_blocked: [],
  label_past: [],
  label_stale: [],
  attribution: ['publisher', 'date'],
  attribution_read_in: ['said', 'via'],
  attribution_two: ['first', 'second'],

  // Alternatives and the data's age.
  alternatives_summary: ['clear', 'all'],
  alternatives_unknown: ['clear', 'all', 'unknown'],
  data_line: ['date'],
  data_line_as_of: ['asOf', 'date'],
} as const;
