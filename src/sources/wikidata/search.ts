/** A company's name → the items that may be it, for a person to choose from. */
import * as v from 'valibot';
import type { Ask } from '../live/ask.ts';
import { answerOf } from '../live/json-answer.ts';

export const API = 'https://www.wikidata.org/w/api.php';

const Answer = v.object({
  search: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)),
      label: v.optional(v.string(), ''),
      description: v.optional(v.string(), ''),
    }),
  ),
});

/** One item that bears the name. */
export interface ItemNamed {
  readonly item: string;
  readonly name: string;
  /** What Wikidata says it is, in a few words; '' = nothing. */
  readonly description: string;
}

const LONGEST_ANSWER = 1024 * 1024;

/** Items called `name` in `language`, the likeliest first. @throws NotAnswered */
export async function itemsNamed(
  name: string,
  language: string,
  ask: Ask,
  api = API,
): Promise<readonly ItemNamed[]> {
  const fields = new URLSearchParams({
    action: 'wbsearchentities',
    search: name,
    language,
    uselang: language,
    type: 'item',
    limit: '20',
    format: 'json',
    // Without it the host answers no page of an extension.
    origin: '*',
  });
  const bytes = await ask({
    address: `${api}?${fields}`,
    why: 'Wikidata: which item is this company',
    accept: 'application/json',
    limit: LONGEST_ANSWER,
  });
  return answerOf(bytes, Answer).search.map(({ id, label, description }) => ({
    item: id,
    name: label || id,
    description,
  }));
}
